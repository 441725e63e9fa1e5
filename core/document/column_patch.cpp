// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/column_patch.h"

#include "core/document/column_builder.h"
#include "core/layout/drawn_extent.h"
#include "core/time/comparison.h"

#include <algorithm>

namespace dateline::document {
namespace {

using Columns = model::EventColumns;

/// The order that the columns tell; nothing where they do not: a date without a place on the axis.
std::optional<DateOrder> orderAt(const Columns& columns, std::uint32_t number) {
    if ((columns.marks[number] & Columns::HasDate) == 0) {
        return DateOrder{true, 0, 0};
    }
    const model::DateColumn::Date date = columns.dates[number];
    const auto is = [&](layout::DrawnExtent::Flag flag) { return (date.shape & flag) != 0; };
    if (is(layout::DrawnExtent::Undated)) {
        return std::nullopt;
    }
    return DateOrder{false, is(layout::DrawnExtent::OpenStart) ? time::Instant::min().micros : date.start,
                     is(layout::DrawnExtent::OpenEnd) ? time::Instant::max().micros : date.end};
}

/// Looks up where new events go among old ones.
class Places {
public:
    Places(const Columns& columns, const std::vector<std::uint32_t>& kept, const DateOfEvent& dateOf)
        : m_columns(columns)
        , m_kept(kept)
        , m_dateOf(dateOf) {}

    /// How many of those kept come before event `number` of `added`.
    std::uint32_t placeOf(const Columns& added, std::uint32_t number, const std::optional<time::Edtf>& when) {
        const auto order = orderAt(added, number);
        const auto at = std::partition_point(m_kept.begin(), m_kept.end(), [&](std::uint32_t known) {
            return isBefore(known, order, when, added.ids[number]);
        });
        return static_cast<std::uint32_t>(at - m_kept.begin());
    }

private:
    bool isBefore(std::uint32_t known, const std::optional<DateOrder>& order,
                  const std::optional<time::Edtf>& when, model::EventId id) const {
        const bool isDated = (m_columns.marks[known] & Columns::HasDate) != 0;
        if (isDated != when.has_value()) {
            return isDated;
        }
        const auto knownOrder = orderAt(m_columns, known);
        if (order && knownOrder && *order != *knownOrder) {
            return *knownOrder < *order;
        }
        const auto knownDate = when ? m_dateOf(m_columns.ids[known]) : std::nullopt;
        if (knownDate && when) {
            if (const auto byDate = time::chronological(*knownDate, *when); byDate != 0) {
                return byDate < 0;
            }
        }
        return m_columns.ids[known] < id;
    }

    const Columns& m_columns;
    const std::vector<std::uint32_t>& m_kept;
    const DateOfEvent& m_dateOf;
};

/// The numbers of events that stay as they are.
std::vector<std::uint32_t> keptNumbers(const Columns& columns, std::span<const model::EventId> touched) {
    std::vector<model::EventId> gone(touched.begin(), touched.end());
    std::sort(gone.begin(), gone.end());
    std::vector<std::uint32_t> kept;
    kept.reserve(columns.size());
    for (std::uint32_t number = 0; number < columns.size(); ++number) {
        const model::EventId id = columns.ids[number];
        const bool isGone = !gone.empty() && gone.front() <= id && id <= gone.back() &&
                            std::binary_search(gone.begin(), gone.end(), id);
        if (!isGone) {
            kept.push_back(number);
        }
    }
    return kept;
}

/// Which row of which columns stands where afterwards.
class Merge {
public:
    Merge(const std::vector<std::uint32_t>& kept, const std::vector<std::uint32_t>& places,
          std::size_t knownCount)
        : m_kept(kept)
        , m_places(places)
        , m_knownNumbers(knownCount, Columns::kNone)
        , m_addedNumbers(places.size()) {
        std::uint32_t number = 0;
        each([&](std::uint32_t known) { m_knownNumbers[known] = number++; },
             [&](std::uint32_t added) { m_addedNumbers[added] = number++; });
    }

    template<typename Column>
    Column column(const Column& known, const Column& added) const {
        Column merged;
        merged.reserve(m_kept.size() + m_places.size());
        each([&](std::uint32_t number) { merged.push_back(known[number]); },
             [&](std::uint32_t number) { merged.push_back(added[number]); });
        return merged;
    }
    model::DateColumn column(const model::DateColumn& known, const model::DateColumn& added) const {
        std::vector<model::DateColumn::Date> dates; // faster than looking up each
        dates.reserve(known.size());
        known.each([&](std::size_t, const model::DateColumn::Date& date) { dates.push_back(date); });
        model::DateColumn merged;
        each([&](std::uint32_t number) { merged.push_back(dates[number]); },
             [&](std::uint32_t number) { merged.push_back(added[number]); });
        return merged;
    }

