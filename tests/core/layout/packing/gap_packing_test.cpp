// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/drawing/card_faces.h"
#include "core/layout/packing/card_packing.h"
#include "core/layout/packing/gap_packing.h"
#include "tests/support/bursty_timeline.h"

#include <gtest/gtest.h>

#include <map>

namespace dateline::layout {
namespace {

constexpr double kWidth = 1280;
constexpr std::size_t kRows = 3;

class GapPackingTest : public testing::Test {
protected:
    static void SetUpTestSuite() { s_index = new EventIndex(tests::burstyEvents(30'000), 8); }
    static void TearDownTestSuite() {
        delete s_index;
        s_index = nullptr;
    }

    static std::map<std::uint32_t, std::uint16_t> placed(GapPacking& packing, const TimeScale& scale) {
        std::vector<PlacedCard> cards;
        packing.place(2, scale.microsPerPixel(), kRows, scale.toInstant(0), scale.toInstant(kWidth), cards);
        std::map<std::uint32_t, std::uint16_t> rows;
        for (const PlacedCard& card : cards) {
            EXPECT_TRUE(rows.emplace(card.position, card.row).second) << "placed twice";
            EXPECT_LT(card.row, kRows);
        }
        return rows;
    }

    static TimeScale fitted() {
        return TimeScale::fitting(s_index->range()->first, s_index->range()->second, kWidth);
    }

    static EventIndex* s_index;
};

EventIndex* GapPackingTest::s_index = nullptr;

TEST_F(GapPackingTest, CardsOfARowNeverMeet) {
    GapPacking packing(*s_index, CardFaces::standardSize());
    std::size_t most = 0;
    for (double zoom = 1; zoom < 1e6; zoom *= 1.7) {
        for (const double x : {100.0, 640.0, 1200.0}) {
            const TimeScale scale = fitted().zoomedAt(x, zoom);
            std::map<std::uint16_t, std::vector<Stretch>> rows;
            for (const auto& [position, row] : placed(packing, scale)) {
                const DrawnExtent extent = s_index->extentAt(position);
                const double width = double(CardFaces::standardSize().width);
                const Stretch bar = barStretch(extent, scale.toX(extent.start), scale.toX(extent.end));
                const double left =
                    cardLeft(extent, bar, width, cardAlignment(*s_index, extent), 8, kWidth - 8);
                for (const Stretch& other : rows[row]) {
                    ASSERT_TRUE(left >= other.right || left + width <= other.left) << "zoom " << zoom;
                    ASSERT_TRUE(bar.left >= other.right || bar.right <= other.left || other.right < 0)
                        << "zoom " << zoom;
                }
                rows[row].push_back({std::min(left, bar.left), std::max(left + width, bar.right)});
                ++most;
            }
        }
    }
    EXPECT_GT(most, 200U); // it did place cards
}

TEST_F(GapPackingTest, PanningChangesNoCardAndNoRow) {
    for (const double zoom : {1.0, 40.0, 3000.0}) {
        const TimeScale scale = fitted().zoomedAt(500, zoom);
        GapPacking packing(*s_index, CardFaces::standardSize());
        const auto before = placed(packing, scale);
        for (const double pan : {-5000.0, -300.0, 3.0, 700.0}) {
            GapPacking fresh(*s_index, CardFaces::standardSize()); // come from anywhere
            placed(fresh, scale.pannedBy(3 * pan));
            const auto after = placed(fresh, scale.pannedBy(pan));
            for (const auto& [position, row] : before) {
                const auto same = after.find(position);
                if (same != after.end()) {
                    EXPECT_EQ(same->second, row);
                }
            }
            const auto back = placed(fresh, scale);
            EXPECT_EQ(back, before);
        }
    }
}

TEST_F(GapPackingTest, OpenEndedEventsGetCardsAmongTheOthers) {
    std::vector<IndexedEvent> events = tests::burstyEvents(30'000);
    for (std::size_t i = 0; i < events.size(); i += 5) {
        events[i].extent.flags = i % 2 == 0 ? DrawnExtent::OpenStart : DrawnExtent::OpenEnd;
    }
    const EventIndex index(events, 8);
    GapPacking packing(index, CardFaces::standardSize());
    const double width = double(CardFaces::standardSize().width);
    std::size_t open = 0;
    std::size_t all = 0;
    for (double zoom = 1; zoom < 1e5; zoom *= 2.3) {
        const TimeScale scale = fitted().zoomedAt(600, zoom);
        const TimeScale level(scale.left(), levelOf(scale.microsPerPixel()));
        std::map<std::uint16_t, std::vector<Stretch>> rows;
        for (const auto& [position, row] : placed(packing, level)) {
            const DrawnExtent extent = index.extentAt(position);
            ++all;
            open += extent.has(DrawnExtent::OpenStart) || extent.has(DrawnExtent::OpenEnd) ? 1 : 0;
            const Stretch taken = boundedStretch(extent, level.toX(extent.start), level.toX(extent.end),
                                                 width, cardAlignment(index, extent));
            for (const Stretch& other : rows[row]) {
                ASSERT_TRUE(taken.left >= other.right - 1e-6 || taken.right <= other.left + 1e-6)
                    << "zoom " << zoom;
            }
            rows[row].push_back(taken);
        }
    }
    EXPECT_GT(all, 60U);
    EXPECT_GT(double(open), 0.1 * double(all)); // one in five has an open end
}

TEST_F(GapPackingTest, TheHeaviestAreThere) {
    GapPacking packing(*s_index, CardFaces::standardSize());
    double sum = 0;
    std::size_t count = 0;
    for (const auto& [position, row] : placed(packing, fitted())) {
        sum += s_index->weightAt(position);
        ++count;
    }
    // One in a hundred weighs three; where thousands compete for a dozen cards, nearly all of those shown do.
    EXPECT_GT(sum / double(count), 2.2);
}

// Lanes have rows by how much happens in them: one with fewer must not make another forget its own.
TEST_F(GapPackingTest, WhatIsKnownOfALaneStaysWhenAnotherHasFewerRows) {
    GapPacking packing(*s_index, CardFaces::standardSize());
    const TimeScale scale = fitted().zoomedAt(640, 50);
    const auto place = [&](std::uint32_t lane, std::size_t rows) {
        std::vector<PlacedCard> cards;
        packing.place(lane, scale.microsPerPixel(), rows, scale.toInstant(0), scale.toInstant(kWidth), cards);
        return cards.size();
    };
    const std::size_t inTwo = place(2, 3);
    const std::size_t inFive = place(5, 1);
    const std::size_t known = packing.gapCount();
    EXPECT_EQ(place(2, 3), inTwo);
    EXPECT_EQ(place(5, 1), inFive);
    EXPECT_EQ(packing.gapCount(), known);
    // With more rows a lane is packed anew.
    EXPECT_GT(place(5, 3), inFive);
    EXPECT_EQ(place(5, 1), inFive);
}

} // namespace
} // namespace dateline::layout
