// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/content_within.h"
#include "tests/core/layout/fixed_width_metrics.h"
#include "tests/support/told_timeline.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace dateline::layout {
namespace {

time::Instant at(const char* day) {
    return drawnExtentOf(*time::Edtf::parse(day)).start;
}

std::vector<std::string> shown(const std::shared_ptr<const TimelineContent>& content) {
    std::vector<std::string> titles;
    for (std::uint32_t event = 0; event < content->index.size(); ++event) {
        if (content->index.isOnAxis(event)) {
            titles.push_back(content->texts->title(event) + " in " +
                             content->lanes[content->index.lane(event)].name);
        }
    }
    return titles;
}

TEST(ContentWithin, KeepsWhatReachesInAndHidesLanesWithoutAny) {
    const auto content = tests::toldContent({{"Before", "2024-02", 0},
                                             {"Into", "2024-12/2025-02", 1},
                                             {"During", "2025-03-05", 2},
                                             {"Open", "../2024-06", 2},
                                             {"Since", "2020/..", 3},
                                             {"After", "2026", 0},
                                             {"Some day", "", 1}},
                                            4);
    const auto within = contentWithin(content, at("2025-01-01"), at("2025-06-01"));
    std::vector<std::string> expected;
    for (const auto& [title, lane] : {std::pair{"Into", 1}, {"During", 2}, {"Since", 3}}) {
        expected.push_back(std::string(title) + " in " + content->lanes[std::size_t(lane)].name);
    }
    auto found = shown(within);
    std::sort(found.begin(), found.end());
    std::sort(expected.begin(), expected.end());
    EXPECT_EQ(found, expected);
    EXPECT_TRUE(within->lanes[0].isHidden);
    EXPECT_FALSE(within->lanes[1].isHidden);
    EXPECT_EQ(within->index.undated().size(), 1U);

    const FixedWidthMetrics metrics;
    TimelineLayout layout(within, metrics);
    ViewState view;
    view.width = 900;
    view.height = 700;
    view.scale = TimeScale::fitting(at("2025-01-01"), at("2025-06-01"), view.width);
    const DrawList list = layout.layOut(view);
    ASSERT_EQ(list.bands.size(), 3U);
    for (const DrawList::LaneBand& band : list.bands) {
        EXPECT_NE(band.name, content->lanes[0].name);
    }
    EXPECT_EQ(list.trayChips.size(), 1U);
}

TEST(ContentWithin, WhatBelongsToAnEventGoesWithIt) {
    const auto content = tests::toldContent(
        {{"Before", "2024-02", 0}, {"Here", "2025-02", 0}, {"Twice", "{2025-03,2025-05}", 0}}, 1);
    content->ghosts[1] = {drawnExtentOf(*time::Edtf::parse("2025-04"))};
    content->relations =
        RelationGraph({{model::RelationKind::Cause, 0, 1}, {model::RelationKind::PartOf, 1, 2}});
    const auto within = contentWithin(content, at("2025-01-01"), {});
    ASSERT_EQ(within->index.size(), 2U);
    EXPECT_EQ(within->texts->title(0), "Here");
    EXPECT_EQ(within->texts->title(1), "Twice");
    EXPECT_EQ(within->ghosts.at(0), content->ghosts.at(1));
    EXPECT_EQ(within->parts.at(1), content->parts.at(2));
    ASSERT_EQ(within->relations.of(0).size(), 1U);
    const EventRelation& relation = within->relations.at(within->relations.of(0)[0]);
    EXPECT_EQ(relation.from, 0U);
    EXPECT_EQ(relation.to, 1U);
    EXPECT_EQ(relation.kind, model::RelationKind::PartOf);
}

TEST(ContentWithin, OfALargeTimelineAShortSpanHasAllItsCards) {
    std::vector<tests::Told> told;
    for (int i = 0; i < 3000; ++i) {
        told.push_back({"Told " + std::to_string(i), i < 2970 ? "1990-05-05" : "2025-05-05", 0});
    }
    const FixedWidthMetrics metrics;
    TimelineLayout layout(contentWithin(tests::toldContent(told, 1), at("2025-01-01"), {}), metrics);
    ViewState view;
    view.width = 900;
    view.height = 10'000;
    view.isStill = true;
    view.scale = TimeScale::fitting(at("2025-01-01"), at("2025-06-01"), view.width);
    const DrawList list = layout.layOut(view);
    EXPECT_EQ(list.cards.size(), 30U);
    EXPECT_TRUE(list.chips.empty());
}

TEST(ContentWithin, WithoutASpanItIsTheContent) {
    const auto content = tests::toldContent({{"One", "2025", 0}}, 1);
    EXPECT_EQ(contentWithin(content, {}, {}), content);
}

TEST(ContentWithin, KeepsWhatItsWordsAreReadFrom) {
    // The words of a document's timeline are read from the snapshot that its content is a part of.
    std::shared_ptr<const TimelineContent> content = tests::toldContent({{"One", "2025", 0}}, 1);
    const std::weak_ptr<const TimelineContent> whole = content;
    const auto within = contentWithin(std::move(content), at("2024"), {});
    EXPECT_FALSE(whole.expired());
    EXPECT_EQ(within->texts->title(0), "One");
}

TEST(ContentWithin, OfNothingInTheSpanNoLaneIsLeft) {
    const auto content = tests::toldContent({{"One", "2025", 0}}, 1);
    EXPECT_TRUE(shown(contentWithin(content, at("1990"), at("1991"))).empty());
    EXPECT_TRUE(contentWithin(content, at("1990"), at("1991"))->lanes[0].isHidden);
}

} // namespace
} // namespace dateline::layout
