// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rows/relation_rows.h"

#include <fmt/format.h>

namespace dateline::store {
model::Relation relationAt(const Statement& row) {
    const auto kind = model::relationKindNamed(row.text(1));
    if (!kind) {
        throw SqlError(ErrorCode::Invalid,
                       fmt::format("is damaged: events cannot be related by “{}”", row.text(1)));
    }
    return {{row.integer(0)}, *kind, {row.integer(2)}, {row.integer(3)}};
}

std::vector<model::Relation> readRelations(const Database& database) {
    std::vector<model::Relation> relations;
    Statement row = database.prepare("SELECT id, kind, from_event, to_event FROM relations ORDER BY id");
    while (row.step()) {
        relations.push_back(relationAt(row));
    }
    return relations;
}

model::RelationId insertRelation(const Database& database, const model::Relation& relation) {
    Statement same =
        database.prepare("SELECT id FROM relations WHERE kind = ? AND from_event = ? AND to_event = ?");
    if (same.bind(nameOf(relation.kind), relation.from.value, relation.to.value).step()) {
        return {same.integer(0)};
    }
    database.cached("INSERT INTO relations (kind, from_event, to_event) VALUES (?, ?, ?)")
        .bind(nameOf(relation.kind), relation.from.value, relation.to.value)
        .run();
    return {database.lastInsertedId()};
}

void deleteRelation(const Database& database, model::RelationId id) {
    database.cached("DELETE FROM relations WHERE id = ?").bind(id.value).run();
}

void deleteRelationsOf(const Database& database, model::EventId event) {
    database.cached("DELETE FROM relations WHERE from_event = ?1 OR to_event = ?1").bind(event.value).run();
}

void moveRelations(const Database& database, model::EventId from, model::EventId to) {
    std::vector<model::Relation> moved;
    Statement row =
        database.prepare("SELECT id, kind, from_event, to_event FROM relations WHERE from_event = ?1 OR "
                         "to_event = ?1 ORDER BY id");
    row.bind(from.value);
    while (row.step()) {
        moved.push_back(relationAt(row));
    }
    deleteRelationsOf(database, from);
    for (model::Relation& relation : moved) {
        relation.from = relation.from == from ? to : relation.from;
        relation.to = relation.to == from ? to : relation.to;
        if (relation.from != relation.to) {
            insertRelation(database, relation);
        }
    }
}

} // namespace dateline::store
