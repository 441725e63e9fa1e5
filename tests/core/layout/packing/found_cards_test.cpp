// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/timeline_layout.h"
#include "tests/core/layout/fixed_width_metrics.h"
#include "tests/support/told_timeline.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace dateline::layout {
namespace {

const FixedWidthMetrics kMetrics;

struct Search {
    std::shared_ptr<const TimelineContent> content;
    Highlight highlight;

    Search(int events, const std::vector<std::uint32_t>& found) {
        std::vector<tests::Told> told;
        for (int i = 0; i < events; ++i) {
            told.push_back({fmt::format("event {}", i),
                            fmt::format("{}-{:02}-{:02}", 1990 + i % 30, 1 + i / 30 % 12, 1 + i / 360 % 28),
                            0});
        }
        content = tests::toldContent(told, 1);
        std::vector<bool> flags(told.size());
        for (const std::uint32_t event : found) {
            flags[event] = true;
        }
        highlight = Highlight(content->index, flags);
    }
    ViewState view(TimelineLayout& layout) const {
        ViewState view;
        view.width = 1200;
        view.height = 400;
        view.scale = layout.fitting(view.width);
        view.highlight = &highlight;
        return view;
    }
};

std::set<std::uint32_t> foundShown(const DrawList& list) {
    std::set<std::uint32_t> shown;
    for (const DrawList::Card& card : list.cards) {
        if (!card.isFaded) {
            shown.insert(card.event);
        }
    }
    return shown;
}

TEST(FoundCards, AFewFoundAmongManyAllHaveCards) {
    for (const int events : {3000, 60'000}) {
        const Search search(events, {5, 16, 27}); // 1995, 2006, 2017
        TimelineLayout layout(search.content, kMetrics);
        const DrawList list = layout.layOut(search.view(layout));
        EXPECT_EQ(foundShown(list), (std::set<std::uint32_t>{5, 16, 27})) << events;
        EXPECT_TRUE(std::all_of(list.chips.begin(), list.chips.end(), [](const auto& chip) {
            return chip.found == 0;
        })) << "what has a card is not counted as hidden";
    }
}

TEST(FoundCards, OfManyFoundNoTwoLieOverEachOther) {
    std::vector<std::uint32_t> every(3000);
    for (std::uint32_t i = 0; i < every.size(); ++i) {
        every[i] = i * 20;
    }
    const Search search(60'000, every);
    TimelineLayout layout(search.content, kMetrics);
    const DrawList list = layout.layOut(search.view(layout));
    std::vector<Rect> cards;
    for (const DrawList::Card& card : list.cards) {
        if (!card.isFaded) {
            cards.push_back(card.area);
        }
    }
    EXPECT_GE(cards.size(), 3U);
    for (std::size_t i = 0; i < cards.size(); ++i) {
        for (std::size_t k = i + 1; k < cards.size(); ++k) {
            EXPECT_FALSE(cards[i].x < cards[k].right() && cards[k].x < cards[i].right() &&
                         cards[i].y < cards[k].bottom() && cards[k].y < cards[i].bottom());
        }
    }
}

TEST(FoundCards, APanRaisesAndDropsNone) {
    std::vector<std::uint32_t> some;
    for (std::uint32_t i = 0; i < 60'000; i += 997) {
        some.push_back(i);
    }
    const Search search(60'000, some);
    TimelineLayout layout(search.content, kMetrics);
    ViewState view = search.view(layout);
    view.scale = view.scale.zoomedAt(600, 6);
    std::map<std::uint32_t, double> before; // where in time, of those well in view
    for (int step = 0; step < 80; ++step) {
        view.scale = view.scale.pannedBy(-15);
        std::map<std::uint32_t, double> now;
        for (const DrawList::Card& card : layout.layOut(view).cards) {
            if (!card.isFaded) {
                now[card.event] = card.area.x;
            }
        }
        for (const auto& [event, x] : before) {
            if (x > 40 && x < 860) {
                ASSERT_EQ(now.count(event), 1U)
                    << "step " << step << ": " << event << " at " << x << " is gone";
            }
        }
        before = now;
    }
}

} // namespace
} // namespace dateline::layout
