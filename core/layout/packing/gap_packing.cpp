// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/packing/gap_packing.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dateline::layout {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kLevelsPerOctave = 8; // a level gives away at most a tenth of the width
constexpr std::size_t kChoices = 6;
constexpr std::size_t kMaxGaps = 500'000; // kept; 40 bytes each

double microsOf(int level) {
    return std::exp2(double(level) / kLevelsPerOctave);
}

// The next coarser one.
int levelAt(double micros) {
    return int(std::ceil(std::log2(micros) * kLevelsPerOctave - 1e-9));
}

int coarsestOf(const EventIndex& index, double width) {
    const auto range = index.range();
    const double span = range ? double(range->second.micros) - double(range->first.micros) : 0;
    return levelAt(std::max(1.0, span / width));
}

} // namespace

GapPacking::GapPacking(const EventIndex& index, CardSize card)
    : m_index(&index)
    , m_width(double(card.width))
    , m_coarsest(coarsestOf(index, m_width)) {}

double GapPacking::pixel(time::Instant at, double microsPerPixel) const {
    return (double(at.micros) - double(m_index->range()->first.micros)) / microsPerPixel;
}

Stretch GapPacking::reserved(const DrawnExtent& extent, double microsPerPixel) const {
    return boundedStretch(extent, pixel(extent.start, microsPerPixel), pixel(extent.end, microsPerPixel),
                          m_width, cardAlignment(*m_index, extent));
}

// With more or fewer rows other cards stand in each, so they are filled anew.
void GapPacking::setRows(std::uint32_t lane, std::size_t rows) {
    if (m_gaps.size() > kMaxGaps) {
        m_gaps.clear();
        m_lanes.clear();
    }
    std::vector<std::uint32_t>& whole = rowsOf(lane);
    if (whole.size() == rows) {
        return;
    }
    whole.clear();
    while (whole.size() < rows) {
        whole.push_back(static_cast<std::uint32_t>(m_gaps.size()));
        m_gaps.push_back({kNone, kNone, kNone, m_coarsest + 1, {}});
    }
}

bool GapPacking::holds(Place place, std::uint32_t position, int level) {
    std::uint32_t gap = rowsOf(place.lane)[place.row];
    while (true) {
        fill(gap, place, level);
        const Gap& now = m_gaps[gap];
        if (now.event == kNone || now.level < level) {
            return false;
        }
        if (now.event == position) {
            return true;
        }
        // Cards of a row stand in the order of their events' starts.
        const bool isBefore = position < now.event;
        (isBefore ? place.right : place.left) = now.event;
        gap = isBefore ? now.before : now.after;
    }
}

// Rows take turns, the first one first: at a level a row knows of the rows before it at this level, and of
// those after it at the one before.
bool GapPacking::hasCard(const Place& place, std::uint32_t position, int level) {
    const std::size_t rows = rowsOf(place.lane).size();
    for (std::size_t row = 0; row < rows; ++row) {
        const int asOf = row < place.row ? level : level + 1;
        if (row != place.row && asOf <= m_coarsest && holds({place.lane, row}, position, asOf)) {
            return true;
        }
    }
    return false;
}

