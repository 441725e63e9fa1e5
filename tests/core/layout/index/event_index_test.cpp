// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/index/event_index.h"
#include "tests/support/bursty_timeline.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace dateline::layout {
namespace {

std::vector<std::uint32_t> heaviestByHand(const EventIndex& index, EventIndex::LaneRange range,
                                          std::size_t most, time::Instant reaching) {
    std::vector<std::uint32_t> found;
    for (std::uint32_t position = range.first; position < range.last; ++position) {
        if (index.extentAt(position).end > reaching) {
            found.push_back(position);
        }
    }
    std::stable_sort(found.begin(), found.end(), [&](std::uint32_t a, std::uint32_t b) {
        return index.priorityAt(a) > index.priorityAt(b);
    });
    found.resize(std::min(found.size(), most));
    return found;
}

TEST(EventIndex, KeepsEveryEventInItsLaneByStart) {
    auto events = tests::burstyEvents(5000);
    std::swap(events[10], events[4000]); // not in order
    const EventIndex index(events, 8);
    std::size_t seen = 0;
    for (std::uint32_t lane = 0; lane < 8; ++lane) {
        const EventIndex::LaneRange range = index.inLane(lane);
        for (std::uint32_t position = range.first; position < range.last; ++position) {
            const std::uint32_t number = index.numberAt(position);
            EXPECT_EQ(index.position(number), position);
            EXPECT_EQ(index.lane(number), lane);
            EXPECT_EQ(index.extent(number), events[number].extent);
            EXPECT_EQ(index.weightAt(position), int(events[number].weight));
            if (position > range.first) {
                EXPECT_LE(index.extentAt(position - 1).start, index.extentAt(position).start);
            }
            ++seen;
        }
    }
    EXPECT_EQ(seen, events.size());
}

TEST(EventIndex, FindsTheHeaviestOfAnyStretchAsALookAtAllWould) {
    const EventIndex index(tests::burstyEvents(20'000), 8);
    std::mt19937 random(1);
    for (int i = 0; i < 300; ++i) {
        EventIndex::LaneRange range = index.inLane(std::uint32_t(random() % 8));
        const std::uint32_t a = range.first + std::uint32_t(random() % range.size());
        const std::uint32_t b = range.first + std::uint32_t(random() % range.size());
        range = {std::min(a, b), std::max(a, b)};
        const std::size_t most = 1 + random() % 20;
        std::vector<std::uint32_t> found;
        index.heaviest(range, most, found, [](std::uint32_t) { return true; });
        EXPECT_EQ(found, heaviestByHand(index, range, most, time::Instant::min()));

        if (range.size() > 0) {
            const time::Instant at = index.extentAt(range.first + range.size() / 2).start;
            found.clear();
            index.heaviestReaching(range, at, most, found, [](std::uint32_t) { return true; });
            EXPECT_EQ(found, heaviestByHand(index, range, most, at));
        }
    }
}

TEST(EventIndex, FindsAStartAsALookAtAllWould) {
    auto events = tests::burstyEvents(6000);
    for (std::size_t i = 100; i < 1100; ++i) {
        events[i].extent.start = events[100].extent.start; // many at once
        events[i].extent.end = std::max(events[i].extent.start, events[i].extent.end);
    }
    const EventIndex index(events, 8);
    std::mt19937 random(2);
    for (int i = 0; i < 20'000; ++i) {
        const EventIndex::LaneRange lane = index.inLane(std::uint32_t(random() % 8));
        const std::uint32_t first = lane.first + std::uint32_t(random() % (lane.size() + 1));
        const EventIndex::LaneRange range{first, first + std::uint32_t(random() % (lane.last - first + 1))};
        // At a start, and just behind it; of any lane, so that some are before and behind all.
        const auto at = time::Instant{index.extentAt(std::uint32_t(random() % events.size())).start.micros +
                                      std::int64_t(random() % 2)};
        std::uint32_t expected = range.first;
        while (expected < range.last && index.extentAt(expected).start < at) {
            ++expected;
        }
        ASSERT_EQ(index.firstNotBefore(range, at), expected) << range.first << " to " << range.last;
        ASSERT_EQ(index.firstNotBeforeNear(range, at), expected) << range.first << " to " << range.last;
    }
}

TEST(EventIndex, AnOpenEndReachesNoFurtherThanIsKnown) {
    std::vector<IndexedEvent> events(40);
    events[3].extent.end = {2'000'000};
    events[4].extent.flags = DrawnExtent::OpenEnd;
    const EventIndex index(events, 1);
    std::vector<std::uint32_t> found;
    index.heaviestReaching(index.inLane(0), {1'000'000}, 5, found, [](std::uint32_t) { return true; });
    EXPECT_EQ(found, std::vector<std::uint32_t>{3});
}

TEST(EventIndex, EventsOfHiddenLanesAreNowhere) {
    std::vector<IndexedEvent> events(4);
    events[0].extent = {{-1000}, {-500}, 0};
    events[0].lane = 1;
    events[1].extent.flags = DrawnExtent::Undated;
    events[1].lane = 1;
    events[2].extent = {{10}, {20}, 0};
    events[3].extent.flags = DrawnExtent::Undated;
    const EventIndex index(events, 2, {false, true});
    EXPECT_EQ(index.laneCount(), 2U);
    EXPECT_EQ(index.range()->first.micros, 10);
    EXPECT_EQ(index.inLane(1).size(), 0U);
    EXPECT_EQ(index.undated().size(), 1U);
    EXPECT_TRUE(index.isHidden(0) && index.isHidden(1));
    EXPECT_FALSE(index.isHidden(2) || index.isHidden(3));
    EXPECT_TRUE(index.isOnAxis(2));
    EXPECT_FALSE(index.isOnAxis(0) || index.isOnAxis(3));
    EXPECT_EQ(index.extent(0).start.micros, -1000); // still known by number
}

TEST(EventIndex, UndatedEventsStandApart) {
    std::vector<IndexedEvent> events(3);
    events[1].extent.flags = DrawnExtent::Undated;
    const EventIndex index(events, 1);
    EXPECT_EQ(index.inLane(0).size(), 2U);
    ASSERT_EQ(index.undated().size(), 1U);
    EXPECT_EQ(index.numberAt(index.undated().first), 1U);
}

TEST(EventIndex, HoldsAMillionInThirtyTwoBytesEach) {
    const EventIndex index(tests::burstyEvents(1'000'000), 8);
    EXPECT_LE(double(index.memory()) / 1e6, 32.0);
}

TEST(EventIndex, NothingAtAllIsFine) {
    const EventIndex index({}, 0);
    EXPECT_EQ(index.laneCount(), 0U);
    EXPECT_EQ(index.undated().size(), 0U);
    EXPECT_FALSE(index.range());
    EXPECT_FALSE(EventIndex().range());
}

} // namespace
} // namespace dateline::layout
