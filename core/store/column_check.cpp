// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/column_check.h"

#include <algorithm>

namespace dateline::store {
namespace {

using Columns = model::EventColumns;

bool areDistinct(const std::vector<model::EventId>& ids) {
    if (ids.empty()) {
        return true;
    }
    const auto [least, most] = std::minmax_element(ids.begin(), ids.end());
    const auto range = static_cast<std::uint64_t>(most->value) - static_cast<std::uint64_t>(least->value);
    if (range / 16 >= ids.size()) { // full of gaps
        std::vector<model::EventId> sorted = ids;
        std::sort(sorted.begin(), sorted.end());
        return std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end();
    }
    std::vector<bool> isSeen(range + 1);
    for (const model::EventId id : ids) {
        const auto place = static_cast<std::uint64_t>(id.value) - static_cast<std::uint64_t>(least->value);
        if (isSeen[place]) {
            return false;
        }
        isSeen[place] = true;
    }
    return true;
}

bool areMembers(const std::vector<std::uint32_t>& members, std::size_t count) {
    return std::all_of(members.begin(), members.end(),
                       [count](std::uint32_t member) { return member < count || member == Columns::kNone; });
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
    if (count >= Columns::kNone || columns.starts.size() != count || columns.ends.size() != count ||
        columns.shapes.size() != count || columns.marks.size() != count || columns.claims.size() != count ||
        columns.actors.size() != count || columns.sources.size() != count) {
        return false;
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (columns.starts[i] > columns.ends[i]) {
            return false;
        }
    }
    return areMembers(columns.actors, columns.actorIds.size()) &&
           areMembers(columns.sources, columns.sourceIds.size()) &&
           areLinks(columns.tags, count, columns.tagIds.size()) &&
           areLinks(columns.moreSources, count, columns.sourceIds.size()) &&
           areStretches(columns.ghosts, count) && areStretches(columns.parts, count) &&
           areDistinct(columns.ids);
}

} // namespace dateline::store
