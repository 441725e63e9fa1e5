// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/recent_cache.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(RecentCache, KeepsWhatIsAskedForAgainAndForgetsTheRest) {
    RecentCache<int, int> cache(10);
    EXPECT_EQ(cache.find(7), nullptr);
    cache.keep(7, 70);
    for (int i = 100; i < 200; ++i) {
        cache.keep(i, i);
        ASSERT_NE(cache.find(7), nullptr) << "after " << i;
        EXPECT_EQ(*cache.find(7), 70);
        EXPECT_LE(cache.size(), 20U);
    }
    EXPECT_NE(cache.find(199), nullptr);
    EXPECT_EQ(cache.find(100), nullptr);
}

TEST(RecentCache, ForgetsEverythingWhenCleared) {
    RecentCache<int, int> cache(2);
    for (int i = 0; i < 4; ++i) {
        cache.keep(i, i);
    }
    cache.clear();
    EXPECT_EQ(cache.size(), 0U);
    EXPECT_EQ(cache.find(3), nullptr);
}

} // namespace
} // namespace dateline
