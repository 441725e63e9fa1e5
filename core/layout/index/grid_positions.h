// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/index/event_index.h"

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace dateline::layout {

/// Where the borders of a grid over the axis fall among a lane's events: what stands between two of them is
/// counted without looking at it. Borders known from the last frame are not looked for again, nor those of
/// grids twice or half as wide: on a large timeline each costs several cache misses, and a view has some
/// hundred of them in every lane.
class GridPositions {
public:
    explicit GridPositions(const EventIndex& index);

    /// Of `count` + 1 borders, number `first` and up, the first position of the lane that starts at or after
    /// it. `first` is whole; `micros` wide is a cell. Valid until the next call.
    const std::uint32_t* of(std::uint32_t lane, double micros, double first, std::size_t count);

    /// The instant of a border, and the number of the cell an instant is in; far out, where 53 bits cannot
    /// tell cells apart, several have the same.
    time::Instant border(double micros, double number) const;
    double cellOf(double micros, double atMicros) const;

private:
    struct Borders {
        double first = 0;
        std::vector<std::uint32_t> positions;

        std::optional<std::uint32_t> at(double number) const;
    };

    const Borders& known(std::uint32_t lane, double micros) const; ///< empty: nothing is

    const EventIndex* m_index;
    double m_origin; ///< what cells are counted from: nothing one looks at moves it
    std::map<std::pair<std::uint32_t, double>, Borders> m_known; ///< by lane and width of a cell
};

} // namespace dateline::layout
