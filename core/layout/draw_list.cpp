// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/draw_list.h"

#include <algorithm>

namespace dateline::layout {
namespace {

constexpr double kReach = 4; // a bar is only 8 pixels high; be generous to the hand

template<typename Items, typename Grow>
auto topmostAt(const Items& items, double x, double y, Grow grow) {
    return std::find_if(items.rbegin(), items.rend(),
                        [&](const auto& item) { return item.area.grownBy(grow(item)).contains(x, y); });
}

} // namespace

Hit hitTest(const DrawList& list, double x, double y) {
    const auto exactly = [](const auto&) { return 0.0; };
    if (list.tray.area.contains(x, y)) {
        const auto chip = topmostAt(list.trayChips, x, y, exactly);
        if (chip == list.trayChips.rend()) {
            return {};
        }
        return chip->count == 1 ? Hit{Hit::Kind::Event, chip->events.front(), {}}
                                : Hit{Hit::Kind::Chip, 0, *chip};
    }
    if (!list.lanes.contains(x, y)) {
        return {};
    }
    if (const auto card = topmostAt(list.cards, x, y, exactly); card != list.cards.rend()) {
        return {Hit::Kind::Event, card->event, {}};
    }
    if (const auto chip = topmostAt(list.chips, x, y, exactly); chip != list.chips.rend()) {
        return {Hit::Kind::Chip, 0, *chip};
    }
    const auto generously = [](const auto&) { return kReach; };
    if (const auto bar = topmostAt(list.bars, x, y, generously); bar != list.bars.rend()) {
        return {Hit::Kind::Event, bar->event, {}};
    }
    return {};
}

} // namespace dateline::layout
