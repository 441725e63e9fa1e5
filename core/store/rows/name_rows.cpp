// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rows/name_rows.h"

#include "core/model/lanes.h"
#include "core/store/rows/lane_setting_rows.h"
#include "core/store/search/search_index.h"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::store {
namespace {

std::vector<std::pair<std::int64_t, std::string>> readAll(Statement& row) {
    std::vector<std::pair<std::int64_t, std::string>> names;
    while (row.step()) {
        names.emplace_back(row.integer(0), row.text(1));
    }
    return names;
}

std::vector<std::int64_t> idsIn(Statement& row) {
    std::vector<std::int64_t> ids;
    while (row.step()) {
        ids.push_back(row.integer(0));
    }
    return ids;
}

} // namespace

const NameRows& NameRows::actors() {
    static const NameRows kActors({"actors", "event_actors", "actor_id"});
    return kActors;
}

const NameRows& NameRows::tags() {
    static const NameRows kTags({"tags", "event_tags", "tag_id"});
    return kTags;
}

NameRows::NameRows(const Tables& tables)
    : m_names(tables.names)
    , m_groupings(tables.names == std::string_view("tags")
                      ? std::vector{model::Grouping::Tag, model::Grouping::Category, model::Grouping::Place}
                      : std::vector{model::Grouping::Actor})
    , m_find(fmt::format("SELECT id FROM {} WHERE name = ? ORDER BY id LIMIT 1", tables.names))
    , m_add(fmt::format("INSERT INTO {} (name) VALUES (?)", tables.names))
    , m_link(
          fmt::format("INSERT INTO {} (event_id, position, {}) VALUES (?, ?, ?)", tables.links, tables.link))
    , m_ofEvent(fmt::format("SELECT {0}.id, name FROM {1} JOIN {0} ON {2} = {0}.id WHERE event_id = ? "
                            "ORDER BY position",
                            tables.names, tables.links, tables.link))
    , m_all(fmt::format("SELECT id, name FROM {} ORDER BY id", tables.names))
    , m_unlink(fmt::format("DELETE FROM {} WHERE event_id = ?", tables.links))
    , m_unused(fmt::format("SELECT id FROM {0} WHERE NOT EXISTS (SELECT 1 FROM {1} WHERE {2} = {0}.id)",
                           tables.names, tables.links, tables.link))
    , m_remove(fmt::format("DELETE FROM {} WHERE id = ?", tables.names))
    , m_rename(fmt::format("UPDATE {} SET name = ?2 WHERE id = ?1", tables.names))
    , m_eventsOf(fmt::format("SELECT event_id FROM {} WHERE {} = ?", tables.links, tables.link)) {}

std::int64_t NameRows::findOrInsert(const Database& database, const std::string& name) const {
    Statement& known = database.cached(m_find.c_str());
    if (known.bind(name).step()) {
        const std::int64_t id = known.integer(0);
        known.rewind();
        return id;
    }
    known.rewind();
    database.cached(m_add.c_str()).bind(name).run();
    const std::int64_t id = database.lastInsertedId();
    putInSearch(database, m_names, id);
    return id;
}

void NameRows::insert(const Database& database, model::EventId event,
                      const std::vector<std::string>& names) const {
    Statement& link = database.cached(m_link.c_str());
    std::vector<std::int64_t> taken;
    for (const std::string& name : names) {
        const std::int64_t id = findOrInsert(database, name);
        if (std::find(taken.begin(), taken.end(), id) == taken.end()) {
            link.bind(event.value, static_cast<std::int64_t>(taken.size()), id).run();
            taken.push_back(id);
        }
    }
}

std::vector<std::pair<std::int64_t, std::string>> NameRows::ofEvent(const Database& database,
                                                                    model::EventId event) const {
    Statement row = database.prepare(m_ofEvent);
    return readAll(row.bind(event.value));
}

std::vector<std::pair<std::int64_t, std::string>> NameRows::all(const Database& database) const {
    Statement row = database.prepare(m_all);
    return readAll(row);
}

void NameRows::removeFrom(const Database& database, model::EventId event) const {
    database.cached(m_unlink.c_str()).bind(event.value).run();
}

void NameRows::removeUnused(const Database& database) const {
    Statement unused = database.prepare(m_unused);
    for (const std::int64_t id : idsIn(unused)) {
        takeFromSearch(database, m_names, id);
        database.cached(m_remove.c_str()).bind(id).run();
        for (const model::Grouping grouping : m_groupings) {
            deleteLaneSetting(database, {grouping, id});
        }
    }
}

void NameRows::rename(const Database& database, std::int64_t id, const std::string& name) const {
    Statement same = database.prepare(m_find);
    if (same.bind(name).step() && same.integer(0) != id) {
        Statement events = database.prepare(m_eventsOf);
        for (const std::int64_t event : idsIn(events.bind(id))) {
            std::vector<std::string> names;
            for (auto& [known, text] : ofEvent(database, {event})) {
                names.push_back(known == id ? name : text);
            }
            removeFrom(database, {event});
            insert(database, {event}, names);
        }
        removeUnused(database);
        return;
    }
    takeFromSearch(database, m_names, id);
    database.cached(m_rename.c_str()).bind(id, name).run();
    putInSearch(database, m_names, id);
}

} // namespace dateline::store
