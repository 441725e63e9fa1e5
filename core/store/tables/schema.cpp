// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/tables/schema.h"

#include "core/store/search/search_index.h"
#include "core/store/tables/column_rows.h"

#include <fmt/format.h>

#include <map>

namespace dateline::store {
namespace {

// Reading a file whole to check it is worth the wait up to here; above, opening must not cost a scan, and
// damage shows when the page is read.
constexpr std::int64_t kQuickCheckLimitBytes = 64 << 20;

// The version since which every transaction writes down what the file's counter will be after it.
constexpr int kFirstStamped = 4;

// Version 1. Dates are EDTF as written; `starts` and `ends` are their bounds in microseconds from 1970, kept
// to sort and to find by (core/store/rows/event_rows.h). Positions are code points, ends exclusive.
constexpr const char* kVersion1 = R"sql(
CREATE TABLE sources (
    id INTEGER PRIMARY KEY NOT NULL,
    title TEXT NOT NULL,
    outlet TEXT NOT NULL,
    author TEXT NOT NULL,
    address TEXT NOT NULL,
    published TEXT,
    language TEXT NOT NULL,
    sha256 TEXT NOT NULL
) STRICT;
CREATE INDEX sources_by_hash ON sources (sha256);

CREATE TABLE source_texts (
    source_id INTEGER PRIMARY KEY NOT NULL REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE actors (
    id INTEGER PRIMARY KEY NOT NULL,
    name TEXT NOT NULL
) STRICT;
CREATE INDEX actors_by_name ON actors (name);

CREATE TABLE events (
    id INTEGER PRIMARY KEY NOT NULL,
    title TEXT NOT NULL,
    date TEXT,
    starts INTEGER,
    ends INTEGER,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX events_by_time ON events (starts, ends);

CREATE TABLE event_actors (
    event_id INTEGER NOT NULL REFERENCES events (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    actor_id INTEGER NOT NULL REFERENCES actors (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (event_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_actors_by_actor ON event_actors (actor_id);

CREATE TABLE claims (
    id INTEGER PRIMARY KEY NOT NULL,
    event_id INTEGER NOT NULL REFERENCES events (id) DEFERRABLE INITIALLY DEFERRED,
    source_id INTEGER NOT NULL REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
    quote_start INTEGER NOT NULL,
    quote_end INTEGER NOT NULL,
    quote TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    said_by TEXT,
    is_reported INTEGER NOT NULL,
    date TEXT,
    phrase TEXT,
    phrase_start INTEGER,
    phrase_end INTEGER,
    timex_type TEXT,
    timex_value TEXT,
    anchor_kind TEXT,
    anchor_date TEXT,
    anchor_phrase TEXT,
    anchor_start INTEGER,
    anchor_end INTEGER,
    steps TEXT NOT NULL,
    alternatives TEXT NOT NULL,
    confidence REAL NOT NULL
) STRICT;
CREATE INDEX claims_by_event ON claims (event_id);
CREATE INDEX claims_by_source ON claims (source_id, quote_start);

CREATE TABLE settings (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE history (
    id INTEGER PRIMARY KEY NOT NULL,
    words TEXT NOT NULL,
    is_undone INTEGER NOT NULL,
    changeset BLOB NOT NULL
) STRICT;
CREATE INDEX history_by_state ON history (is_undone);
)sql";

// Version 2: what editors add to events, and how they want to see them. A lane's `member` is the id of its
// actor, source or tag; 0 for the lane of what has none, which no id is. What a step is called and whether it
// is undone stands apart from its changeset: SQLite writes a row anew when a column changes, and an import's
// changeset is as large as the import.
constexpr const char* kVersion2 = R"sql(
ALTER TABLE sources ADD COLUMN retrieved TEXT;

CREATE TABLE tags (
    id INTEGER PRIMARY KEY NOT NULL,
    name TEXT NOT NULL
) STRICT;
CREATE INDEX tags_by_name ON tags (name);

CREATE TABLE event_tags (
    event_id INTEGER NOT NULL REFERENCES events (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    tag_id INTEGER NOT NULL REFERENCES tags (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (event_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_tags_by_tag ON event_tags (tag_id);

CREATE TABLE relations (
    id INTEGER PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    from_event INTEGER NOT NULL REFERENCES events (id) DEFERRABLE INITIALLY DEFERRED,
    to_event INTEGER NOT NULL REFERENCES events (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX relations_by_from ON relations (from_event);
CREATE INDEX relations_by_to ON relations (to_event);

CREATE TABLE choices (
    event_id INTEGER PRIMARY KEY NOT NULL REFERENCES events (id) DEFERRABLE INITIALLY DEFERRED,
    claim_id INTEGER NOT NULL REFERENCES claims (id) DEFERRABLE INITIALLY DEFERRED,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX choices_by_claim ON choices (claim_id);

CREATE TABLE quote_checks (
    claim_id INTEGER PRIMARY KEY NOT NULL REFERENCES claims (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL,
    found TEXT NOT NULL,
    against TEXT NOT NULL
) STRICT;

CREATE TABLE lanes (
    grouping TEXT NOT NULL,
    member INTEGER NOT NULL,
    position INTEGER,
    name TEXT NOT NULL,
    colour INTEGER,
    is_collapsed INTEGER NOT NULL,
    is_hidden INTEGER NOT NULL,
    PRIMARY KEY (grouping, member)
) STRICT, WITHOUT ROWID;

CREATE TABLE steps (
    id INTEGER PRIMARY KEY NOT NULL,
    words TEXT NOT NULL,
    made INTEGER,
    is_undone INTEGER NOT NULL
) STRICT;
CREATE INDEX steps_by_state ON steps (is_undone);
INSERT INTO steps SELECT id, words, NULL, is_undone FROM history;

CREATE TABLE changesets (
    step_id INTEGER PRIMARY KEY NOT NULL REFERENCES steps (id) DEFERRABLE INITIALLY DEFERRED,
    changeset BLOB NOT NULL
) STRICT;
INSERT INTO changesets SELECT id, changeset FROM history;
DROP TABLE history;
)sql";

void migrateTo2(const Database& database) {
    database.execute(kVersion2);
    createTagSearch(database);
}

// Version 3: a source may be a newer version of another one.
constexpr const char* kVersion3 =
    "ALTER TABLE sources ADD COLUMN version_of INTEGER REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED;"
    "CREATE INDEX sources_by_original ON sources (version_of);";

void migrateTo3(const Database& database) {
    database.execute(kVersion3);
}

// Version 4: what a large document opens from instead of its tables (core/store/tables/column_rows.h).
// `counter` is SQLite's own count of writes (Database::changeCounter) after the last one of ours.
constexpr const char* kVersion4 = R"sql(
CREATE TABLE column_state (
    id INTEGER PRIMARY KEY NOT NULL,
    stamp INTEGER NOT NULL,
    counter INTEGER NOT NULL,
    format INTEGER,
    events INTEGER,
    checksum INTEGER
) STRICT;
CREATE TABLE column_parts (
    id INTEGER PRIMARY KEY NOT NULL,
    bytes BLOB NOT NULL
) STRICT;
CREATE TABLE column_changes (
    event_id INTEGER PRIMARY KEY NOT NULL
) STRICT;
INSERT INTO column_state (id, stamp, counter) VALUES (1, 0, 0);
)sql";

void migrateTo4(const Database& database) {
    database.execute(kVersion4);
}

// Version 5: spans of time users named. `date` is the EDTF of the whole span.
constexpr const char* kVersion5 = R"sql(
CREATE TABLE eras (
    id INTEGER PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    date TEXT NOT NULL,
    colour INTEGER NOT NULL
) STRICT;
)sql";

void migrateTo5(const Database& database) {
    database.execute(kVersion5);
}

void migrateTo1(const Database& database) {
    database.execute(kVersion1);
    createSearchTables(database);
    database.execute(fmt::format("PRAGMA application_id = {}", kApplicationId));
}

constexpr std::array<void (*)(const Database&), kSchemaVersion> kSteps = {migrateTo1, migrateTo2, migrateTo3,
                                                                          migrateTo4, migrateTo5};

std::map<std::string, std::string> schemaOf(const Database& database) {
    std::map<std::string, std::string> schema;
    Statement rows = database.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema");
    while (rows.step()) {
        const bool isFts5s = rows.text(0) == "table" && isSearchShadow(rows.text(1));
        schema[fmt::format("{} {}", rows.text(0), rows.text(1))] =
            isFts5s && isPlainShadow(rows.text(3)) ? std::string()
                                                   : fmt::format("{} {}", rows.text(2), rows.text(3));
    }
    return schema;
}

void migrateFrom(const Database& database, int version, int target) {
    for (int next = version; next < target; ++next) {
        kSteps[static_cast<std::size_t>(next)](database);
    }
    database.execute(fmt::format("PRAGMA user_version = {}", target));
}

std::map<std::string, std::string> expectedSchema(int version) {
    const Database empty(":memory:", Database::Mode::ReadWrite);
    migrateFrom(empty, 0, version);
    return schemaOf(empty);
}

} // namespace

void migrate(const Database& database) {
    const auto version = static_cast<int>(database.integer("PRAGMA user_version"));
    for (int next = version; next < kSchemaVersion; ++next) {
        Transaction transaction(database);
        migrateFrom(database, next, next + 1);
        if (next + 1 >= kFirstStamped) {
            stampFile(database);
        }
        transaction.commit();
    }
}

void checkSchema(const Database& database) {
    const std::int64_t application = database.integer("PRAGMA application_id");
    if (application != kApplicationId) {
        throw SqlError(ErrorCode::Unsupported, "is a database of another program, not a Dateline document");
    }
    const std::int64_t version = database.integer("PRAGMA user_version");
    if (version > kSchemaVersion) {
        throw SqlError(ErrorCode::Unsupported,
                       fmt::format("was made by a newer Dateline (file version {}, this one reads up to {}); "
                                   "update Dateline to open it",
                                   version, kSchemaVersion));
    }
    if (version < 1 || schemaOf(database) != expectedSchema(static_cast<int>(version))) {
        throw SqlError(ErrorCode::Invalid,
                       "has tables or code in it that Dateline did not put there; it was not opened");
    }
}

void checkIsDocument(const Database& database) {
    checkSchema(database);
    const std::int64_t bytes = database.integer("PRAGMA page_count") * database.integer("PRAGMA page_size");
    if (bytes <= kQuickCheckLimitBytes) {
        Statement check = database.prepare("PRAGMA quick_check(1)");
        if (!check.step() || check.text(0) != "ok") {
            throw SqlError(ErrorCode::Invalid, damagedWords(check.text(0)));
        }
    }
}

} // namespace dateline::store
