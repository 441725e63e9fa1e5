// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/axis/time_scale.h"
#include "core/layout/packing/card_packing.h"
#include "core/layout/packing/card_placement.h"
#include "tests/core/layout/fixed_width_metrics.h"

#include <gtest/gtest.h>

#include <array>
#include <map>
#include <random>

namespace dateline::layout {
namespace {

struct Sample {
    EventIndex index;
    std::vector<CardSize> sizes;
};

// Points, ranges, open ends and bursts over a few years, reproducibly.
Sample randomSample(unsigned seed, std::size_t count) {
    std::mt19937_64 random(seed);
    const auto below = [&](std::int64_t n) { return std::int64_t(random() % std::uint64_t(n)); };
    Sample sample;
    std::vector<IndexedEvent> events;
    for (std::size_t i = 0; i < count; ++i) {
        const std::int64_t burst = below(5) * 300 * time::kMicrosPerDay;
        IndexedEvent event;
        event.extent.start = {burst + below(30 * time::kMicrosPerDay)};
        event.extent.end = {event.extent.start.micros +
                            (below(3) == 0 ? below(200) * time::kMicrosPerDay : 0)};
        constexpr std::array<std::uint8_t, 2> kOpen = {DrawnExtent::OpenStart, DrawnExtent::OpenEnd};
        event.extent.flags = below(6) == 0 ? kOpen[std::size_t(below(2))] : std::uint8_t(0);
        event.weight = float(1 + below(3));
        events.push_back(event);
        sample.sizes.push_back({float(110 + below(150)), float(44 + 17 * below(2))});
    }
    sample.index = EventIndex(events, 1);
    return sample;
}

// Every pair of a row keeps its marks and its cards apart at this scale and this place of the view.
void expectNoOverlap(const Sample& sample, const PackedLane& packed, const TimeScale& scale, double width) {
    struct Placed {
        double left = 0;
        double right = 0;
    };
    std::map<std::uint16_t, std::vector<Placed>> rows;
    const EventIndex::LaneRange events = sample.index.inLane(0);
    for (std::size_t place = 0; place < events.size(); ++place) {
        if (packed.row[place] == PackedLane::kNoRow) {
            continue;
        }
        const DrawnExtent extent = sample.index.extentAt(events.first + static_cast<std::uint32_t>(place));
        const Stretch bar = barStretch(extent, scale.toX(extent.start), scale.toX(extent.end));
        const double cardWidth = double(
            sample.sizes[sample.index.numberAt(events.first + static_cast<std::uint32_t>(place))].width);
        const double card =
            cardLeft(extent, bar, cardWidth, cardAlignment(sample.index, extent), 8, width - 8);
        if (card + cardWidth < 0 || card > width) {
            continue; // not drawn
        }
        for (const Placed& other : rows[packed.row[place]]) {
            ASSERT_TRUE(card >= other.right || card + cardWidth <= other.left)
                << "row " << packed.row[place] << " at " << scale.microsPerPixel();
        }
        rows[packed.row[place]].push_back({card, card + cardWidth});
    }
}

TEST(CardPacking, CardsOfARowNeverMeetAtAnyZoomOrPan) {
    for (unsigned seed = 1; seed <= 6; ++seed) {
        const Sample sample = randomSample(seed, 120);
        const double width = 900;
        const auto range = *sample.index.range();
        const TimeScale fit = TimeScale::fitting(range.first, range.second, width);
        for (double zoom = 0.5; zoom < 3000; zoom *= 1.37) {
            for (const double x : {0.0, 450.0, 900.0}) {
                const TimeScale scale = fit.zoomedAt(x, zoom);
                const PackedLane packed =
                    packLane(sample.index, 0, levelOf(scale.microsPerPixel()), 40, sample.sizes);
                for (const double pan : {0.0, 37.5, -333.0}) {
                    expectNoOverlap(sample, packed, scale.pannedBy(pan), width);
                }
            }
        }
    }
}

TEST(CardPacking, FewerRowsKeepTheFirstOnesAsTheyWere) {
    const Sample sample = randomSample(7, 200);
    const double level = levelOf(double(time::kMicrosPerDay));
    const PackedLane all = packLane(sample.index, 0, level, 40, sample.sizes);
    const PackedLane few = packLane(sample.index, 0, level, 3, sample.sizes);
    EXPECT_TRUE(few.hasMore);
    for (std::size_t place = 0; place < all.row.size(); ++place) {
        EXPECT_EQ(few.row[place], all.row[place] < 3 ? all.row[place] : PackedLane::kNoRow);
    }
}

TEST(CardPacking, TheWeightiestGetTheRow) {
    std::vector<IndexedEvent> events(3);
    events[1].weight = 2;
    const PackedLane packed = packLane(EventIndex(events, 1), 0, 1e9, 1, std::vector<CardSize>(3, {100, 40}));
    EXPECT_EQ(packed.row[0], PackedLane::kNoRow);
    EXPECT_EQ(packed.row[1], 0);
}

TEST(CardPacking, LevelsAreTheNextCoarserOne) {
    for (double micros = 1; micros < 1e17; micros *= 1.0917) {
        EXPECT_GE(levelOf(micros), micros * (1 - 1e-9));
        EXPECT_LT(levelOf(micros), micros * 1.1893);
        EXPECT_DOUBLE_EQ(levelOf(levelOf(micros)), levelOf(micros));
    }
}

} // namespace
} // namespace dateline::layout
