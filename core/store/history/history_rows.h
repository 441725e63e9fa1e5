// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/history.h"
#include "core/store/history/changeset.h"
#include "core/store/sqlite/sqlite_database.h"

#include <optional>
#include <string>
#include <vector>

namespace dateline::store {

/// A recorded edit.
struct HistoryEntry {
    model::StepId id;
    std::string words;
    std::string changeset;
};

// The history is one line of edits: first those done, then those undone. Undo moves the border back.

model::StepId insertHistory(const Database& database, const std::string& words, std::string_view changeset,
                            std::optional<time::Instant> made);
/// The same step, now with more in it.
void updateHistory(const Database& database, const HistoryEntry& entry, std::optional<time::Instant> made);
void deleteHistory(const Database& database, model::StepId id);
void deleteUndone(const Database& database);
std::vector<model::HistoryStep> readHistory(const Database& database); ///< oldest first
std::optional<model::HistoryStep> readStep(const Database& database, model::StepId id);
/// Back: the edit to undo. Forward: the edit to redo.
std::optional<HistoryEntry> readNext(const Database& database, Direction direction);
/// The same without its changeset.
std::optional<model::HistoryStep> readNextStep(const Database& database, Direction direction);
void markAs(const Database& database, model::StepId id, bool isUndone);

} // namespace dateline::store
