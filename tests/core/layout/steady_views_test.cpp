// SPDX-License-Identifier: GPL-3.0-or-later
// Sixty frames of a wheel's zoom and of a slow pan, compared neighbour by neighbour: besides the cards (see
// steady_cards_test) the lanes, what is counted, and the way back out.
#include "core/layout/timeline_layout.h"
#include "tests/core/layout/fixed_width_metrics.h"
#include "tests/support/bursty_timeline.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace dateline::layout {
namespace {

constexpr int kFramesOfMove = 60;
constexpr double kViewWidth = 1280;
constexpr double kEdge = 300; // of a view: what is farther in has all its room in it

// Dates of a history: few and wide long ago, many and exact of late, and some that span others.
std::shared_ptr<const TimelineContent> historyContent() {
    constexpr std::uint32_t kLanesOfHistory = 40;
    std::mt19937_64 random(1389);
    const auto share = [&] { return double(random() % 1'000'000) / 1e6; };
    std::vector<IndexedEvent> events(1389);
    for (IndexedEvent& event : events) {
        const double yearsAgo = 3000 * std::pow(share(), 4);
        const std::int64_t year = 365 * time::kMicrosPerDay;
        event.extent.start = {-std::int64_t(yearsAgo * double(year))};
        event.extent.end = event.extent.start;
        const double kind = share();
        event.extent.end.micros += kind < 0.3   ? 0
                                   : kind < 0.6 ? time::kMicrosPerDay
                                   : kind < 0.9 ? year
                                                : std::int64_t(share() * 30 * double(year));
        event.lane = static_cast<std::uint32_t>(share() * share() * kLanesOfHistory);
        event.weight = share() < 0.1 ? 3 : 1;
    }
    std::sort(events.begin(), events.end(),
              [](const auto& a, const auto& b) { return a.extent.start < b.extent.start; });
    auto content = std::make_shared<TimelineContent>();
    content->index = EventIndex(events, kLanesOfHistory);
    for (std::uint32_t lane = 0; lane < kLanesOfHistory; ++lane) {
        content->lanes.push_back({"Lane " + std::to_string(lane + 1), lane});
    }
    content->texts = std::make_shared<tests::NumberedTexts>();
    return content;
}

// A size of the bursty timeline; 0: the history.
class SteadyViews : public testing::TestWithParam<std::size_t> {
protected:
    SteadyViews()
        : m_content(GetParam() == 0 ? historyContent() : tests::burstyContent(GetParam()))
        , m_layout(m_content, m_metrics) {}

    DrawList frame(const TimeScale& scale) {
        ViewState view;
        view.width = kViewWidth;
        view.height = 800;
        view.canScroll = true;
        view.scale = scale;
        return m_layout.layOut(view);
    }

    static bool isInside(const Rect& area) { return area.x > kEdge && area.right() < kViewWidth - kEdge; }

    static std::map<std::uint32_t, Rect> cardsOf(const DrawList& list) {
        std::map<std::uint32_t, Rect> cards;
        for (const DrawList::Card& card : list.cards) {
            cards.emplace(card.event, card.area);
        }
        return cards;
    }

    // Lanes stand where they stood: no row opens or closes while one moves through time.
    static void expectSameLanes(const DrawList& before, const DrawList& after, const std::string& where) {
        ASSERT_EQ(before.bands.size(), after.bands.size()) << where;
        ASSERT_EQ(before.contentHeight, after.contentHeight) << where;
        for (std::size_t i = 0; i < before.bands.size(); ++i) {
            ASSERT_EQ(before.bands[i].area.y, after.bands[i].area.y) << where << ", lane " << i;
            ASSERT_EQ(before.bands[i].area.height, after.bands[i].area.height) << where << ", lane " << i;
        }
    }

