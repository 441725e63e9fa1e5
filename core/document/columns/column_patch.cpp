// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/columns/column_patch.h"

#include "core/document/columns/column_builder.h"
#include "core/layout/axis/drawn_extent.h"
#include "core/time/bounds/comparison.h"

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

/// The events that stay as they are, counted anew from 0.
class Kept {
public:
    Kept(const Columns& columns, std::span<const model::EventId> touched)
        : m_knownCount(columns.size()) {
        std::vector<model::EventId> gone(touched.begin(), touched.end());
        std::sort(gone.begin(), gone.end());
        columns.ids.each([&](std::size_t number, model::EventId id) {
            if (!gone.empty() && gone.front() <= id && id <= gone.back() &&
                std::binary_search(gone.begin(), gone.end(), id)) {
                m_ranksOfGone.push_back(static_cast<std::uint32_t>(number - m_ranksOfGone.size()));
            }
        });
    }

    std::uint32_t size() const { return static_cast<std::uint32_t>(m_knownCount - m_ranksOfGone.size()); }
    /// The number of the one counted `rank`.
    std::uint32_t numberAt(std::uint32_t rank) const {
        const auto gone = std::upper_bound(m_ranksOfGone.begin(), m_ranksOfGone.end(), rank);
        return rank + static_cast<std::uint32_t>(gone - m_ranksOfGone.begin());
    }
    /// How an event is counted now; nothing: it is gone.
    std::optional<std::uint32_t> rankOf(std::uint32_t number) const {
        const std::uint32_t goneBefore = goneUpTo(number);
        const bool isGone = goneBefore > 0 && m_ranksOfGone[goneBefore - 1] + goneBefore - 1 == number;
        return isGone ? std::nullopt : std::optional(number - goneBefore);
    }
    /// Calls visit(first, last) for each stretch [first, last) of numbers without a gap.
    template<typename Visit>
    void eachStretch(const Visit& visit) const {
        std::uint32_t first = 0;
        for (std::size_t i = 0; i < m_ranksOfGone.size(); ++i) {
            const auto gone = static_cast<std::uint32_t>(m_ranksOfGone[i] + i);
            visit(first, gone);
            first = gone + 1;
        }
        visit(first, static_cast<std::uint32_t>(m_knownCount));
    }

private:
    /// How many of numbers [0, number] are gone.
    std::uint32_t goneUpTo(std::uint32_t number) const {
        std::uint32_t low = 0;
        auto high = static_cast<std::uint32_t>(m_ranksOfGone.size());
        while (low < high) {
            const std::uint32_t middle = low + (high - low) / 2;
            if (m_ranksOfGone[middle] + middle <= number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    std::size_t m_knownCount;
    std::vector<std::uint32_t> m_ranksOfGone; ///< how many are kept before each that is gone
};

/// Looks up where new events go among old ones.
class Places {
public:
    Places(const Columns& columns, const Kept& kept, const DateOfEvent& dateOf)
        : m_columns(columns)
        , m_kept(kept)
        , m_dateOf(dateOf) {}

    /// How many of those kept come before event `number` of `added`.
    std::uint32_t placeOf(const Columns& added, std::uint32_t number, const std::optional<time::Edtf>& when) {
        const auto order = orderAt(added, number);
        std::uint32_t low = 0;
        std::uint32_t high = m_kept.size();
        while (low < high) {
            const std::uint32_t middle = low + (high - low) / 2;
            if (isBefore(m_kept.numberAt(middle), order, when, added.ids[number])) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
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
    const Kept& m_kept;
    const DateOfEvent& m_dateOf;
};

template<typename Value>
void append(std::vector<Value>& column, const std::vector<Value>& other, std::size_t from, std::size_t to) {
    column.insert(column.end(), other.begin() + static_cast<std::ptrdiff_t>(from),
                  other.begin() + static_cast<std::ptrdiff_t>(to));
}
template<typename Column>
void append(Column& column, const Column& other, std::size_t from, std::size_t to) {
    column.append(other, from, to);
}

/// Which row of which columns stands where afterwards: stretches of those kept, whole, and the new ones
/// between.
class Merge {
public:
    /// `places`: how many of those kept come before each new one; in order.
    Merge(const Kept& kept, const std::vector<std::uint32_t>& places)
        : m_kept(kept)
        , m_places(places) {
        std::uint32_t added = 0;
        std::uint32_t rank = 0;
        const auto add = [&](std::uint32_t first, std::uint32_t last, bool isAdded) {
            if (first < last) {
                m_pieces.push_back({first, last, isAdded});
            }
        };
        kept.eachStretch([&](std::uint32_t first, std::uint32_t last) {
            const std::uint32_t end = rank + (last - first);
            for (; added < places.size() && places[added] <= end; ++added) {
                const std::uint32_t before = places[added] - rank;
                add(first, first + before, false);
                add(added, added + 1, true);
                first += before;
                rank += before;
            }
            add(first, last, false);
            rank = end;
        });
    }

    template<typename Column>
    Column column(const Column& known, const Column& added) const {
        Column merged;
        merged.reserve(m_kept.size() + m_places.size());
        appendAll(merged, known, added);
        return merged;
    }
    model::DateColumn column(const model::DateColumn& known, const model::DateColumn& added) const {
        model::DateColumn merged;
        appendAll(merged, known, added);
        return merged;
    }

    template<typename Row>
    std::vector<Row> rows(const std::vector<Row>& known, const std::vector<Row>& added) const {
        std::vector<Row> merged;
        merged.reserve(known.size() + added.size());
        for (Row row : known) {
            if (const auto rank = m_kept.rankOf(row.event)) {
                const auto before = std::upper_bound(m_places.begin(), m_places.end(), *rank);
                row.event = *rank + static_cast<std::uint32_t>(before - m_places.begin());
                merged.push_back(row);
            }
        }
        const auto middle = static_cast<std::ptrdiff_t>(merged.size());
        for (Row row : added) {
            row.event += m_places[row.event];
            merged.push_back(row);
        }
        std::inplace_merge(merged.begin(), merged.begin() + middle, merged.end(),
                           [](const Row& a, const Row& b) { return a.event < b.event; });
        return merged;
    }

private:
    struct Piece {
        std::uint32_t first;
        std::uint32_t last; ///< the number after it
        bool isAdded;
    };
    template<typename Column>
    void appendAll(Column& merged, const Column& known, const Column& added) const {
        for (const Piece& piece : m_pieces) {
            append(merged, piece.isAdded ? added : known, piece.first, piece.last);
        }
    }

    const Kept& m_kept;
    const std::vector<std::uint32_t>& m_places;
    std::vector<Piece> m_pieces;
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

    const Kept kept(columns, touched);
    Places places(columns, kept, dateOf);
    std::vector<std::uint32_t> addedAt;
    for (std::uint32_t number = 0; number < added.size(); ++number) {
        addedAt.push_back(places.placeOf(added, number, summaryOf.at(added.ids[number])->when));
    }
    std::sort(addedAt.begin(), addedAt.end()); // they are, unless a date could not be read
    const Merge merge(kept, addedAt);
    Columns::eachColumn([&](auto column) { merged.*column = merge.column(columns.*column, added.*column); });
    Columns::eachSideTable([&](auto table) { merged.*table = merge.rows(columns.*table, added.*table); });
    return merged;
}

} // namespace dateline::document
