// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/timeline_layout.h"
#include "tests/core/layout/fixed_width_metrics.h"
#include "tests/support/told_timeline.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace dateline::layout {
namespace {

using tests::Told;

std::shared_ptr<const TimelineContent> content(const std::vector<Told>& told, std::uint32_t lanes) {
    return tests::toldContent(told, lanes);
}

// The lanes as text, one character for 10 by 14 pixels: = bar, ~ its fading end, o dot, [ ] card, ( ) chip.
std::string picture(const DrawList& list) {
    const auto columns = std::size_t(list.width / 10);
    const auto lines = std::size_t(list.lanes.bottom() / 14);
    std::vector<std::string> canvas(lines, std::string(columns, ' '));
    const auto put = [&](double x, double y, char c) {
        const auto column = std::int64_t(std::floor(x / 10));
        const auto line = std::int64_t(std::floor(y / 14));
        if (column >= 0 && std::size_t(column) < columns && line >= 0 && std::size_t(line) < lines) {
            canvas[std::size_t(line)][std::size_t(column)] = c;
        }
    };
    for (const DrawList::LaneBand& band : list.bands) {
        put(0, band.nameBaseline, band.name[0]);
    }
    for (const DrawList::Bar& bar : list.bars) {
        for (double x = bar.area.x; x < bar.area.right() - 1e-6; x += 10) {
            const bool fades = x < bar.area.x + bar.fadeLeft || x > bar.area.right() - bar.fadeRight;
            put(x, bar.area.y, bar.isDot ? 'o' : fades ? '~' : '=');
        }
    }
    const auto box = [&](const Rect& area, const std::string& text, char open, char close) {
        put(area.x, area.y, open);
        for (std::size_t i = 0; i < text.size(); ++i) {
            put(area.x + 10 * double(i + 1), area.y, text[i]);
        }
        put(area.right() - 1, area.y, close);
    };
    for (const DrawList::Card& card : list.cards) {
        box(card.area, card.titleLines[0], '[', ']');
    }
    for (const DrawList::Chip& chip : list.chips) {
        box(chip.area, chip.label, '(', ')');
    }
    std::string text;
    for (std::string line : canvas) {
        line.erase(line.find_last_not_of(' ') + 1);
        if (!line.empty()) {
            text += line + "\n";
        }
    }
    return text;
}

DrawList layOut(TimelineLayout& layout, double width, double height) {
    ViewState view;
    view.width = width;
    view.height = height;
    view.scale = layout.fitting(width);
    return layout.layOut(view);
}

TEST(TimelineLayout, DrawsTheStoryInLanes) {
    const FixedWidthMetrics metrics;
    TimelineLayout layout(content({{"order", "2025-01", 0},
                                   {"call", "2025-04", 0},
                                   {"confirms", "2025-05-04", 0},
                                   {"increase", "2025-02~/2025-05-05", 1}},
                                  2),
                          metrics);
    EXPECT_EQ("\n" + picture(layOut(layout, 700, 500)), R"(
A
  =================                              ================
  [order     ]                                   [call      ]
                                                                  o
                                                        [confirms  ]
B
                  ~~~~~~~~~~~~~~====================================
                  [increase       ]
)");
}

TEST(TimelineLayout, AtTheFittingZoomEveryCardIsWhollyInView) {
    const FixedWidthMetrics metrics;
    std::vector<Told> told;
    for (const char* when :
         {"2025-01", "2025-02-03", "2025-03~", "2025-05-01", "2025-05-05", "../2025-05-05"}) {
        told.push_back({"a title of middling length", when, 0});
    }
    TimelineLayout layout(content(told, 1), metrics);
    for (const double width : {520.0, 716.0, 1500.0}) {
        const DrawList list = layOut(layout, width, 900);
        EXPECT_EQ(list.cards.size(), told.size());
        for (const DrawList::Card& card : list.cards) {
            EXPECT_GE(card.area.x, 0) << card.detail;
            EXPECT_LE(card.area.right(), width) << card.detail;
        }
    }
}

TEST(TimelineLayout, WhatHasNoRoomIsCountedAndTheSelectedOneShown) {
    const FixedWidthMetrics metrics;
    TimelineLayout layout(content(std::vector<Told>(9, Told{"same day", "2025-05-04", 0}), 1), metrics);
    ViewState view;
    view.width = 700;
    view.height = 260;
    view.scale = layout.fitting(view.width);
    DrawList list = layout.layOut(view);
    ASSERT_EQ(list.chips.size(), 1U);
    EXPECT_EQ(list.cards.size() + list.chips[0].events.size(), 9U);
    const std::uint32_t hidden = list.chips[0].events.back();

    view.selected = hidden;
    list = layout.layOut(view);
    EXPECT_EQ(list.cards.back().event, hidden);
    EXPECT_TRUE(list.cards.back().isRaised);
}

TEST(TimelineLayout, PanningMovesEveryCardByTheSame) {
    const FixedWidthMetrics metrics;
    std::vector<Told> told;
    for (const char* when :
         {"2025-01-03", "2025-01-20", "2025-02-11", "2025-02-12", "2025-03", "2025-04-02"}) {
        told.push_back({"event", when, 0});
    }
    TimelineLayout layout(content(told, 1), metrics);
    ViewState view;
    view.width = 700;
    view.height = 500;
    view.scale = layout.fitting(view.width).zoomedAt(350, 1.5);
    const DrawList before = layout.layOut(view);
    view.scale = view.scale.pannedBy(-31);
    const DrawList after = layout.layOut(view);
    for (const DrawList::Card& card : before.cards) {
        for (const DrawList::Card& moved : after.cards) {
            if (moved.event == card.event && moved.area.x > 8) {
                EXPECT_NEAR(moved.area.x, card.area.x - 31, 0.01);
                EXPECT_EQ(moved.area.y, card.area.y);
            }
        }
    }
}

TEST(TimelineLayout, TitlesGetFewerLinesWhereLanesAreMany) {
    const FixedWidthMetrics metrics;
    const std::string title =
        "a title of eighty characters, which needs three lines of a card to be whole, no less";
    TimelineLayout layout(content({{title, "2025-01", 0}, {title, "2025-02", 1}, {title, "2025-03", 2}}, 3),
                          metrics);
    EXPECT_EQ(layOut(layout, 900, 700).cards.front().titleLines.size(), 3U);
    EXPECT_EQ(layOut(layout, 900, 420).cards.front().titleLines.size(), 2U);
    EXPECT_EQ(layOut(layout, 900, 700).cards.front().titleLines.size(), 3U);
}

TEST(TimelineLayout, UndatedEventsStandInTheTray) {
    const FixedWidthMetrics metrics;
    TimelineLayout layout(content({{"dated", "2025", 0}, {"not", "", 0}, {"nor this", "XXXX-05-04", 0}}, 1),
                          metrics);
    const DrawList list = layOut(layout, 700, 400);
    EXPECT_EQ(list.cards.size(), 1U);
    ASSERT_EQ(list.trayChips.size(), 2U);
    EXPECT_EQ(list.trayChips[0].label, "not");
    const Rect chip = list.trayChips[1].area;
    const Hit hit = hitTest(list, chip.x + 5, chip.y + 5);
    EXPECT_EQ(hit.kind, Hit::Kind::Event);
    EXPECT_EQ(hit.event, 2U);
}

TEST(TimelineLayout, TheTrayShowsTheSelectedOneAndCountsTheRest) {
    const FixedWidthMetrics metrics;
    std::vector<tests::Told> told{{"dated", "2025", 0}};
    for (int i = 0; i < 40; ++i) {
        told.push_back({"no date " + std::to_string(i), "", 0});
    }
    TimelineLayout layout(content(told, 1), metrics);
    ViewState view;
    view.width = 700;
    view.height = 400;
    const auto chipsWith = [&](std::optional<std::uint32_t> selected) {
        view.selected = selected;
        return layout.layOut(view).trayChips;
    };
    const auto isAllThere = [&](const std::vector<DrawList::Chip>& chips) {
        std::size_t count = 0;
        for (const DrawList::Chip& chip : chips) {
            count += chip.count;
        }
        return count == 40 && chips.back().area.right() <= 700;
    };
    std::vector<DrawList::Chip> chips = chipsWith({});
    EXPECT_EQ(chips.front().label, "no date 0");
    EXPECT_EQ(chips.size(), 6U); // as many as fit
    EXPECT_EQ(chips.back().label, "+35 more");
    EXPECT_TRUE(isAllThere(chips));
    EXPECT_EQ(chipsWith(2).front().label, "no date 0"); // in view as it is

    chips = chipsWith(20);
    EXPECT_EQ(chips[0].label, "← 19");
    EXPECT_EQ(chips[0].events.front(), 19U);
    EXPECT_EQ(chips[1].label, "no date 19");
    EXPECT_TRUE(chips[1].isHovered);
    EXPECT_TRUE(isAllThere(chips));
    EXPECT_EQ(chips.back().events.front(), 20 + chips.size() - 2);

    chips = chipsWith(39); // the last one is counted, not named
    EXPECT_EQ(chips[1].label, "no date 38");
    chips = chipsWith(40);
    EXPECT_EQ(chips.size(), 2U);
    EXPECT_EQ(chips[0].label, "← 39");
    EXPECT_TRUE(isAllThere(chips));
}

TEST(TimelineLayout, HitsFindCardsBarsAndBareGround) {
    const FixedWidthMetrics metrics;
    TimelineLayout layout(content({{"year", "2024", 0}, {"day", "2025-06-01", 0}}, 1), metrics);
    const DrawList list = layOut(layout, 700, 400);
    for (const DrawList::Card& card : list.cards) {
        const Hit hit = hitTest(list, card.area.x + 3, card.area.y + 3);
        EXPECT_EQ(hit.kind, Hit::Kind::Event);
        EXPECT_EQ(hit.event, card.event);
    }
    const Rect bar = list.bars[0].area;
    EXPECT_EQ(hitTest(list, bar.x + 1, bar.y - 2).event, list.bars[0].event);
    EXPECT_EQ(hitTest(list, 350, list.lanes.bottom() - 2).kind, Hit::Kind::None);
    EXPECT_EQ(hitTest(list, 350, 10).kind, Hit::Kind::Axis);
}

TEST(TimelineLayout, LanesOfALargeTimelineHaveRowsByHowMuchHappensInThem) {
    const FixedWidthMetrics metrics;
    const auto large = std::make_shared<TimelineContent>();
    std::vector<IndexedEvent> events;
    const std::vector<std::int64_t> counts = {6000, 60, 600};
    for (std::uint32_t lane = 0; lane < counts.size(); ++lane) {
        for (std::int64_t i = 0; i < counts[lane]; ++i) {
            const time::Instant at{i * 1000 * time::kMicrosPerDay / counts[lane]};
            events.push_back({{at, {at.micros + time::kMicrosPerHour}, 0}, lane, 1});
        }
        large->lanes.push_back({std::string(1, char('A' + lane)), lane});
    }
    large->index = EventIndex(events, 3);
    large->texts = std::make_shared<tests::ToldTexts>(std::vector<Told>(events.size(), Told{"a", "2025", 0}));
    TimelineLayout layout(large, metrics);
    const auto rows = [&](double height) {
        const DrawList list = layOut(layout, 1280, height);
        std::vector<std::size_t> count;
        for (const DrawList::LaneBand& band : list.bands) {
            std::set<double> tops;
            for (const DrawList::Card& card : list.cards) {
                if (band.area.contains(card.area.x, card.area.y) || band.area.contains(0, card.area.y)) {
                    tops.insert(card.area.y);
                }
            }
            count.push_back(tops.size());
        }
        return count;
    };
    const std::vector<std::size_t> high = rows(1200);
    ASSERT_EQ(high.size(), 3U);
    EXPECT_GT(high[0], high[2]); // ten times as much: a row or so more, not ten times as many
    EXPECT_GT(high[2], high[1]);
    EXPECT_LT(high[0], 3 * high[1]);
    EXPECT_GE(high[1], 1U);
    EXPECT_GT(rows(2400)[0], 8U);                              // a high window is filled
    EXPECT_EQ(rows(400), (std::vector<std::size_t>{1, 1, 1})); // no room: one each, and none is left out
}

TEST(TimelineLayout, EveryOtherOfTheLanesShownIsStriped) {
    const FixedWidthMetrics metrics;
    const auto story = tests::toldContent(
        {{"a", "2025-01", 0}, {"b", "2025-02", 1}, {"c", "2025-03", 2}, {"d", "2025-04", 3}}, 4);
    story->lanes[1].isHidden = true;
    TimelineLayout layout(story, metrics);
    const DrawList list = layOut(layout, 700, 600);
    ASSERT_EQ(list.bands.size(), 3U);
    EXPECT_TRUE(list.bands[0].isStriped);
    EXPECT_FALSE(list.bands[1].isStriped); // the hidden one between them does not count
    EXPECT_TRUE(list.bands[2].isStriped);
}

TEST(TimelineLayout, ALaneWithNothingInViewSaysWhereItsEventsAre) {
    const FixedWidthMetrics metrics;
    TimelineLayout layout(
        content(
            {{"a", "2025-01-01", 0}, {"b", "2025-01-02", 0}, {"c", "2025-12-30", 0}, {"d", "2025-06-15", 1}},
            2),
        metrics);
    ViewState view;
    view.width = 700;
    view.height = 500;
    view.scale = layout.fitting(700).zoomedAt(350, 12); // some weeks of summer
    const auto chips = [&] {
        std::vector<std::string> labels;
        for (const DrawList::Chip& chip : layout.layOut(view).chips) {
            labels.push_back(chip.label);
        }
        return labels;
    };
    EXPECT_EQ(chips(), (std::vector<std::string>{})); // on paper there is nowhere to go
    view.hasHandles = true;
    EXPECT_EQ(chips(), (std::vector<std::string>{"← 2 earlier", "1 later →"}));
    const DrawList list = layout.layOut(view);
    EXPECT_EQ(list.chips[0].events.front(), 1U); // the nearest
    EXPECT_LT(list.chips[0].area.right(), list.chips[1].area.x);
    EXPECT_LE(list.chips[1].area.right(), 700);
    const double middle = list.chips[1].area.y + 5;
    EXPECT_EQ(hitTest(list, list.chips[1].area.x + 5, middle).kind, Hit::Kind::Chip);
    view.scale = layout.fitting(700);
    EXPECT_EQ(chips(), (std::vector<std::string>{})); // all are in view
    view.scale = view.scale.pannedBy(-3000);
    EXPECT_EQ(chips(), (std::vector<std::string>{"← 3 earlier", "← 1 earlier"}));
}

TEST(TimelineLayout, OddSizesAndNothingToShowDoNotHarm) {
    const FixedWidthMetrics metrics;
    TimelineLayout empty(content({}, 0), metrics);
    TimelineLayout one(content({{"", "2025-05-04", 0}}, 1), metrics);
    for (const auto& [width, height] : {std::pair{0.0, 0.0}, {1.0, 20.0}, {700.0, 20.0}, {0.0, 900.0}}) {
        for (TimelineLayout* layout : {&empty, &one}) {
            ViewState view;
            view.width = width;
            view.height = height;
            view.scale = layout->fitting(width);
            EXPECT_EQ(layout->layOut(view).width, width);
        }
    }
}

} // namespace
} // namespace dateline::layout
