// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/text/text_wrap.h"
#include "tests/core/layout/fixed_width_metrics.h"

#include <gtest/gtest.h>

namespace dateline::layout {
namespace {

const FixedWidthMetrics kMetrics;

std::vector<std::string> wrap(std::string_view text, int characters, std::size_t lines) {
    return wrapped(text, 7.0 * characters, lines, TextRole::CardTitle, kMetrics);
}

TEST(TextWrap, BreaksAtSpacesAndEndsWithDots) {
    using Lines = std::vector<std::string>;
    EXPECT_EQ(wrap("urged her to accept", 20, 2), Lines{"urged her to accept"});
    EXPECT_EQ(wrap("urged her to accept", 12, 2), (Lines{"urged her to", "accept"}));
    EXPECT_EQ(wrap("urged her to accept troops", 12, 2), (Lines{"urged her to", "accept troo…"}));
    EXPECT_EQ(wrap("Donaudampfschiff sank", 8, 2), Lines{"Donauda…"});
    EXPECT_EQ(wrap("", 8, 2), Lines{});
    EXPECT_EQ(wrap("  a\nb\tc  ", 20, 2), Lines{"a b c  "});
}

TEST(TextWrap, CutsBetweenCharactersNotBytes) {
    EXPECT_EQ(elided("ééééé", 7 * 3, TextRole::Chip, kMetrics), "éé…");
    EXPECT_EQ(elided("", 0, TextRole::Chip, kMetrics), "");
}

TEST(TextWrap, AMegabyteIsNotMeasured) {
    const auto lines = wrap(std::string(1'000'000, 'x'), 30, 2);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(countCodePoints(lines[0]), 30U);
}

} // namespace
} // namespace dateline::layout
