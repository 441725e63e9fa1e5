// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite_engine.h"

#include "core/base/files.h"
#include "core/store/actor_rows.h"
#include "core/store/claim_rows.h"
#include "core/store/event_rows.h"
#include "core/store/full_text.h"
#include "core/store/history_rows.h"
#include "core/store/schema.h"
#include "core/store/search_index.h"
#include "core/store/source_rows.h"

#include <unistd.h>

#include <algorithm>

namespace dateline::store {
namespace {

class SqliteEditor : public Editor {
public:
    explicit SqliteEditor(const Database& database)
        : m_database(database) {}

    model::SourceId addSource(const model::Source& source) override {
        return insertSource(m_database, source);
    }

    model::EventId addEvent(const model::Event& event) override {
        const model::EventId id = insertEvent(m_database, event);
        insertActors(m_database, id, event.actors);
        for (const model::Claim& claim : event.claims) {
            insertClaim(m_database, id, claim);
        }
        return id;
    }

    void addClaim(model::EventId event, const model::Claim& claim) override {
        insertClaim(m_database, event, claim);
    }

    void updateEvent(const model::Event& event) override { store::updateEvent(m_database, event); }

    void setActors(model::EventId id, const std::vector<model::Actor>& actors) override {
        deleteActors(m_database, id);
        insertActors(m_database, id, actors);
        deleteUnusedActors(m_database);
    }

    void removeEvents(std::span<const model::EventId> ids) override {
        for (const model::EventId id : ids) {
            deleteActors(m_database, id);
            deleteClaims(m_database, id);
            deleteEvent(m_database, id);
        }
        deleteUnusedActors(m_database);
    }

    void setSetting(std::string_view key, std::string_view value) override {
        m_database
            .cached("INSERT INTO settings (key, value) VALUES (?1, ?2) "
                    "ON CONFLICT (key) DO UPDATE SET value = ?2")
            .bind(key, value)
            .run();
    }

private:
    const Database& m_database;
};

Touched touchedBy(const std::vector<RowChange>& changes) {
    Touched touched;
    for (const RowChange& change : changes) {
        const bool isSource = change.table == "sources" || change.table == "source_texts";
        const bool isSetting = change.table == "settings";
        touched.sources |= isSource;
        touched.settings |= isSetting;
        touched.events |= !isSource && !isSetting;
    }
    return touched;
}

} // namespace

std::optional<std::string> SqliteEngine::setting(std::string_view key) const {
    Statement row = m_database.prepare("SELECT value FROM settings WHERE key = ?");
    return row.bind(key).step() ? row.optionalText(0) : std::nullopt;
}

std::vector<model::EventSummary> SqliteEngine::eventSummaries() const {
    return readSummaries(m_database);
}

std::optional<model::Event> SqliteEngine::event(model::EventId id) const {
    auto event = readEvent(m_database, id);
    if (event) {
        event->actors = readActors(m_database, id);
        event->claims = readClaims(m_database, id);
    }
    return event;
}

std::vector<model::Source> SqliteEngine::sources() const {
    return readSources(m_database);
}

std::optional<model::Source> SqliteEngine::source(model::SourceId id) const {
    return readSource(m_database, id);
}

std::vector<model::SourceId> SqliteEngine::sourcesWithHash(std::string_view sha256) const {
    std::vector<model::SourceId> ids;
    Statement row = m_database.prepare("SELECT id FROM sources WHERE sha256 = ? ORDER BY id");
    row.bind(sha256);
    while (row.step()) {
        ids.push_back({row.integer(0)});
    }
    return ids;
}

std::vector<model::Actor> SqliteEngine::actors() const {
    return readAllActors(m_database);
}

std::vector<ClaimPlace> SqliteEngine::claimsIn(model::SourceId id) const {
    return readClaimPlaces(m_database, id);
}

std::vector<model::EventId> SqliteEngine::searchEvents(std::string_view query) const {
    return findEvents(m_database, query);
}

std::vector<model::SourceId> SqliteEngine::searchSources(std::string_view query) const {
    return findSources(m_database, query);
}

Touched SqliteEngine::edit(const std::string& words, const std::function<void(Editor&)>& body) {
    Transaction transaction(m_database);
    std::string changeset;
    {
        const ChangeRecorder recorder(m_database, kContentTables);
        SqliteEditor editor(m_database);
        body(editor);
        changeset = recorder.changeset();
    }
    if (changeset.empty()) {
        return {}; // and the transaction goes back
    }
    deleteUndone(m_database);
    insertHistory(m_database, words, changeset);
    transaction.commit();
    return touchedBy(rowChangesIn(changeset, Direction::Forward));
}

std::optional<std::string> SqliteEngine::undoWords() const {
    return readNextWords(m_database, Direction::Back);
}

std::optional<std::string> SqliteEngine::redoWords() const {
    return readNextWords(m_database, Direction::Forward);
}

Touched SqliteEngine::move(Direction direction) {
    Transaction transaction(m_database);
    const auto entry = readNext(m_database, direction);
    if (!entry) {
        return {};
    }
    const auto changes = rowChangesIn(entry->changeset, direction);
    for (const RowChange& change : changes) {
        if (change.kind != RowChange::Kind::Insert) {
            takeFromSearch(m_database, change.table, change.key);
        }
    }
    applyChangeset(m_database, entry->changeset, direction);
    for (const RowChange& change : changes) {
        if (change.kind != RowChange::Kind::Delete) {
            putInSearch(m_database, change.table, change.key);
        }
    }
    markAs(m_database, entry->id, direction == Direction::Back);
    transaction.commit();
    return touchedBy(changes);
}

void SqliteEngine::copyTo(const std::string& path) const {
    const std::string temporary = temporaryNameBeside(path);
    try {
        m_database.prepare("VACUUM INTO ?").bind(temporary).run();
    } catch (const SqlError&) {
        ::unlink(temporary.c_str());
        throw;
    }
    if (const auto committed = commitTemporary(temporary, path); !committed) {
        throw SqlError(committed.error());
    }
}

} // namespace dateline::store
