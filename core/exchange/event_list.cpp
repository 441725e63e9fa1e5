// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/event_list.h"

#include "core/time/bounds/within.h"

#include <algorithm>
#include <unordered_set>

namespace dateline::exchange {

std::vector<model::EventSummary> listEvents(const document::Document& document, const ListFilter& filter) {
    std::vector<model::EventSummary> events = document.events();
    const auto dropIf = [&](const auto& isUnwanted) {
        events.erase(std::remove_if(events.begin(), events.end(), isUnwanted), events.end());
    };
    if (!filter.search.isEmpty()) {
        const auto found = document.search(filter.search);
        const std::unordered_set<model::EventId> wanted(found.begin(), found.end());
        dropIf([&](const model::EventSummary& event) { return wanted.count(event.id) == 0; });
    }
    if (filter.from || filter.to) {
        dropIf([&](const model::EventSummary& event) {
            return !event.when || !time::canBeWithin(*event.when, filter.from, filter.to);
        });
    }
    return events;
}

} // namespace dateline::exchange
