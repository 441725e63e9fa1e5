// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"
#include "core/store/sqlite_database.h"

#include <vector>

namespace dateline::store {

/// Where an event stands among others, in microseconds from 1970: its earliest start, or where that is open
/// the first bound it has; and its latest end, likewise. Nothing for both: undated.
struct SortKey {
    std::optional<std::int64_t> starts;
    std::optional<std::int64_t> ends;
};
SortKey sortKeyOf(const std::optional<time::Edtf>& when);

/// Reads a date column. Throws when what stands there is no EDTF: the file is damaged.
std::optional<time::Edtf> dateAt(const Statement& row, int column);

model::EventId insertEvent(const Database& database, const model::Event& event);
void updateEvent(const Database& database, const model::Event& event);
void deleteEvent(const Database& database, model::EventId id);
/// Without its actors and claims.
std::optional<model::Event> readEvent(const Database& database, model::EventId id);
std::vector<model::EventSummary> readSummaries(const Database& database);

} // namespace dateline::store
