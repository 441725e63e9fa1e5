// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/tables/column_check.h"

#include "core/model/id_range.h"

#include <algorithm>

namespace dateline::store {
namespace {

using Columns = model::EventColumns;

bool areDistinct(const model::IdColumn<model::EventId>& ids) {
    if (ids.empty()) {
        return true;
    }
    const model::IdRange range = model::idRange(ids);
    if (range.length() / 16 >= ids.size()) { // full of gaps
        std::vector<model::EventId> sorted;
        sorted.reserve(ids.size());
        ids.each([&](std::size_t, model::EventId id) { sorted.push_back(id); });
        std::sort(sorted.begin(), sorted.end());
        return std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end();
    }
    std::vector<bool> isSeen(range.length() + 1);
    bool areAll = true;
    ids.each([&](std::size_t, model::EventId id) {
        const std::uint64_t place = range.placeOf(id.value);
        areAll = areAll && !isSeen[place];
        isSeen[place] = true;
    });
    return areAll;
}

bool areMembers(const Columns::PlaceColumn& members, std::size_t count) {
    bool areAll = true;
    members.each([&](std::size_t, std::uint32_t member) {
        areAll = areAll && (member < count || member == Columns::kNone);
    });
    return areAll;
}

bool areLinks(const std::vector<Columns::Link>& links, std::size_t events, std::size_t members) {
    return std::is_sorted(links.begin(), links.end(),
                          [](const auto& a, const auto& b) { return a.event < b.event; }) &&
           std::all_of(links.begin(), links.end(), [=](const Columns::Link& link) {
               return link.event < events && link.member < members;
           });
}

bool areStretches(const std::vector<Columns::Stretch>& stretches, std::size_t events) {
    return std::is_sorted(stretches.begin(), stretches.end(),
                          [](const auto& a, const auto& b) { return a.event < b.event; }) &&
           std::all_of(stretches.begin(), stretches.end(), [=](const Columns::Stretch& stretch) {
               return stretch.event < events && stretch.start <= stretch.end && stretch.shape <= UINT8_MAX;
           });
}

} // namespace

bool isConsistent(const model::EventColumns& columns) {
    const std::size_t count = columns.size();
    if (count >= Columns::kNone || columns.dates.size() != count || columns.marks.size() != count ||
        columns.claims.size() != count || columns.actors.size() != count || columns.sources.size() != count) {
        return false;
    }
    bool areInOrder = true;
    columns.dates.eachRun([&](const model::DateColumn::Date& date, std::uint32_t /*count*/) {
        areInOrder = areInOrder && date.start <= date.end;
    });
    return areInOrder && areMembers(columns.actors, columns.actorIds.size()) &&
           areMembers(columns.sources, columns.sourceIds.size()) &&
           areLinks(columns.tags, count, columns.tagIds.size()) &&
           areLinks(columns.moreSources, count, columns.sourceIds.size()) &&
           areStretches(columns.ghosts, count) && areStretches(columns.parts, count) &&
           areDistinct(columns.ids);
}

} // namespace dateline::store
