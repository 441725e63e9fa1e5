// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/drawing/era_bands.h"

#include "core/layout/text/text_wrap.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <optional>

namespace dateline::layout {
namespace {

constexpr std::size_t kMostRows = 3;
constexpr double kInset = 6;        // of a name in its tab
constexpr double kLeastWidth = 3;   // of a tab, so that it can be seen and hit
constexpr double kLeastRoom = 40;   // for a name
constexpr double kBetweenNames = 8; // a name and the next tab
constexpr double kFade = 24;
constexpr double kBandOutside = 4; // how far a band reaches out of view

/// An era in a list whose name waits for the next tab of its row, before which it must end.
struct Pending {
    std::size_t at = 0;
    double start = 0; ///< of the whole tab, in view or not
    double end = 0;
};

constexpr std::int64_t kFirst = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kLast = std::numeric_limits<std::int64_t>::max();

std::int64_t startOf(const DrawnExtent& extent) {
    return extent.has(DrawnExtent::OpenStart) ? kFirst : extent.start.micros;
}

std::int64_t endOf(const DrawnExtent& extent) {
    return extent.has(DrawnExtent::OpenEnd) ? kLast : extent.end.micros;
}

} // namespace

EraRows::EraRows(const std::vector<EraInfo>& eras)
    : m_order(eras.size())
    , m_rowOf(eras.size()) {
    std::iota(m_order.begin(), m_order.end(), 0U);
    std::stable_sort(m_order.begin(), m_order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return startOf(eras[a].extent) < startOf(eras[b].extent);
    });
    std::array<std::int64_t, kMostRows> ends = {};
    for (const std::uint32_t era : m_order) {
        const DrawnExtent& extent = eras[era].extent;
        std::size_t row = 0;
        while (row < m_count && startOf(extent) < ends[row]) {
            ++row;
        }
        row = std::min(row, kMostRows - 1);
        ends[row] = row < m_count ? std::max(ends[row], endOf(extent)) : endOf(extent);
        m_count = std::max(m_count, row + 1);
        m_rowOf[era] = row;
    }
}

void EraRows::addTo(DrawList& list, const std::vector<EraInfo>& eras, const TimeScale& scale,
                    const TextMetrics& metrics) const {
    std::array<std::optional<Pending>, kMostRows> last;
    const auto giveName = [&](const Pending& pending, double until) {
        DrawList::Era& era = list.eras[pending.at];
        const std::string& name = eras[era.era].name;
        const double width = metrics.width(name, TextRole::MarkLabel);
        // Held in view while there is room in its tab; then the tab's end takes it along.
        const double atStart = pending.start + kInset;
        const double furthest = std::max(atStart, pending.end - kInset - width);
        const double left = std::clamp(kInset, atStart, furthest);
        const double room = until - kBetweenNames - left;
        if (room >= std::min(width, kLeastRoom) && left + width > 0) {
            era.labelX = left;
            era.label = elided(name, room, TextRole::MarkLabel, metrics);
            era.labelWidth = metrics.width(era.label, TextRole::MarkLabel);
        }
    };
    for (const std::uint32_t number : m_order) {
        const EraInfo& info = eras[number];
        const DrawnExtent& extent = info.extent;
        const bool isOpenLeft = extent.has(DrawnExtent::OpenStart);
        const bool isOpenRight = extent.has(DrawnExtent::OpenEnd);
        const double start = isOpenLeft ? -kBandOutside : scale.toX(extent.start);
        double end = isOpenRight ? list.width + kBandOutside : scale.toX(extent.end);
        end = std::max(end, start + kLeastWidth);
        if (extent.has(DrawnExtent::Undated) || end < 0 || start > list.width) {
            continue;
        }
        DrawList::Era era;
        era.era = number;
        era.colour = info.colour;
        const double left = std::max(start, -kBandOutside);
        const double right = std::min(end, list.width + kBandOutside);
        const std::size_t row = m_rowOf[number];
        era.area = {left, list.lanes.y, right - left, list.lanes.height};
        era.tab = {left, list.eraStrip.y + double(row) * kRow, right - left, kRow};
        const double fade = std::min(kFade, (right - left) / 2);
        era.fadeLeft = extent.has(DrawnExtent::SoftStart) && left == start ? fade : 0;
        era.fadeRight = extent.has(DrawnExtent::SoftEnd) && right == end ? fade : 0;
        era.hasStart = !isOpenLeft && left == start && era.fadeLeft <= 0;
        era.hasEnd = !isOpenRight && right == end && era.fadeRight <= 0;
        era.labelBaseline = era.tab.bottom() - 5;
        if (last[row]) {
            giveName(*last[row], left);
        }
        last[row] = Pending{list.eras.size(), start, end};
        list.eras.push_back(std::move(era));
    }
    for (const auto& pending : last) {
        if (pending) {
            giveName(*pending, list.width);
        }
    }
}

} // namespace dateline::layout
