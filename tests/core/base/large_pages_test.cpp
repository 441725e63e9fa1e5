// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/large_pages.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <cstdio>
#include <fstream>
#include <string>

namespace dateline {
namespace {

/// What the system notes of the mapping around an address: "hg" among its flags is a wish for large pages.
std::string flagsAround(const void* memory) {
    std::ifstream maps("/proc/self/smaps");
    bool isWithin = false;
    for (std::string line; std::getline(maps, line);) {
        std::uintptr_t first = 0;
        std::uintptr_t last = 0;
        if (std::sscanf(line.c_str(), "%zx-%zx ", &first, &last) == 2) {
            const auto at = reinterpret_cast<std::uintptr_t>(memory);
            isWithin = first <= at && at < last;
        } else if (isWithin && line.starts_with("VmFlags:")) {
            return line + " ";
        }
    }
    return {};
}

TEST(LargePages, AreAskedForBehindALargeColumn) {
    if (!std::ifstream("/sys/kernel/mm/transparent_hugepage/enabled")) {
        GTEST_SKIP() << "this system has no large pages";
    }
    constexpr std::size_t kMany = 10'000'000; // more than any heap keeps for reuse
    std::vector<std::uint64_t> column;
    resizeLarge(column, kMany);
    ASSERT_EQ(column.size(), kMany);
    EXPECT_EQ(column[kMany / 2], 0U);
    EXPECT_NE(flagsAround(&column[kMany / 2]).find(" hg "), std::string::npos)
        << flagsAround(&column[kMany / 2]);
}

TEST(LargePages, AreNoMatterOfSmallColumns) {
    std::vector<std::uint64_t> column;
    resizeLarge(column, 1000);
    EXPECT_EQ(column, std::vector<std::uint64_t>(1000));
    EXPECT_EQ(flagsAround(column.data()).find(" hg "), std::string::npos);
    resizeLarge(column, 0);
    preferLargePages(nullptr, 0);
}

} // namespace
} // namespace dateline