    template<typename Row>
    std::vector<Row> rows(const std::vector<Row>& known, const std::vector<Row>& added) const {
        std::vector<Row> merged;
        merged.reserve(known.size() + added.size());
        for (Row row : known) {
            row.event = m_knownNumbers[row.event];
            if (row.event != Columns::kNone) {
                merged.push_back(row);
            }
        }
        const auto middle = static_cast<std::ptrdiff_t>(merged.size());
        for (Row row : added) {
            row.event = m_addedNumbers[row.event];
            merged.push_back(row);
        }
        std::inplace_merge(merged.begin(), merged.begin() + middle, merged.end(),
                           [](const Row& a, const Row& b) { return a.event < b.event; });
        return merged;
    }

private:
    template<typename TakeKnown, typename TakeAdded>
    void each(const TakeKnown& takeKnown, const TakeAdded& takeAdded) const {
        std::uint32_t added = 0;
        for (std::uint32_t place = 0; place <= m_kept.size(); ++place) {
            for (; added < m_places.size() && m_places[added] == place; ++added) {
                takeAdded(added);
            }
            if (place < m_kept.size()) {
                takeKnown(m_kept[place]);
            }
        }
    }

    const std::vector<std::uint32_t>& m_kept;
    const std::vector<std::uint32_t>& m_places;
    std::vector<std::uint32_t> m_knownNumbers; ///< by number before; kNone: gone
    std::vector<std::uint32_t> m_addedNumbers;
};

/// Names the members of `added` by the places that they have in `known`, to which it adds what is new.
template<typename Id>
std::vector<std::uint32_t> newPlaces(std::vector<Id>& known, const std::vector<Id>& added) {
    std::unordered_map<Id, std::uint32_t> places;
    for (std::size_t i = 0; i < known.size(); ++i) {
        places.emplace(known[i], static_cast<std::uint32_t>(i));
    }
    std::vector<std::uint32_t> numbers;
    numbers.reserve(added.size());
    for (const Id id : added) {
        numbers.push_back(placeIn(known, places, id));
    }
    return numbers;
}

void rename(Columns::PlaceColumn& members, const std::vector<std::uint32_t>& places) {
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (const std::uint32_t member = members[i]; member != Columns::kNone) {
            members.set(i, places[member]);
        }
    }
}

void rename(std::vector<Columns::Link>& links, const std::vector<std::uint32_t>& places) {
    for (Columns::Link& link : links) {
        link.member = places[link.member];
    }
}

} // namespace

model::EventColumns patched(const model::EventColumns& columns, std::span<const model::EventId> touched,
                            std::span<const model::EventSummary> now, const DateOfEvent& dateOf) {
    ColumnBuilder builder;
    std::unordered_map<model::EventId, const model::EventSummary*> summaryOf;
    for (const model::EventSummary& summary : now) {
        builder.add(summary);
        summaryOf.emplace(summary.id, &summary);
    }
    Columns added = builder.build();

    Columns merged;
    Columns::eachTable([&](auto table) { merged.*table = columns.*table; });
    rename(added.actors, newPlaces(merged.actorIds, added.actorIds));
    const auto sourcePlaces = newPlaces(merged.sourceIds, added.sourceIds);
    rename(added.sources, sourcePlaces);
    rename(added.moreSources, sourcePlaces);
    rename(added.tags, newPlaces(merged.tagIds, added.tagIds));

    const std::vector<std::uint32_t> kept = keptNumbers(columns, touched);
    Places places(columns, kept, dateOf);
    std::vector<std::uint32_t> addedAt;
    for (std::uint32_t number = 0; number < added.size(); ++number) {
        addedAt.push_back(places.placeOf(added, number, summaryOf.at(added.ids[number])->when));
    }
    std::sort(addedAt.begin(), addedAt.end()); // they are, unless a date could not be read
    const Merge merge(kept, addedAt, columns.size());
    Columns::eachColumn([&](auto column) { merged.*column = merge.column(columns.*column, added.*column); });
    Columns::eachSideTable([&](auto table) { merged.*table = merge.rows(columns.*table, added.*table); });
    return merged;
}

} // namespace dateline::document
