// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/event_list.h"

#include "core/time/time_bounds.h"

#include <unordered_set>

namespace dateline::exchange {
namespace {

// An end that a bound does not set reaches on without limit.
bool canOverlap(const time::Edtf& when, const ListFilter& filter) {
    const time::TimeBounds event = time::boundsOf(when);
    if (filter.from) {
        const auto from = time::boundsOf(*filter.from).startMin;
        if (from && event.endMax && *event.endMax <= *from) {
            return false;
        }
    }
    if (filter.to) {
        const auto to = time::boundsOf(*filter.to).endMax;
        if (to && event.startMin && *event.startMin >= *to) {
            return false;
        }
    }
    return true;
}

} // namespace

std::vector<model::EventSummary> listEvents(const document::Document& document, const ListFilter& filter) {
    std::vector<model::EventSummary> events = document.events();
    const auto dropIf = [&](const auto& isUnwanted) {
        events.erase(std::remove_if(events.begin(), events.end(), isUnwanted), events.end());
    };
    if (!filter.search.empty()) {
        const auto found = document.search(filter.search);
        const std::unordered_set<model::EventId> wanted(found.begin(), found.end());
        dropIf([&](const model::EventSummary& event) { return wanted.count(event.id) == 0; });
    }
    if (filter.from || filter.to) {
        dropIf([&](const model::EventSummary& event) {
            return !event.when || !canOverlap(*event.when, filter);
        });
    }
    return events;
}

} // namespace dateline::exchange
