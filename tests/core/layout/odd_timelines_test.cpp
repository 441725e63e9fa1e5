// SPDX-License-Identifier: GPL-3.0-or-later
// Timelines nobody would make, and views nobody would choose: no hang, no overflow, never nothing to see.
#include "core/layout/timeline_layout.h"
#include "tests/core/layout/fixed_width_metrics.h"
#include "tests/support/told_timeline.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cmath>

namespace dateline::layout {
namespace {

const FixedWidthMetrics kMetrics;

class OneText : public CardTexts {
public:
    explicit OneText(std::string title)
        : m_title(std::move(title)) {}
    std::string title(std::size_t) const override { return m_title; }
    std::string detail(std::size_t) const override { return m_title; }

private:
    std::string m_title;
};

std::shared_ptr<TimelineContent> contentOf(const std::vector<IndexedEvent>& events, std::uint32_t lanes,
                                           std::string title = "An event") {
    auto content = std::make_shared<TimelineContent>();
    content->index = EventIndex(events, lanes);
    content->lanes.resize(lanes, {"Lane", 0});
    content->texts = std::make_shared<OneText>(std::move(title));
    return content;
}

bool isSane(const Rect& area) {
    return std::isfinite(area.x) && std::isfinite(area.y) && std::isfinite(area.width) && area.width >= 0 &&
           std::isfinite(area.height) && area.height >= 0 && std::abs(area.width) < 1e6;
}

// Everything has finite coordinates that painters can take; returns how much there is to see of events.
std::size_t checked(const DrawList& list) {
    for (const DrawList::Card& card : list.cards) {
        EXPECT_TRUE(isSane(card.area));
        for (const std::string& line : card.titleLines) {
            EXPECT_LE(line.size(), 400U);
        }
    }
    for (const DrawList::Bar& bar : list.bars) {
        EXPECT_TRUE(isSane(bar.area));
        EXPECT_GE(bar.area.x, -2000);
        EXPECT_LE(bar.area.right(), list.width + 2000);
    }
    for (const DrawList::Chip& chip : list.chips) {
        EXPECT_TRUE(isSane(chip.area));
    }
    for (const Tick& tick : list.ticks.minor) {
        EXPECT_TRUE(std::isfinite(tick.x));
    }
    EXPECT_LT(list.ticks.minor.size(), 2 + std::size_t(list.width / 20));
    return list.cards.size() + list.bars.size() + list.chips.size() + list.densities.size();
}

DrawList layOut(TimelineLayout& layout, const TimeScale& scale, double width = 1280, double height = 800) {
    ViewState view;
    view.width = width;
    view.height = height;
    view.scale = scale;
    return layout.layOut(view);
}

TEST(OddTimelines, AllEventsInOneSecond) {
    for (const std::size_t count : {50U, 1900U, 50'000U}) {
        std::vector<IndexedEvent> events(count);
        for (std::size_t i = 0; i < count; ++i) {
            const std::int64_t at = 1'746'000'000'000'000 + std::int64_t(i % 1000);
            events[i] = {{{at}, {at}, DrawnExtent::ExactTime}, std::uint32_t(i % 3), 1};
        }
        TimelineLayout layout(contentOf(events, 3), kMetrics);
        const TimeScale fitted = layout.fitting(1280);
        EXPECT_GT(checked(layOut(layout, fitted)), 3U);
        const double x = fitted.toX(events.front().extent.start);
        for (double zoom = 10; zoom < 1e12; zoom *= 10) {
            EXPECT_GT(checked(layOut(layout, fitted.zoomedAt(x, zoom))), 0U) << zoom;
        }
    }
}

TEST(OddTimelines, AMillionYearsAmongMinutes) {
    // Longer than the axis: held by its ends.
    std::vector<IndexedEvent> events;
    events.push_back({{time::Instant::min(), time::Instant::max(), 0}, 0, 1});
    for (int i = 0; i < 500; ++i) {
        const std::int64_t at = 1'746'000'000'000'000 + i * time::kMicrosPerMinute;
        events.push_back({{{at}, {at + time::kMicrosPerMinute}, 0}, 0, 1});
    }
    for (const bool isLarge : {false, true}) {
        while (isLarge && events.size() < 3000) {
            events.push_back(events[events.size() - 400]);
        }
        TimelineLayout layout(contentOf(events, 1), kMetrics);
        const TimeScale fitted = layout.fitting(1280);
        EXPECT_GT(checked(layOut(layout, fitted)), 1U);
        const TimeScale minutes = TimeScale::fitting(events[1].extent.start, events[200].extent.end, 1280);
        const DrawList list = layOut(layout, minutes);
        checked(list);
        EXPECT_GT(list.cards.size(), 4U);
        for (double zoom = 1; zoom < 1e20; zoom *= 100) {
            checked(layOut(layout, fitted.zoomedAt(640, zoom)));
        }
    }
}

TEST(OddTimelines, AHundredThousandLanes) {
    constexpr std::uint32_t kLanes = 100'000;
    for (const std::size_t count : {1500U, 150'000U}) {
        std::vector<IndexedEvent> events(count);
        for (std::size_t i = 0; i < count; ++i) {
            const std::int64_t at = std::int64_t(i) * time::kMicrosPerHour;
            events[i] = {{{at}, {at}, 0}, std::uint32_t(i * 61 % kLanes), 1};
        }
        TimelineLayout layout(contentOf(events, kLanes), kMetrics);
        const TimeScale fitted = layout.fitting(1280);
        checked(layOut(layout, fitted));
        // Once laid out, a frame costs what is in view: ten thousand of them take no minute.
        const auto start = std::chrono::steady_clock::now();
        ViewState view;
        view.width = 1280;
        view.height = 800;
        view.scale = fitted;
        for (int frame = 0; frame < 200; ++frame) {
            view.scroll = frame * 9000.0;
            const DrawList list = layout.layOut(view);
            EXPECT_LT(list.bands.size(), 40U);
            EXPECT_GT(list.bands.size(), 1U);
        }
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
        RecordProperty("ms_per_frame", int(took.count() * 1000 / 200));
    }
}

TEST(OddTimelines, TitlesOfEveryKind) {
    std::string noise;
    for (int i = 0; i < 10'000; ++i) {
        noise += char(' ' + i * 7919 % 95);
    }
    for (const std::string& title :
         {std::string(), std::string(10'000, 'x'), noise, std::string(10'000, ' '),
          std::string("a\nb\r\n\tc"),
          std::string("\xD7\x9E\xD7\x9C\xD7\x97\xD7\x9E\xD7\x94 \xD9\x85\xD8\xB1\xD8\xAD\xD8\xA8\xD8\xA7"),
          std::string("\xF0\x9F\x94\xA5\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x92"),
          std::string("\xE2\x80\xAEreversed")}) {
        TimelineLayout layout(
            contentOf({{{{0}, {0}, 0}, 0, 1}, {{{0}, {0}, DrawnExtent::Undated}, 0, 1}}, 1, title), kMetrics);
        const DrawList list = layOut(layout, layout.fitting(1280));
        checked(list);
        ASSERT_EQ(list.cards.size(), 1U);
        EXPECT_FALSE(list.cards[0].titleLines.empty());
        EXPECT_FALSE(list.cards[0].titleLines[0].empty());
        EXPECT_LE(list.cards[0].area.width, 300);
        for (const std::string& line : list.cards[0].titleLines) {
            EXPECT_EQ(line.find_first_of("\n\r\t"), std::string::npos);
        }
        ASSERT_EQ(list.trayChips.size(), 1U);
        EXPECT_FALSE(list.trayChips[0].label.empty());
    }
}

TEST(OddTimelines, NothingButUndatedEventsSaysSo) {
    for (const std::size_t count : {1U, 3000U}) {
        TimelineLayout layout(tests::toldContent(std::vector<tests::Told>(count, {"undated", "", 0}), 1),
                              kMetrics);
        const DrawList list = layOut(layout, layout.fitting(1280));
        ASSERT_EQ(list.notice.size(), 2U);
        EXPECT_EQ(list.notice[0], "No event here has a date");
        EXPECT_EQ(list.notice[1],
                  count == 1 ? "It stands in the tray below" : "All 3,000 stand in the tray below");
    }
}

TEST(OddTimelines, WindowsOfNoWidthAndNoHeight) {
    std::vector<tests::Told> told(40, {"event", "2025-05-04", 0});
    told.push_back({"undated", "", 0});
    TimelineLayout layout(tests::toldContent(told, 2), kMetrics);
    for (const double width : {0.0, 0.5, 1.0, 20.0, 100'000.0}) {
        for (const double height : {0.0, 1.0, 20.0, 45.0, 100'000.0}) {
            const DrawList list = layOut(layout, layout.fitting(width), width, height);
            EXPECT_EQ(list.width, width);
            checked(list);
        }
    }
}

TEST(OddTimelines, BeyondBothEndsOfTheAxis) {
    std::vector<tests::Told> told{{"early", "Y-280000", 0}, {"now", "2025", 0}, {"late", "Y280000", 0}};
    TimelineLayout layout(tests::toldContent(told, 1), kMetrics);
    const TimeScale fitted = layout.fitting(1280);
    EXPECT_GE(checked(layOut(layout, fitted)), 3U);
    for (const double pan : {-1e9, -5000.0, 5000.0, 1e9, 1e18}) {
        checked(layOut(layout, fitted.pannedBy(pan)));
    }
    for (const double zoom : {1e-30, 1e-3, 1e3, 1e30}) {
        for (const double x : {0.0, 640.0, 1280.0}) {
            checked(layOut(layout, fitted.zoomedAt(x, zoom)));
        }
    }
}

} // namespace
} // namespace dateline::layout
