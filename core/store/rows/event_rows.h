// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"
#include "core/store/sqlite/sqlite_database.h"

#include <functional>
#include <vector>

namespace dateline::store {

/// The columns an event is found and sorted by, in microseconds from 1970: its earliest start and its latest
/// end; an open one is the axis's own end. Nothing for both: undated.
struct SortKey {
    std::optional<std::int64_t> starts;
    std::optional<std::int64_t> ends;
};
SortKey sortKeyOf(const std::optional<time::Edtf>& when);

/// Reads a date column. Throws when what stands there is no EDTF: the file is damaged.
std::optional<time::Edtf> dateAt(const Statement& row, int column);

/// What goes into a date column.
std::optional<std::string> textOf(const std::optional<time::Edtf>& when);

/// With an id of its own, or the one given; its actors, tags and claims are other rows.
model::EventId insertEvent(const Database& database, const model::Event& event,
                           std::optional<std::int64_t> id = {});
void updateEvent(const Database& database, const model::Event& event);
void deleteEvent(const Database& database, model::EventId id);
/// Without its actors and claims.
std::optional<model::Event> readEvent(const Database& database, model::EventId id);
/// Without what several accounts come to, as store::Engine has it.
std::vector<model::EventSummary> readSummaries(const Database& database);
void eachSummary(const Database& database, const std::function<void(model::EventSummary&&)>& take);
std::optional<model::EventSummary> readSummary(const Database& database, model::EventId id);

} // namespace dateline::store
