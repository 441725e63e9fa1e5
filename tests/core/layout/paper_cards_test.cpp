// SPDX-License-Identifier: GPL-3.0-or-later
// Cards and chips in pictures, where nothing moves and nothing beside the edges can be seen.
#include "core/layout/content_within.h"
#include "core/layout/packing/card_placement.h"
#include "core/layout/timeline_layout.h"
#include "tests/core/layout/fixed_width_metrics.h"
#include "tests/support/told_timeline.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace dateline::layout {
namespace {

const FixedWidthMetrics kPaperMetrics;

struct Span {
    const char* from;
    const char* to; ///< the first day that is not shown
};

DrawList pictureOf(const std::vector<tests::Told>& told, Span span, double width, double height,
                   std::uint32_t lanes = 1) {
    const time::Instant from = drawnExtentOf(edtf(span.from)).start;
    const time::Instant to = drawnExtentOf(edtf(span.to)).start;
    TimelineLayout layout(contentWithin(tests::toldContent(told, lanes), from, to), kPaperMetrics);
    ViewState view;
    view.width = width;
    view.height = height;
    view.minRows = 1;
    view.isStill = true;
    view.scale = TimeScale::fitting(from, to, width);
    return layout.layOut(view);
}

void expectAllInside(const DrawList& list) {
    for (const DrawList::Card& card : list.cards) {
        EXPECT_GE(card.area.x, 0) << card.titleLines[0];
        EXPECT_LE(card.area.right(), list.width) << card.titleLines[0];
        const auto bar = std::find_if(list.bars.begin(), list.bars.end(),
                                      [&](const auto& mark) { return mark.event == card.event; });
        ASSERT_NE(bar, list.bars.end());
        EXPECT_TRUE(!bar->isDot || (bar->area.x >= 0 && bar->area.right() <= list.width)) << "half a dot";
        const double left = std::max(0.0, bar->area.x);
        const double right = std::min(list.width, bar->area.right());
        EXPECT_LT(card.area.x, right) << card.titleLines[0] << " left its date";
        EXPECT_GT(card.area.right(), left) << card.titleLines[0] << " left its date";
        for (const DrawList::Card& other : list.cards) {
            const bool areApart = &other == &card || other.area.right() <= card.area.x ||
                                  card.area.right() <= other.area.x || other.area.bottom() <= card.area.y ||
                                  card.area.bottom() <= other.area.y;
            EXPECT_TRUE(areApart) << card.titleLines[0] << ", " << other.titleLines[0];
        }
    }
    for (const DrawList::Bar& bar : list.bars) {
        for (const DrawList::Bar& other : list.bars) {
            EXPECT_TRUE(other.event == bar.event || other.area.y != bar.area.y ||
                        other.area.right() <= bar.area.x || bar.area.right() <= other.area.x)
                << bar.event << ", " << other.event;
        }
    }
    for (const DrawList::Chip& chip : list.chips) {
        EXPECT_GE(chip.area.x, 0) << chip.label;
        EXPECT_LE(chip.area.right(), list.width) << chip.label;
        for (const DrawList::Chip& other : list.chips) {
            EXPECT_TRUE(&other == &chip || other.area.y != chip.area.y || other.area.right() <= chip.area.x ||
                        chip.area.right() <= other.area.x)
                << chip.label << ", " << other.label;
        }
    }
}

// Events at and around both edges of a month, of a title as wide as a card may be.
std::vector<tests::Told> aroundMay(std::uint32_t lanes) {
    std::vector<tests::Told> told;
    for (const char* when : {"2025-05-01", "2025-05-01T00:10", "2025-05-02", "2025-05-15", "2025-05-30",
                             "2025-05-31", "2025-05-31T23:55", "2025-04-20/2025-05-02", "2025-05-30/2025-07",
                             "2025-03/2025-09", "../2025-05-01", "2025-05-31/.."}) {
        told.push_back({fmt::format("What happened {} was long to tell", when), when,
                        std::uint32_t(told.size() % lanes)});
    }
    return told;
}

TEST(PaperCards, NoCardIsCutByAnEdgeNorLeavesItsDate) {
    for (const double width : {320.0, 640.0, 1280.0}) {
        const DrawList list = pictureOf(aroundMay(1), {"2025-05-01", "2025-06-01"}, width, 5000);
        EXPECT_EQ(list.cards.size(), 12U);
        expectAllInside(list);
    }
}

TEST(PaperCards, BeginWhereTheirBarsDo) {
    const DrawList list = pictureOf({{"Early", "2025-05-04", 0}, {"Late", "2025-05-24", 0}},
                                    {"2025-05-01", "2025-06-01"}, 1280, 800);
    ASSERT_EQ(list.cards.size(), 2U);
    for (const DrawList::Card& card : list.cards) {
        const auto bar = std::find_if(list.bars.begin(), list.bars.end(),
                                      [&](const auto& mark) { return mark.event == card.event; });
        EXPECT_NEAR(card.area.x, bar->area.x, 1e-6);
    }
}

TEST(PaperCards, WhereManyHappenAtOnceTheyHangToBothSidesOfTheirMarks) {
    std::vector<tests::Told> told;
    for (int i = 0; i < 12; ++i) { // two days apart: ten events within the width of a card
        told.push_back(
            {fmt::format("Event number {:02} of the crowd", i), fmt::format("2025-06-{:02}", 1 + 2 * i), 0});
    }
    const Span year{"2025-01-01", "2026-01-01"};
    const DrawList list = pictureOf(told, year, 1280, 5000);
    ASSERT_EQ(list.cards.size(), 12U);
    expectAllInside(list);
    std::set<double> rows;
    std::size_t toTheLeft = 0;
    for (const DrawList::Card& card : list.cards) {
        rows.insert(card.area.y);
        const auto bar = std::find_if(list.bars.begin(), list.bars.end(),
                                      [&](const auto& mark) { return mark.event == card.event; });
        toTheLeft += card.area.x < bar->area.x - 1 ? 1 : 0;
    }
    EXPECT_LE(rows.size(), 8U); // to one side only there are twelve
    EXPECT_GE(toTheLeft, 4U);
}

TEST(PaperCards, ChipsAtTheEdgesStandWholeAndCountWhatBeganBefore) {
    std::vector<tests::Told> told = aroundMay(1);
    for (int i = 0; i < 10; ++i) {
        told.push_back({"More", "2025-05-31", 0});
        told.push_back({"Since spring", "2025-04-02/2025-05-03", 0});
    }
    const DrawList list = pictureOf(told, {"2025-05-01", "2025-06-01"}, 1280, 330);
    expectAllInside(list);
    ASSERT_FALSE(list.chips.empty());
    std::size_t counted = list.cards.size();
    for (const DrawList::Chip& chip : list.chips) {
        counted += chip.count;
    }
    EXPECT_EQ(counted, told.size()); // in a view of the window, ten stand left of it
}

TEST(PaperCards, OfALargeTimelineStandWholeTooAndNoneIsLost) {
    std::vector<tests::Told> told;
    for (int i = 0; i < 2400; ++i) {
        const int day = i * 31 / 2400;
        told.push_back({fmt::format("Event {}", i),
                        i % 7 == 0 ? fmt::format("2025-04-{:02}/2025-05-{:02}", 1 + day % 30, 1 + day)
                                   : fmt::format("2025-05-{:02}", 1 + day),
                        std::uint32_t(i % 2)});
    }
    for (const double width : {640.0, 1000.0, 1280.0, 1333.0}) {
        const DrawList list = pictureOf(told, {"2025-05-01", "2025-06-01"}, width, 700, 2);
        expectAllInside(list);
        std::size_t counted = list.cards.size();
        for (const DrawList::Chip& chip : list.chips) {
            counted += chip.count;
        }
        EXPECT_EQ(counted, told.size());
        EXPECT_FALSE(list.cards.empty());
    }
}

TEST(PaperCards, TitlesAreCutBeforeEventsAreLeftOut) {
    const std::string title = "A title of several lines, as told by people who had seen it all";
    const std::vector<tests::Told> told(3, tests::Told{title, "2025-05-10", 0});
    const Span may{"2025-05-01", "2025-06-01"};
    EXPECT_EQ(pictureOf(told, may, 640, 600).cards[0].titleLines.size(), 3U);
    const DrawList low = pictureOf(told, may, 640, 290);
    EXPECT_EQ(low.cards.size(), 3U);
    EXPECT_TRUE(low.chips.empty());
    EXPECT_EQ(low.cards[0].titleLines.size(), 1U);
    // What room is left then goes to titles again, lane by lane.
    std::vector<tests::Told> inLanes = told;
    inLanes.push_back({title, "2025-05-12", 1});
    const DrawList mixed = pictureOf(inLanes, may, 640, 44 + 4 * 68 + 2 * 32 + 40, 2);
    ASSERT_EQ(mixed.cards.size(), 4U);
    EXPECT_EQ(mixed.cards[0].titleLines.size(), 1U); // three of them do not fit
    EXPECT_EQ(mixed.cards[3].titleLines.size(), 3U);
    EXPECT_LE(mixed.cards[3].area.bottom(), mixed.lanes.bottom());
    const DrawList lower =
        pictureOf(told, may, 640, 200); // not even so: then titles stay whole enough to read
    EXPECT_LT(lower.cards.size(), 3U);
    EXPECT_GT(lower.cards[0].titleLines.size(), 1U);
}

TEST(PaperCards, ColumnsOfDensityAreSharesOfTheFullest) {
    std::vector<tests::Told> told(2100, tests::Told{"At once", "2025-05-20", 0});
    for (int i = 0; i < 525; ++i) {
        told.push_back({"Before", "2025-05-10", 0});
    }
    const DrawList list = pictureOf(told, {"2025-05-01", "2025-06-01"}, 1280, 500);
    ASSERT_EQ(list.densities.size(), 2U);
    EXPECT_NEAR(list.densities[1].area.height, LaneMetrics::kDensity, 1e-6);
    EXPECT_NEAR(list.densities[0].area.height, LaneMetrics::kDensity / 2, 1e-6); // of a quarter
    EXPECT_NEAR(list.densities[0].area.bottom(), list.densities[1].area.bottom(), 1e-6);
}

} // namespace
} // namespace dateline::layout
