// SPDX-License-Identifier: GPL-3.0-or-later
// What a timeline says beside its events: other accounts' dates, marks on cards, lanes folded away, today.
#include "core/layout/timeline_layout.h"
#include "tests/core/layout/fixed_width_metrics.h"
#include "tests/support/bursty_timeline.h"
#include "tests/support/told_timeline.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace dateline::layout {
namespace {

const FixedWidthMetrics kMetrics;

DrawList layOut(std::shared_ptr<const TimelineContent> content, double width, double height,
                ViewState view = {}) {
    TimelineLayout layout(std::move(content), kMetrics);
    view.width = width;
    view.height = height;
    view.scale = layout.fitting(width);
    return layout.layOut(view);
}

std::vector<DrawList::Bar> ghostsIn(const DrawList& list) {
    std::vector<DrawList::Bar> ghosts;
    std::copy_if(list.bars.begin(), list.bars.end(), std::back_inserter(ghosts),
                 [](const DrawList::Bar& bar) { return bar.isGhost && !bar.isLink; });
    return ghosts;
}

TEST(Ghosts, StandWhereTheOtherAccountPutsTheEventAndAreTiedToIt) {
    auto content = tests::toldContent({{"raid", "2025-01", 0}, {"other", "2025-06", 0}}, 1);
    content->ghosts[0] = {drawnExtentOf(edtf("2025-03"))};
    const DrawList list = layOut(content, 900, 500);
    const auto ghosts = ghostsIn(list);
    ASSERT_EQ(ghosts.size(), 1U);
    EXPECT_EQ(ghosts[0].event, 0U);
    const auto link = std::find_if(list.bars.begin(), list.bars.end(),
                                   [](const auto& bar) { return bar.isGhost && bar.isLink; });
    const auto own = std::find_if(list.bars.begin(), list.bars.end(),
                                  [](const auto& bar) { return bar.event == 0 && !bar.isGhost; });
    ASSERT_NE(link, list.bars.end());
    EXPECT_NEAR(link->area.x, own->area.right(), 1e-6);
    EXPECT_NEAR(link->area.right(), ghosts[0].area.x, 1e-6);
    EXPECT_EQ(ghosts[0].area.y, own->area.y); // of the same row
    const Hit hit = hitTest(list, ghosts[0].area.x + 5, ghosts[0].area.y + 3);
    EXPECT_EQ(hit.kind, Hit::Kind::Event);
    EXPECT_EQ(hit.event, 0U);
}

TEST(Ghosts, KeepTheirPlaceFree) {
    auto content =
        tests::toldContent({{"raid", "2025-01", 0}, {"between", "2025-04", 0}, {"later", "2025-09", 0}}, 1);
    content->ghosts[0] = {drawnExtentOf(edtf("2025-06"))};
    const DrawList list = layOut(content, 1400, 700);
    const Rect ghost = ghostsIn(list).at(0).area;
    for (const DrawList::Bar& bar : list.bars) {
        const bool isApart = bar.area.x >= ghost.right() || bar.area.right() <= ghost.x;
        EXPECT_TRUE(bar.event == 0 || bar.area.y != ghost.y || isApart) << bar.event;
    }
}

class MarkedTexts : public CardTexts {
public:
    std::string title(std::size_t) const override { return "A title"; }
    std::string detail(std::size_t) const override { return std::string(60, 'd'); }
    EvidenceMarks marks(std::size_t event) const override {
        return event == 0 ? EvidenceMarks{3, true, false, true} : EvidenceMarks{2, true, true, false};
    }
};

TEST(CardMarks, StandAtTheEndOfTheSecondLineWhichMakesRoom) {
    auto content = tests::toldContent({{"a", "2025-01", 0}, {"b", "2025-06", 0}}, 1);
    content->texts = std::make_shared<MarkedTexts>();
    const DrawList list = layOut(content, 900, 500);
    using Kind = DrawList::CardMark::Kind;
    ASSERT_EQ(list.cards.size(), 2U);
    const DrawList::Card& first = list.cards[list.cards[0].event == 0 ? 0 : 1];
    const DrawList::Card& second = list.cards[list.cards[0].event == 0 ? 1 : 0];
    ASSERT_EQ(first.marks.size(), 3U);
    EXPECT_EQ(first.marks[0].kind, Kind::Accounts);
    EXPECT_EQ(first.marks[0].text, "3");
    EXPECT_EQ(first.marks[1].kind, Kind::Conflict);
    EXPECT_EQ(first.marks[2].kind, Kind::Unverified);
    ASSERT_EQ(second.marks.size(), 2U);
    EXPECT_EQ(second.marks[1].kind, Kind::Decided);
    for (const DrawList::Card& card : list.cards) {
        const double textEnds = CardFaces::kPaddingLeft + kMetrics.width(card.detail, TextRole::CardDetail);
        EXPECT_GT(card.marks.front().x, textEnds);
        EXPECT_LT(card.marks.back().x, card.area.width - CardFaces::kPaddingRight);
    }
}

TEST(Lanes, CollapsedOnesAreOneLineAndHiddenOnesNone) {
    std::vector<tests::Told> told;
    for (int day = 1; day < 25; ++day) {
        told.push_back({"event", "2025-05-" + std::string(day < 10 ? "0" : "") + std::to_string(day),
                        std::uint32_t(day % 3)});
    }
    auto content = tests::toldContent(told, 3);
    content->lanes[1].isCollapsed = true;
    content->lanes[2].isHidden = true;
    std::vector<IndexedEvent> events;
    for (std::uint32_t i = 0; i < told.size(); ++i) {
        events.push_back({content->index.extent(i), told[i].lane, 1});
    }
    content->index = EventIndex(events, 3, {false, false, true});
    ViewState view;
    view.hasHandles = true;
    const DrawList list = layOut(content, 900, 700, view);
    ASSERT_EQ(list.bands.size(), 2U);
    EXPECT_TRUE(list.bands[1].isCollapsed);
    EXPECT_EQ(list.bands[1].area.height, LaneMetrics::kCollapsed);
    ASSERT_FALSE(list.densities.empty());
    EXPECT_GE(list.densities[0].area.height, 6); // a lone event is to be seen
    EXPECT_FALSE(list.densities.empty());
    for (const DrawList::Card& card : list.cards) {
        EXPECT_EQ(told[card.event].lane, 0U);
    }
    for (const DrawList::Density& column : list.densities) {
        EXPECT_GT(column.area.right(), list.bands[1].header.right());
    }
    const Rect name = list.bands[1].header;
    const Hit hit = hitTest(list, name.x + 12, name.y + 10);
    EXPECT_EQ(hit.kind, Hit::Kind::Lane);
    EXPECT_EQ(hit.lane, 1U);
}

TEST(Lanes, NamesAreHeldInViewOverTheCards) {
    std::vector<tests::Told> told(30, {"same day", "2025-05-04", 0});
    TimelineLayout layout(tests::toldContent(told, 1), kMetrics);
    ViewState view;
    view.width = 700;
    view.height = 150;
    view.scale = layout.fitting(view.width);
    EXPECT_FALSE(layout.layOut(view).bands[0].isHeld);
    view.scroll = 90;
    const DrawList list = layout.layOut(view);
    EXPECT_TRUE(list.bands[0].isHeld);
    EXPECT_GE(list.bands[0].header.y, list.lanes.y);
}

TEST(Marks, OfLabelsThatWouldMeetOneIsDrawn) {
    auto content = tests::toldContent({{"a", "2025-01", 0}, {"b", "2025-12", 0}}, 1);
    for (const char* day : {"2025-06-01", "2025-06-03", "2025-06-05", "2025-10-01"}) {
        content->marks.push_back({drawnExtentOf(edtf(day)).start, std::string("published ") + day});
    }
    const DrawList list = layOut(content, 900, 500);
    std::vector<std::string> labels;
    for (const DrawList::Mark& mark : list.marks) {
        if (!mark.label.empty()) {
            labels.push_back(mark.label);
        }
    }
    std::sort(labels.begin(), labels.end());
    EXPECT_EQ(labels, (std::vector<std::string>{"published 2025-06-05", "published 2025-10-01"}));
    EXPECT_GE(list.marks.size(), 3U); // the lines themselves are all there, but those within a pixel or two
}

TEST(Marks, TodayStandsOnTheAxisOverItsLineAndMeetsNoLabelThere) {
    const auto content = tests::toldContent({{"a", "2025-01", 0}, {"b", "2025-12", 0}}, 1);
    const std::size_t labelsBefore = [&] {
        const DrawList list = layOut(content, 900, 500);
        return std::count_if(list.ticks.minor.begin(), list.ticks.minor.end(),
                             [](const Tick& tick) { return !tick.label.empty(); });
    }();
    for (const char* day : {"2025-01-01", "2025-04-02", "2025-06-17", "2025-12-30"}) {
        ViewState view;
        view.today = drawnExtentOf(edtf(day)).start;
        const DrawList list = layOut(content, 900, 500, view);
        ASSERT_EQ(list.marks.size(), 1U);
        const DrawList::Mark& today = list.marks[0];
        EXPECT_TRUE(today.isToday);
        EXPECT_GT(today.labelBaseline, list.axis.y);
        EXPECT_LT(today.labelBaseline, list.axis.bottom());
        EXPECT_LE(today.labelX, today.x);
        EXPECT_GE(today.labelX + today.labelWidth, today.x);
        EXPECT_EQ(today.labelWidth, kMetrics.width("Today", TextRole::MarkLabel));
        std::size_t labels = 0;
        for (const Tick& tick : list.ticks.minor) {
            const double ends = tick.labelX + kMetrics.width(tick.label, TextRole::TickMinor);
            EXPECT_TRUE(tick.label.empty() || ends < today.labelX ||
                        today.labelX + today.labelWidth < tick.labelX)
                << tick.label;
            labels += tick.label.empty() ? 0 : 1;
        }
        EXPECT_GE(labels + 2, labelsBefore);
    }
}

TEST(Marks, ACrowdOfLinesIsTicksAndTheOthersStay) {
    auto content = tests::toldContent({{"a", "2025-01", 0}, {"b", "2025-12", 0}}, 1);
    for (int day = 1; day <= 28; day += 2) { // 900 pixels for a year: 5 from one to the next
        content->marks.push_back({drawnExtentOf(edtf(fmt::format("2025-06-{:02}", day))).start, "of June"});
    }
    content->marks.push_back({drawnExtentOf(edtf("2025-10-01")).start, "of October"});
    const DrawList list = layOut(content, 900, 500, {});
    std::size_t ticks = 0;
    for (const DrawList::Mark& mark : list.marks) {
        const bool isTick = mark.bottom < list.lanes.y + 20;
        ticks += isTick ? 1 : 0;
        EXPECT_EQ(isTick, mark.label.empty());
    }
    EXPECT_EQ(ticks, list.marks.size() - 1);
    EXPECT_EQ(list.marks.back().label, "of October");
    EXPECT_EQ(list.marks.back().bottom, list.lanes.bottom());
}

TEST(Marks, LabelsLieOverNoCardAndNoName) {
    std::vector<tests::Told> told;
    for (std::uint32_t i = 0; i < 24; ++i) {
        told.push_back(
            {"An event of many words, number " + std::to_string(i),
             i % 2 == 0 ? "2025-05-0" + std::to_string(1 + i / 3 % 9) : "2025-04-2" + std::to_string(i % 9),
             i % 3});
    }
    told.push_back({"Much before", "2024-09", 0});
    told.push_back({"Much later", "2025-12", 1});
    auto content = tests::toldContent(told, 3);
    content->marks = {{content->index.extent(2).start, "Source published"},
                      {content->index.extent(25).start, "Another source published"}};
    std::size_t moved = 0;
    for (const double height : {300.0, 500.0, 900.0}) {
        const DrawList list = layOut(content, 900, height);
        ASSERT_EQ(list.marks.size(), 2U);
        for (const DrawList::Mark& mark : list.marks) {
            ASSERT_FALSE(mark.label.empty());
            const Rect label{mark.labelX, mark.labelBaseline - 11, mark.labelWidth, 13};
            const auto meets = [&](const Rect& other) {
                return other.x < label.right() && label.x < other.right() && other.y < label.bottom() &&
                       label.y < other.bottom();
            };
            for (const DrawList::Card& card : list.cards) {
                EXPECT_FALSE(meets(card.area))
                    << mark.label << " over " << card.titleLines[0] << " at " << height;
            }
            for (const DrawList::LaneBand& band : list.bands) {
                EXPECT_FALSE(meets(band.header)) << mark.label << " over " << band.name;
            }
            EXPECT_GE(label.x, 0);
            EXPECT_LE(label.right(), list.width);
            EXPECT_GE(label.y, list.lanes.y);
            moved += mark.labelBaseline < list.lanes.bottom() - 20 ? 1 : 0;
        }
    }
    EXPECT_GT(moved, 0U); // somewhere the foot of the line was not free
}

TEST(Notice, SaysWhereToGoFromWhereNothingIs) {
    const auto content = tests::toldContent(
        {{"A war", "1914-08", 0}, {"Another war", "1939-09", 1}, {"A treaty", "1951", 0}}, 2);
    TimelineLayout layout(content, kMetrics);
    ViewState view;
    view.width = 900;
    view.height = 400;
    view.scale = layout.fitting(view.width);
    EXPECT_TRUE(layout.layOut(view).notice.empty());
    const auto start = [&](std::uint32_t event) { return content->index.extent(event).start; };
    view.scale = TimeScale::fitting({start(0).micros + 4000 * time::kMicrosPerDay},
                                    {start(1).micros - 3000 * time::kMicrosPerDay}, view.width);
    EXPECT_EQ(layout.layOut(view).notice,
              (std::vector<std::string>{"Nothing happens in this span", "← A war, 1914-08",
                                        "Another war, 1939-09 →"}));
    view.scale = TimeScale::fitting({start(2).micros + 4000 * time::kMicrosPerDay},
                                    {start(2).micros + 5000 * time::kMicrosPerDay}, view.width);
    EXPECT_EQ(layout.layOut(view).notice,
              (std::vector<std::string>{"Nothing happens in this span", "← A treaty, 1951"}));
    // Only the first lane is in view, and the war is in the second.
    view.height = TimelineLayout::kAxisHeight + 60;
    view.scale = TimeScale::fitting({start(1).micros - 300 * time::kMicrosPerDay},
                                    {start(1).micros + 300 * time::kMicrosPerDay}, view.width);
    EXPECT_EQ(layout.layOut(view).notice,
              (std::vector<std::string>{"Nothing happens here in this span",
                                        "1 event in another lane: scroll there"}));
}

TEST(Chips, SayHowManyOfThemWereFound) {
    const std::vector<tests::Told> told(30, {"same day", "2025-05-04", 0});
    const auto content = tests::toldContent(told, 1);
    std::vector<bool> flags(told.size(), true);
    const Highlight highlight(content->index, flags);
    ViewState view;
    view.highlight = &highlight;
    const DrawList list = layOut(content, 700, 260, view);
    ASSERT_EQ(list.chips.size(), 1U);
    EXPECT_EQ(list.chips[0].found, list.chips[0].count);
    EXPECT_NE(list.chips[0].label.find("found"), std::string::npos);
    EXPECT_EQ(highlight.countIn(0, 10), 10U);
}

TEST(Chips, NoneHangsOutOfTheViewThatShowsAllAndAllAreCounted) {
    const auto all = tests::burstyEvents(20'000);
    for (std::size_t size = 4000; size < all.size(); size += 500) {
        const auto content = std::make_shared<TimelineContent>();
        content->index = EventIndex({all.begin(), all.begin() + std::ptrdiff_t(size)}, 8);
        content->lanes.resize(8);
        content->texts = std::make_shared<tests::NumberedTexts>();
        const DrawList list = layOut(content, 900, 4000);
        std::size_t counted = list.cards.size();
        for (const DrawList::Chip& chip : list.chips) {
            EXPECT_LE(chip.area.right(), 900) << chip.label << " of " << size;
            counted += chip.count;
        }
        EXPECT_EQ(counted, size);
    }
}

TEST(Densities, AreDividedAsOneZoomsInAndNeverMixed) {
    std::vector<tests::Told> told;
    for (int i = 0; i < 60'000; ++i) {
        told.push_back({"one of many",
                        fmt::format("{}-{:02}-{:02}", 1990 + i % 30, 1 + i / 30 % 12, 1 + i / 360 % 28), 0});
    }
    const auto content = tests::toldContent(told, 1);
    TimelineLayout layout(content, kMetrics);
    ViewState view;
    view.width = 900;
    view.height = 300;
    const TimeScale fitted = layout.fitting(view.width);
    // Borders of columns, in pixels of the fitted view.
    const auto borders = [&](double zoom) {
        view.scale = fitted.zoomedAt(0, zoom);
        std::set<double> lefts;
        for (const DrawList::Density& column : layout.layOut(view).densities) {
            lefts.insert(std::round(column.area.x / zoom * 1000));
        }
        return lefts;
    };
    const std::set<double> coarse = borders(1);
    const std::set<double> fine = borders(2);
    std::size_t shared = 0;
    std::size_t seen = 0;
    for (const double left : coarse) {
        if (left / 1000 < 900.0 / 2) { // in view of both
            ++seen;
            shared += fine.count(left);
        }
    }
    ASSERT_GT(seen, 20U);
    EXPECT_EQ(shared, seen); // what begins a column begins one closer up, where its first half has events
}

TEST(Chips, OfManyLaneCellsSayTheFoundOnesWhereBothHaveNoRoom) {
    std::vector<tests::Told> told;
    for (int i = 0; i < 60'000; ++i) {
        told.push_back(
            {"one of many", fmt::format("{}-{:02}-{:02}", 1990 + i % 30, 1 + i / 30 % 12, 1 + i % 28), 0});
    }
    const auto content = tests::toldContent(told, 1);
    std::vector<bool> flags(told.size(), true);
    const Highlight highlight(content->index, flags);
    ViewState view;
    view.highlight = &highlight;
    const DrawList list = layOut(content, 900, 300, view);
    ASSERT_GT(list.chips.size(), 2U);
    for (std::size_t i = 0; i < list.chips.size(); ++i) {
        EXPECT_TRUE(list.chips[i].label.ends_with(" found")) << list.chips[i].label;
        if (i > 0 && list.chips[i].area.y == list.chips[i - 1].area.y) {
            EXPECT_GE(list.chips[i].area.x, list.chips[i - 1].area.right()) << list.chips[i].label;
        }
    }
}

} // namespace
} // namespace dateline::layout
