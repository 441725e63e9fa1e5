// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/columns/column_builder.h"

#include "core/layout/axis/drawn_extent.h"
#include "core/time/bounds/comparison.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace dateline::document {
namespace {

using Columns = model::EventColumns;

Columns::Stretch stretchOf(std::uint32_t event, const layout::DrawnExtent& extent) {
    return {event, extent.flags, extent.start.micros, extent.end.micros};
}

template<typename Column>
Column inOrder(Column&& column, const std::vector<std::uint32_t>& order) {
    Column sorted;
    sorted.reserve(order.size());
    for (const std::uint32_t number : order) {
        sorted.push_back(column[number]);
    }
    column = {};
    return sorted;
}

/// Names the events of a side table anew, and sorts it by them.
template<typename Row>
void renumber(std::vector<Row>& rows, const std::vector<std::uint32_t>& numbers) {
    for (Row& row : rows) {
        row.event = numbers[row.event];
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.event < b.event; });
}

std::uint8_t marksOf(const model::EventSummary& summary, bool isApproximate) {
    int marks = summary.when ? Columns::HasDate : 0;
    marks |= isApproximate ? Columns::IsApproximate : 0;
    marks |= summary.hasPhrase ? Columns::HasPhrase : 0;
    marks |= summary.isInConflict ? Columns::IsInConflict : 0;
    marks |= summary.isDecided ? Columns::IsDecided : 0;
    marks |= summary.isUnverified ? Columns::IsUnverified : 0;
    return static_cast<std::uint8_t>(marks);
}

} // namespace

void ColumnBuilder::reserve(std::size_t events) {
    m_unsorted.ids.reserve(events);
    m_unsorted.marks.reserve(events);
    m_unsorted.claims.reserve(events);
    m_unsorted.actors.reserve(events);
    m_unsorted.sources.reserve(events);
    m_dateOf.reserve(events);
}

std::uint32_t ColumnBuilder::dateNumber(const std::optional<time::Edtf>& when) {
    const auto [number, isNew] = m_dateNumbers.try_emplace(when ? when->text() : std::string(),
                                                           static_cast<std::uint32_t>(m_dates.size()));
    if (isNew) {
        KnownDate date;
        date.when = when;
        date.order.isUndated = !when;
        if (when) {
            const time::TimeBounds bounds = time::boundsOf(*when);
            date.order.start = bounds.startMin.value_or(time::Instant::min()).micros;
            date.order.end = bounds.endMax.value_or(time::Instant::max()).micros;
            date.isApproximate = when->isApproximate();
        }
        const layout::DrawnExtent extent = layout::drawnExtentOf(when);
        date.drawn = {extent.start.micros, extent.end.micros, extent.flags};
        m_dates.push_back(std::move(date));
    }
    return number->second;
}

void ColumnBuilder::add(const model::EventSummary& summary) {
    const auto event = static_cast<std::uint32_t>(m_unsorted.size());
    const std::uint32_t dateNumber = this->dateNumber(summary.when);
    const KnownDate& date = m_dates[dateNumber];
    m_dateOf.push_back(dateNumber);
    m_unsorted.ids.push_back(summary.id);
    m_unsorted.marks.push_back(marksOf(summary, date.isApproximate));
    m_unsorted.claims.push_back(static_cast<std::uint16_t>(
        std::clamp<int>(summary.claimCount, 0, std::numeric_limits<std::uint16_t>::max())));
    m_unsorted.actors.push_back(summary.lane ? placeIn(m_unsorted.actorIds, m_actors, *summary.lane)
                                             : Columns::kNone);
    m_unsorted.sources.push_back(
        summary.claimCount > 0 ? placeIn(m_unsorted.sourceIds, m_sources, summary.source) : Columns::kNone);
    for (const model::TagId tag : summary.tags) {
        m_unsorted.tags.push_back({event, placeIn(m_unsorted.tagIds, m_tags, tag)});
    }
    for (const model::SourceId source : summary.moreSources) {
        m_unsorted.moreSources.push_back({event, placeIn(m_unsorted.sourceIds, m_sources, source)});
    }
    for (const time::Edtf& other : summary.otherDates) {
        m_unsorted.ghosts.push_back(stretchOf(event, layout::drawnExtentOf(other)));
    }
    if ((date.drawn.shape & layout::DrawnExtent::Several) != 0) {
        for (const layout::DrawnExtent& part : layout::drawnPartsOf(*summary.when)) {
            m_unsorted.parts.push_back(stretchOf(event, part));
        }
    }
}

bool ColumnBuilder::isBefore(std::uint32_t a, std::uint32_t b) const {
    if (m_dateOf[a] == m_dateOf[b]) {
        return m_unsorted.ids[a] < m_unsorted.ids[b];
    }
    const KnownDate& first = m_dates[m_dateOf[a]];
    const KnownDate& second = m_dates[m_dateOf[b]];
    if (first.order != second.order) {
        return first.order < second.order;
    }
    const auto order = time::chronological(*first.when, *second.when);
    return order != 0 ? order < 0 : m_unsorted.ids[a] < m_unsorted.ids[b];
}

model::EventColumns ColumnBuilder::build() {
    std::vector<std::uint32_t> order(m_unsorted.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [this](std::uint32_t a, std::uint32_t b) { return isBefore(a, b); });
    Columns sorted = std::move(m_unsorted);
    std::vector<std::uint32_t> numbers(order.size());
    for (std::uint32_t number = 0; number < order.size(); ++number) {
        sorted.dates.push_back(m_dates[m_dateOf[order[number]]].drawn);
        numbers[order[number]] = number;
    }
    sorted.ids = inOrder(std::move(sorted.ids), order);
    sorted.marks = inOrder(std::move(sorted.marks), order);
    sorted.claims = inOrder(std::move(sorted.claims), order);
    sorted.actors = inOrder(std::move(sorted.actors), order);
    sorted.sources = inOrder(std::move(sorted.sources), order);
    renumber(sorted.tags, numbers);
    renumber(sorted.moreSources, numbers);
    renumber(sorted.ghosts, numbers);
    renumber(sorted.parts, numbers);
    *this = ColumnBuilder();
    return sorted;
}

} // namespace dateline::document
