// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/actor_rows.h"

#include "core/store/search_index.h"

#include <algorithm>

namespace dateline::store {
namespace {

std::int64_t findOrInsert(const Database& database, const std::string& name) {
    Statement& known = database.cached("SELECT id FROM actors WHERE name = ? ORDER BY id LIMIT 1");
    if (known.bind(name).step()) {
        const std::int64_t id = known.integer(0);
        known.rewind();
        return id;
    }
    database.cached("INSERT INTO actors (name) VALUES (?)").bind(name).run();
    const std::int64_t id = database.lastInsertedId();
    putInSearch(database, "actors", id);
    return id;
}

std::vector<model::Actor> readAll(Statement& row) {
    std::vector<model::Actor> actors;
    while (row.step()) {
        actors.push_back({{row.integer(0)}, std::string(row.text(1))});
    }
    return actors;
}

} // namespace

void insertActors(const Database& database, model::EventId event, const std::vector<model::Actor>& actors) {
    Statement& insert =
        database.cached("INSERT INTO event_actors (event_id, position, actor_id) VALUES (?, ?, ?)");
    std::vector<std::int64_t> taken;
    for (const model::Actor& actor : actors) {
        const std::int64_t id = findOrInsert(database, actor.name);
        if (std::find(taken.begin(), taken.end(), id) == taken.end()) {
            insert.bind(event.value, static_cast<std::int64_t>(taken.size()), id).run();
            taken.push_back(id);
        }
    }
}

std::vector<model::Actor> readActors(const Database& database, model::EventId event) {
    Statement row =
        database.prepare("SELECT actors.id, name FROM event_actors JOIN actors ON actor_id = actors.id "
                         "WHERE event_id = ? ORDER BY position");
    return readAll(row.bind(event.value));
}

std::vector<model::Actor> readAllActors(const Database& database) {
    Statement row = database.prepare("SELECT id, name FROM actors ORDER BY id");
    return readAll(row);
}

void deleteActors(const Database& database, model::EventId event) {
    database.cached("DELETE FROM event_actors WHERE event_id = ?").bind(event.value).run();
}

void deleteUnusedActors(const Database& database) {
    Statement ids =
        database.prepare("SELECT id FROM actors WHERE id NOT IN (SELECT actor_id FROM event_actors)");
    while (ids.step()) {
        takeFromSearch(database, "actors", ids.integer(0));
        database.cached("DELETE FROM actors WHERE id = ?").bind(ids.integer(0)).run();
    }
}

} // namespace dateline::store
