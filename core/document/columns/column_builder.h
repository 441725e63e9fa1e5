// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"
#include "core/model/event_columns.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace dateline::document {

/// Where a date stands in the order of a timeline, as far as two numbers tell: by the earliest start, then by
/// the latest end, later first; an open one is the axis's own end. Equal ones are settled by
/// time::chronological(), then by id.
struct DateOrder {
    bool isUndated = false;
    std::int64_t start = 0;
    std::int64_t end = 0;

    friend bool operator==(const DateOrder&, const DateOrder&) = default;
    friend bool operator<(const DateOrder& a, const DateOrder& b) {
        if (a.isUndated != b.isUndated) {
            return b.isUndated;
        }
        return a.start != b.start ? a.start < b.start : a.end > b.end;
    }
};

/// Makes columns of summaries, given in any order. Holds about 60 bytes an event, and every date once.
class ColumnBuilder {
public:
    void reserve(std::size_t events);
    void add(const model::EventSummary& summary);
    /// Ends it.
    model::EventColumns build();

private:
    /// What follows from a date; many events share one.
    struct KnownDate {
        std::optional<time::Edtf> when;
        DateOrder order;
        model::DateColumn::Date drawn;
        bool isApproximate = false;
    };
    std::uint32_t dateNumber(const std::optional<time::Edtf>& when);
    bool isBefore(std::uint32_t a, std::uint32_t b) const;

    model::EventColumns m_unsorted; ///< without what `m_dates` tells
    std::vector<std::uint32_t> m_dateOf;
    std::vector<KnownDate> m_dates;
    std::unordered_map<std::string, std::uint32_t> m_dateNumbers;
    std::unordered_map<model::ActorId, std::uint32_t> m_actors;
    std::unordered_map<model::SourceId, std::uint32_t> m_sources;
    std::unordered_map<model::TagId, std::uint32_t> m_tags;
};

/// The place of an id in a table of them, at its end if it is new.
template<typename Id>
std::uint32_t placeIn(std::vector<Id>& table, std::unordered_map<Id, std::uint32_t>& places, Id id) {
    const auto [place, isNew] = places.try_emplace(id, static_cast<std::uint32_t>(table.size()));
    if (isNew) {
        table.push_back(id);
    }
    return place->second;
}

} // namespace dateline::document
