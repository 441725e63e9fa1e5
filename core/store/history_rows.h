// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/changeset.h"
#include "core/store/sqlite_database.h"

#include <optional>
#include <string>

namespace dateline::store {

/// A recorded edit.
struct HistoryEntry {
    std::int64_t id = 0;
    std::string words;
    std::string changeset;
};

// The history is one line of edits: first those done, then those undone. Undo moves the border back.

void insertHistory(const Database& database, const std::string& words, std::string_view changeset);
void deleteUndone(const Database& database);
/// Back: the edit to undo. Forward: the edit to redo.
std::optional<HistoryEntry> readNext(const Database& database, Direction direction);
std::optional<std::string> readNextWords(const Database& database, Direction direction);
void markAs(const Database& database, std::int64_t id, bool isUndone);

} // namespace dateline::store
