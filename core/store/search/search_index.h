// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/sqlite_database.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::store {

// The full-text index: one FTS5 table a content table, holding no text of its own ("external content").
// Triggers would keep it in step by themselves, but SQLite 3.40 refuses FTS5 in triggers of a schema that is
// not trusted, and we trust none. So whoever changes a row takes it out before and puts it back after; undo
// does the same for each row of a changeset, and a test checks index against content.

void createSearchTables(const Database& database); ///< those of version 1 of the schema
void createTagSearch(const Database& database);    ///< of version 2
/// Before a row of `table` is changed or deleted. Nothing for tables that are not searched.
void takeFromSearch(const Database& database, std::string_view table, std::int64_t id);
/// After a row of `table` was added or changed.
void putInSearch(const Database& database, std::string_view table, std::int64_t id);
/// True for a table that FTS5 keeps for itself behind ours.
bool isSearchShadow(std::string_view name);
/// True if its text is made of nothing but what FTS5 writes there. It may differ between versions of SQLite,
/// so it is not compared, but it must not be able to compute anything.
bool isPlainShadow(std::string_view sql);
/// Throws unless the index says what the content says.
void checkSearch(const Database& database);

} // namespace dateline::store
