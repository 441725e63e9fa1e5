// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/sqlite_database.h"

#include <array>
#include <string>

namespace dateline::store {

/// "DtLn" in the file's header: how file(1) and we know a Dateline document.
inline constexpr std::int64_t kApplicationId = 0x44744C6E;

/// The schema this program writes: PRAGMA user_version. One step of migration a version.
inline constexpr int kSchemaVersion = 5;

/// The tables an edit may touch, so the ones undo must record. History and search follow from them.
inline constexpr std::array<const char*, 14> kContentTables = {
    "sources", "source_texts", "events",    "claims",  "actors",       "event_actors", "settings",
    "tags",    "event_tags",   "relations", "choices", "quote_checks", "lanes",        "eras"};

/// Makes an empty database a document, or takes an older one to kSchemaVersion, a version a transaction.
void migrate(const Database& database);

/// Throws a refusal unless the file is a sound Dateline document that this program can read. Call before
/// anything else is read: it also refuses a schema with anything in it that we did not put there (a trigger
/// or a view in a foreign file is code).
void checkIsDocument(const Database& database);
/// The same, but damaged it may be.
void checkSchema(const Database& database);

/// Throws unless there is a file that begins as SQLite's do.
void checkIsSqliteFile(const std::string& path);

} // namespace dateline::store
