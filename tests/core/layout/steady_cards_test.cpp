// SPDX-License-Identifier: GPL-3.0-or-later
// Sixty frames of a pan and sixty of a zoom, compared neighbour by neighbour: nothing jumps and nothing
// flickers.
#include "core/layout/timeline_layout.h"
#include "tests/core/layout/fixed_width_metrics.h"
#include "tests/support/bursty_timeline.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace dateline::layout {
namespace {

constexpr int kFrames = 60;
constexpr double kWidth = 1280;
constexpr double kMargin = 300; // of a view: a card and its mark are this wide at most

struct Frame {
    TimeScale scale;
    std::map<std::uint32_t, Rect> cards;
};

// For timelines packed whole, gap by gap, and gap by gap with events all over each other.
class SteadyCards : public testing::TestWithParam<std::size_t> {
protected:
    SteadyCards()
        : m_layout(tests::burstyContent(GetParam()), m_metrics) {}

    Frame frame(const TimeScale& scale) {
        ViewState view;
        view.width = kWidth;
        view.height = 800;
        view.scale = scale;
        Frame frame;
        frame.scale = scale;
        for (const DrawList::Card& card : m_layout.layOut(view).cards) {
            EXPECT_TRUE(frame.cards.emplace(card.event, card.area).second) << "drawn twice";
        }
        return frame;
    }

    // How far an event's mark stands from where it stood, in pixels.
    double shift(std::uint32_t event, const Frame& before, const Frame& after) {
        const DrawnExtent extent = m_content->index.extent(event);
        return after.scale.toX(extent.start) - before.scale.toX(extent.start);
    }

    // Whether an event's card may be expected in both: well inside the two views.
    bool isWellInside(std::uint32_t event, const Frame& frame) {
        const DrawnExtent extent = m_content->index.extent(event);
        return frame.scale.toX(extent.start) > kMargin && frame.scale.toX(extent.end) < kWidth - kMargin;
    }

    FixedWidthMetrics m_metrics;
    std::shared_ptr<const TimelineContent> m_content = tests::burstyContent(GetParam());
    TimelineLayout m_layout;
};

TEST_P(SteadyCards, APanMovesEveryCardAndNothingElse) {
    for (const double zoom : {1.5, 30.0, 2000.0}) {
        TimeScale scale = m_layout.fitting(kWidth).zoomedAt(kWidth * 0.6, zoom);
        Frame before = frame(scale);
        for (int i = 0; i < kFrames; ++i) {
            scale = scale.pannedBy(i % 3 == 0 ? -17 : -4.5);
            Frame after = frame(scale);
            for (const auto& [event, area] : before.cards) {
                const auto same = after.cards.find(event);
                if (same == after.cards.end()) {
                    ASSERT_FALSE(isWellInside(event, before) && isWellInside(event, after))
                        << "gone: " << event << " in frame " << i << " of zoom " << zoom;
                    continue;
                }
                ASSERT_EQ(same->second.y, area.y) << "jumped a row: " << event;
                ASSERT_EQ(same->second.width, area.width);
                if (isWellInside(event, before)) {
                    ASSERT_NEAR(same->second.x, area.x + shift(event, before, after), 0.01) << event;
                }
            }
            for (const auto& [event, area] : after.cards) {
                ASSERT_TRUE(before.cards.count(event) != 0 ||
                            !(isWellInside(event, before) && isWellInside(event, after)))
                    << "came from nowhere: " << event << " in frame " << i << " of zoom " << zoom;
            }
            before = std::move(after);
        }
    }
}

TEST_P(SteadyCards, WithinALevelAZoomMovesCardsOnlyAsTheScaleDoes) {
    std::size_t compared = 0;
    for (const double zoom : {1.0, 50.0, 3000.0}) {
        TimeScale scale = m_layout.fitting(kWidth).zoomedAt(kWidth / 2, zoom);
        Frame before = frame(scale);
        for (int i = 0; i < kFrames; ++i) {
            scale = scale.zoomedAt(kWidth / 2, 1.02);
            Frame after = frame(scale);
            const bool isSameLevel =
                levelOf(before.scale.microsPerPixel()) == levelOf(after.scale.microsPerPixel());
            for (const auto& [event, area] : before.cards) {
                const auto same = after.cards.find(event);
                if (!isSameLevel || !isWellInside(event, before) || !isWellInside(event, after)) {
                    continue;
                }
                ASSERT_NE(same, after.cards.end()) << "flickered: " << event << " in frame " << i;
                ASSERT_EQ(same->second.y, area.y) << "jumped a row: " << event << " in frame " << i;
                ++compared;
            }
            before = std::move(after);
        }
    }
    EXPECT_GT(compared, 20U);
}

TEST_P(SteadyCards, ZoomingInOnlyAddsEvents) {
    // What is at the cursor stays: of the cards around it none is swapped for another.
    const double x = kWidth / 2;
    TimeScale scale = m_layout.fitting(kWidth);
    Frame before = frame(scale);
    std::size_t kept = 0;
    for (int i = 0; i < kFrames; ++i) {
        scale = scale.zoomedAt(x, 1.08);
        Frame after = frame(scale);
        for (const auto& [event, area] : before.cards) {
            if (!isWellInside(event, before) || !isWellInside(event, after)) {
                continue;
            }
            const auto same = after.cards.find(event);
            ASSERT_NE(same, after.cards.end()) << "lost: " << event << " in frame " << i;
            ASSERT_EQ(same->second.y, area.y) << "jumped a row: " << event << " in frame " << i;
            ++kept;
        }
        before = std::move(after);
    }
    EXPECT_GT(kept, 100U);
}

INSTANTIATE_TEST_SUITE_P(Sizes, SteadyCards, testing::Values(300, 1500, 20'000, 200'000, 1'000'000));

} // namespace
} // namespace dateline::layout
