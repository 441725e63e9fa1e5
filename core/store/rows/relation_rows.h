// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/relation.h"
#include "core/store/sqlite/sqlite_database.h"

#include <vector>

namespace dateline::store {

/// What a row of (id, kind, from_event, to_event) says.
model::Relation relationAt(const Statement& row);
std::vector<model::Relation> readRelations(const Database& database); ///< by id
/// The one that is there already, if there is.
model::RelationId insertRelation(const Database& database, const model::Relation& relation);
void deleteRelation(const Database& database, model::RelationId id);
void deleteRelationsOf(const Database& database, model::EventId event);
/// What holds for `from` holds for `to`: for a merge. What would relate `to` to itself, or say a thing twice,
/// goes away.
void moveRelations(const Database& database, model::EventId from, model::EventId to);

} // namespace dateline::store
