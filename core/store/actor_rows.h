// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"
#include "core/store/sqlite_database.h"

#include <vector>

namespace dateline::store {

/// The actors of an event that has none yet, the main one first. Found by name or made; a name given twice
/// counts once.
void insertActors(const Database& database, model::EventId event, const std::vector<model::Actor>& actors);
std::vector<model::Actor> readActors(const Database& database, model::EventId event);
std::vector<model::Actor> readAllActors(const Database& database); ///< by id
void deleteActors(const Database& database, model::EventId event); ///< from the event only
void deleteUnusedActors(const Database& database);

} // namespace dateline::store
