// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/history/touched_events.h"

#include <algorithm>
#include <array>

namespace dateline::store {
namespace {

// Tables whose first column is the event's id.
constexpr std::array<std::string_view, 4> kOfEvents = {"events", "event_actors", "event_tags", "choices"};

/// Nothing for a claim that is gone: then its own row is among the changes.
std::optional<std::int64_t> eventOfClaim(const Database& database, std::int64_t claim) {
    Statement& row = database.cached("SELECT event_id FROM claims WHERE id = ?");
    row.bind(claim);
    const auto event = row.step() ? std::optional(row.integer(0)) : std::nullopt;
    row.rewind();
    return event;
}

} // namespace

std::vector<model::EventId> eventsTouchedBy(const Database& database, const std::vector<RowChange>& changes) {
    std::vector<model::EventId> events;
    for (const RowChange& change : changes) {
        const bool isClaim = change.table == "claims";
        if (std::find(kOfEvents.begin(), kOfEvents.end(), change.table) != kOfEvents.end()) {
            events.push_back({change.key});
        } else if (isClaim && (change.second != 0 || change.secondAfter != 0)) {
            for (const std::int64_t event : {change.second, change.secondAfter}) {
                if (event != 0) {
                    events.push_back({event});
                }
            }
        } else if (isClaim || change.table == "quote_checks") {
            if (const auto event = eventOfClaim(database, change.key)) {
                events.push_back({*event});
            }
        }
    }
    std::sort(events.begin(), events.end());
    events.erase(std::unique(events.begin(), events.end()), events.end());
    return events;
}

} // namespace dateline::store
