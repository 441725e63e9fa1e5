// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/legend.h"
#include "core/layout/timeline_layout.h"
#include "tests/core/layout/fixed_width_metrics.h"
#include "tests/support/told_timeline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::layout {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const FixedWidthMetrics kMetrics;

std::vector<std::string> wordsOf(const Legend& legend) {
    std::vector<std::string> words;
    for (const Legend::Text& text : legend.texts) {
        words.push_back(text.words);
    }
    return words;
}

DrawList listOf(const std::vector<tests::Told>& told) {
    TimelineLayout layout(tests::toldContent(told, 1), kMetrics);
    ViewState view;
    view.width = 900;
    view.height = 500;
    view.scale = layout.fitting(view.width);
    return layout.layOut(view);
}

TEST(Legend, OfADrawingExplainsWhatStandsInItOnly) {
    const LegendSigns plain = signsIn(listOf({{"a", "2025-01", 0}, {"b", "2025-06", 0}}));
    EXPECT_THAT(wordsOf(legendOf(400, plain, true)),
                ElementsAre("all of it: a day, a month, a range, as wide as it is"));
    const LegendSigns more = signsIn(listOf({{"a", "2025-01~", 0}, {"b", "2025-06/..", 0}}));
    EXPECT_THAT(wordsOf(legendOf(400, more, true)),
                ElementsAre(HasSubstr("all of it"), HasSubstr("about then"), HasSubstr("open")));
}

TEST(Legend, KnowsEverySignItShows) {
    const Legend all = legendOf(400);
    // Each sample, drawn, is found again as its sign.
    EXPECT_EQ(signsIn(all.samples).count(), all.texts.size());
    EXPECT_EQ(signsIn(DrawList()).count(), 0U);
}

TEST(Legend, OnPaperIsSilentAboutTheMouse) {
    for (const std::string& words : wordsOf(legendOf(400, LegendSigns().set(), true))) {
        EXPECT_EQ(words.find("click"), std::string::npos) << words;
    }
}

TEST(Legend, GoesOnInPiecesThatFit) {
    const std::size_t all = legendOf(400).texts.size();
    for (const double height : {10.0, 120.0, 300.0, 2000.0}) {
        std::size_t told = 0;
        for (const Legend& piece : legendPieces(760, height, LegendSigns().set())) {
            told += piece.texts.size();
            EXPECT_TRUE(piece.samples.height <= height || piece.texts.size() <= 2) << height;
        }
        EXPECT_EQ(told, all) << height;
    }
    EXPECT_TRUE(legendPieces(760, 300, {}).empty());
}

} // namespace
} // namespace dateline::layout
