// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/axis/drawn_extent.h"
#include "core/layout/axis/time_scale.h"
#include "core/layout/drawing/draw_list.h"
#include "core/layout/text/text_metrics.h"

#include <cstdint>
#include <string>
#include <vector>

namespace dateline::layout {

/// A span of time a user named.
struct EraInfo {
    std::string name;
    std::string words; ///< its dates
    DrawnExtent extent;
    std::uint32_t colour = 0; ///< index into the theme's lane colours
};

/// The tabs with the names of eras stand in rows under the axis, where no card can hide them. Two that meet
/// in time are in different rows, at every zoom; there are at most three, and what finds none shares the
/// last.
class EraRows {
public:
    static constexpr double kRow = 18;

    EraRows() = default;
    explicit EraRows(const std::vector<EraInfo>& eras);

    double height() const { return double(m_count) * kRow; } ///< 0: there are no eras
    /// Adds the eras in view: their tabs into `list.eraStrip`, their bands behind `list.lanes`, both set.
    void addTo(DrawList& list, const std::vector<EraInfo>& eras, const TimeScale& scale,
               const TextMetrics& metrics) const;

private:
    std::vector<std::uint32_t> m_order; ///< of the eras, by start
    std::vector<std::size_t> m_rowOf;   ///< by era
    std::size_t m_count = 0;
};

} // namespace dateline::layout