    FixedWidthMetrics m_metrics;
    std::shared_ptr<const TimelineContent> m_content;
    TimelineLayout m_layout;
};

TEST_P(SteadyViews, LanesKeepTheirPlacesThroughEveryZoom) {
    for (const double anchor : {0.1, 0.5, 0.9}) {
        TimeScale scale = m_layout.fitting(kViewWidth);
        const DrawList first = frame(scale);
        for (int i = 0; i < kFramesOfMove; ++i) {
            scale = scale.zoomedAt(kViewWidth * anchor, 1.13); // 1,500 times closer in the end
            expectSameLanes(first, frame(scale), "frame " + std::to_string(i));
        }
    }
}

TEST_P(SteadyViews, ZoomingOutTakesCardsAwayAndBringsNoneBack) {
    std::size_t compared = 0;
    for (const double anchor : {0.1, 0.5, 0.9}) {
        const double x = kViewWidth * anchor;
        TimeScale scale = m_layout.fitting(kViewWidth).zoomedAt(x, std::pow(1.08, kFramesOfMove));
        std::map<std::uint32_t, Rect> before = cardsOf(frame(scale));
        std::set<std::uint32_t> gone;
        for (int i = 0; i < kFramesOfMove; ++i) {
            const TimeScale previous = scale;
            scale = scale.zoomedAt(x, 1 / 1.08);
            const std::map<std::uint32_t, Rect> after = cardsOf(frame(scale));
            for (const auto& [event, area] : before) {
                const auto same = after.find(event);
                if (same == after.end()) {
                    // Out of the view it may not be: its mark comes closer to the anchor.
                    gone.insert(event);
                } else if (isInside(area) && isInside(same->second)) {
                    ASSERT_EQ(same->second.y, area.y) << "jumped a row: " << event << " in frame " << i;
                    ++compared;
                }
            }
            for (const auto& [event, area] : after) {
                const double mark = previous.toX(m_content->index.extent(event).start);
                const bool wasInView = mark > kEdge && mark < kViewWidth - kEdge;
                ASSERT_FALSE(wasInView && gone.count(event) != 0 && before.count(event) == 0)
                    << "flickered: " << event << " in frame " << i << ", anchor " << anchor;
            }
            before = after;
        }
    }
    EXPECT_GT(compared, 100U);
}

TEST_P(SteadyViews, AViewLooksTheSameWhicheverWayOneCame) {
    for (const double anchor : {0.1, 0.5, 0.9}) {
        const double x = kViewWidth * anchor;
        std::vector<TimeScale> scales{m_layout.fitting(kViewWidth)};
        std::vector<std::map<std::uint32_t, Rect>> seen{cardsOf(frame(scales[0]))};
        for (int i = 0; i < kFramesOfMove; ++i) {
            scales.push_back(scales.back().zoomedAt(x, 1.08));
            seen.push_back(cardsOf(frame(scales.back())));
        }
        for (std::size_t i = scales.size(); i-- > 0;) { // and out again
            ASSERT_EQ(seen[i], cardsOf(frame(scales[i]))) << "frame " << i << ", anchor " << anchor;
        }
    }
}

TEST_P(SteadyViews, APanByPartsOfPixelsMovesCountsAndChangesNone) {
    std::size_t compared = 0;
    for (const double zoom : {1.3, 12.0, 400.0}) {
        for (const double step : {-0.37, -2.21, -11.8}) {
            TimeScale scale = m_layout.fitting(kViewWidth).zoomedAt(kViewWidth * 0.6, zoom);
            DrawList before = frame(scale);
            for (int i = 0; i < kFramesOfMove; ++i) {
                scale = scale.pannedBy(step);
                DrawList after = frame(scale);
                const std::string where = "frame " + std::to_string(i) + " of zoom " + std::to_string(zoom);
                expectSameLanes(before, after, where);
                std::map<std::tuple<double, std::int64_t>, const DrawList::Chip*> chips;
                for (const DrawList::Chip& chip : after.chips) {
                    if (chip.elsewhere == 0) {
                        chips.emplace(std::tuple(chip.area.y, chip.start.micros), &chip);
                    }
                }
                for (const DrawList::Chip& chip : before.chips) {
                    if (chip.elsewhere != 0 || !isInside(chip.area)) {
                        continue;
                    }
                    const auto same = chips.find(std::tuple(chip.area.y, chip.start.micros));
                    ASSERT_NE(same, chips.end()) << "gone: “" << chip.label << "” in " << where;
                    ASSERT_EQ(same->second->label, chip.label) << where;
                    ASSERT_EQ(same->second->count, chip.count) << where;
                    ASSERT_NEAR(same->second->area.x, chip.area.x + step, 0.01)
                        << chip.label << " in " << where;
                    ++compared;
                }
                before = std::move(after);
            }
        }
    }
    EXPECT_GT(compared, 60U);
}

INSTANTIATE_TEST_SUITE_P(Sizes, SteadyViews, testing::Values(0, 300, 1500, 20'000, 1'000'000));

} // namespace
} // namespace dateline::layout