std::uint32_t GapPacking::heaviestFitting(const Place& place, int level) {
    const double micros = microsOf(level);
    const double left = place.left == kNone ? -kInfinity : reserved(place.left, micros).right;
    const double right = place.right == kNone ? kInfinity : reserved(place.right, micros).left;
    if (right - left < m_width + kCardGap) {
        return kNone;
    }
    const EventIndex::LaneRange lane = m_index->inLane(place.lane);
    const EventIndex::LaneRange between{place.left == kNone ? lane.first : place.left + 1,
                                        place.right == kNone ? lane.last : place.right};
    const auto instant = [&](double x) { return TimeScale(m_index->range()->first, micros).toInstant(x); };
    const auto alignmentAt = [&](double x) {
        const time::Instant at = instant(x);
        return cardAlignment(*m_index, {at, at, 0});
    };
    // Where starts can stand, of dots at least; in a crowd nearly everything between them fits.
    EventIndex::LaneRange starts = between;
    double reach = left; // where the bar of one that starts before must end
    if (place.left != kNone) {
        const double alignment = alignmentAt(left);
        starts.first =
            m_index->firstNotBefore(between, instant(left + alignment * (m_width - kMinBarWidth) - 1));
        reach = left + alignment * m_width;
    }
    if (place.right != kNone) {
        const double toTheRight = (1 - alignmentAt(right)) * m_width;
        starts.last = m_index->firstNotBefore(between, instant(right - kCardGap - toTheRight + 1));
    }
    const auto isWanted = [&](std::uint32_t position) {
        const Stretch wanted = reserved(position, micros);
        return wanted.left >= left && wanted.right <= right && !hasCard(place, position, level);
    };
    std::vector<std::uint32_t> found;
    m_index->heaviest(starts, kChoices, found, isWanted);
    if (place.left != kNone) {
        m_index->heaviestReaching({between.first, std::min(starts.first, between.last)}, instant(reach), 1,
                                  found, isWanted);
    }
    // Of those that weigh as much as the heaviest the one that leaves least too narrow for a card.
    const auto waste = [&](double room) {
        return std::isinf(room) ? 0 : std::fmod(room, m_width + kCardGap);
    };
    std::uint32_t best = kNone;
    double least = kInfinity;
    for (const std::uint32_t position : found) {
        const Stretch card = reserved(position, micros);
        const double wasted = waste(card.left - left) + waste(right - card.right);
        const int weight = m_index->weightAt(position);
        const int bestWeight = best == kNone ? -1 : m_index->weightAt(best);
        if (weight > bestWeight || (weight == bestWeight && wasted < least)) {
            best = position;
            least = wasted;
        }
    }
    return best;
}

void GapPacking::fill(std::uint32_t gap, const Place& place, int level) {
    while (m_gaps[gap].event == kNone && m_gaps[gap].level > level) {
        const int next = m_gaps[gap].level - 1;
        const std::uint32_t event = heaviestFitting(place, next); // may add gaps
        m_gaps[gap].level = next;
        if (event != kNone) {
            const auto before = static_cast<std::uint32_t>(m_gaps.size());
            m_gaps.push_back({kNone, kNone, kNone, next + 1, {}}); // to be looked at for this level, too
            m_gaps.push_back({kNone, kNone, kNone, next + 1, {}});
            m_gaps[gap].event = event;
            m_gaps[gap].before = before;
            m_gaps[gap].after = before + 1;
            m_gaps[gap].extent = m_index->extentAt(event);
        }
    }
}

void GapPacking::visit(std::uint32_t gap, const Place& place, int level, const View& view,
                       std::vector<PlacedCard>& placed) {
    fill(gap, place, std::min(level, m_coarsest));
    const Gap now = m_gaps[gap];
    if (now.event == kNone || now.level < std::min(level, m_coarsest)) {
        return;
    }
    const Stretch card = reserved(now.extent, view.micros);
    const bool isFarOut = level > m_coarsest; // then one card a row: none can meet it
    if (!isFarOut && card.left > view.left) {
        visit(now.before, {place.lane, place.row, place.left, now.event}, level, view, placed);
    }
    if (card.left < view.right && card.right > view.left) {
        placed.push_back({now.event, static_cast<std::uint16_t>(place.row)});
    }
    if (!isFarOut && card.right < view.right) {
        visit(now.after, {place.lane, place.row, now.event, place.right}, level, view, placed);
    }
}

void GapPacking::place(std::uint32_t lane, double microsPerPixel, std::size_t rows, time::Instant left,
                       time::Instant right, std::vector<PlacedCard>& placed) {
    const auto range = m_index->range();
    if (!range || rows == 0) {
        return;
    }
    setRows(lane, rows);
    const int level = levelAt(microsPerPixel);
    const double micros = microsOf(level);
    const View view{micros, pixel(left, micros), pixel(right, micros)};
    for (std::size_t row = 0; row < rows; ++row) {
        visit(rowsOf(lane)[row], {lane, row}, level, view, placed);
    }
}

} // namespace dateline::layout
