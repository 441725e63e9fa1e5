// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/grouped_number.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(GroupedNumber, HasACommaBeforeEveryThreeDigits) {
    EXPECT_EQ(groupedNumber(0), "0");
    EXPECT_EQ(groupedNumber(999), "999");
    EXPECT_EQ(groupedNumber(1000), "1,000");
    EXPECT_EQ(groupedNumber(2511), "2,511");
    EXPECT_EQ(groupedNumber(123'456), "123,456");
    EXPECT_EQ(groupedNumber(UINT64_MAX), "18,446,744,073,709,551,615");
}

} // namespace
} // namespace dateline
