// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/history/history_rows.h"

namespace dateline::store {
namespace {

constexpr std::string_view kLastDone =
    "SELECT id, words, made, is_undone FROM steps WHERE is_undone = 0 ORDER BY id DESC LIMIT 1";
constexpr std::string_view kFirstUndone =
    "SELECT id, words, made, is_undone FROM steps WHERE is_undone = 1 ORDER BY id LIMIT 1";

std::optional<std::int64_t> microsOf(const std::optional<time::Instant>& at) {
    return at ? std::optional(at->micros) : std::nullopt;
}

model::HistoryStep stepAt(const Statement& row) {
    model::HistoryStep step;
    step.id = {row.integer(0)};
    step.words = row.text(1);
    if (!row.isNull(2)) {
        step.made = time::Instant{row.integer(2)};
    }
    step.isUndone = row.integer(3) != 0;
    return step;
}

} // namespace

model::StepId insertHistory(const Database& database, const std::string& words, std::string_view changeset,
                            std::optional<time::Instant> made) {
    database.cached("INSERT INTO steps (words, made, is_undone) VALUES (?, ?, 0)")
        .bind(words, microsOf(made))
        .run();
    const model::StepId id = {database.lastInsertedId()};
    Statement insert = database.prepare("INSERT INTO changesets (step_id, changeset) VALUES (?1, ?2)");
    insert.bind(id.value);
    insert.bindBlob(2, changeset).run();
    return id;
}

void updateHistory(const Database& database, const HistoryEntry& entry, std::optional<time::Instant> made) {
    database.prepare("UPDATE steps SET words = ?2, made = ?3 WHERE id = ?1")
        .bind(entry.id.value, entry.words, microsOf(made))
        .run();
    Statement update = database.prepare("UPDATE changesets SET changeset = ?2 WHERE step_id = ?1");
    update.bind(entry.id.value);
    update.bindBlob(2, entry.changeset).run();
}

void deleteHistory(const Database& database, model::StepId id) {
    database.prepare("DELETE FROM changesets WHERE step_id = ?").bind(id.value).run();
    database.prepare("DELETE FROM steps WHERE id = ?").bind(id.value).run();
}

void deleteUndone(const Database& database) {
    database.execute("DELETE FROM changesets WHERE step_id IN (SELECT id FROM steps WHERE is_undone = 1);"
                     "DELETE FROM steps WHERE is_undone = 1");
}

std::vector<model::HistoryStep> readHistory(const Database& database) {
    std::vector<model::HistoryStep> steps;
    Statement row = database.prepare("SELECT id, words, made, is_undone FROM steps ORDER BY id");
    while (row.step()) {
        steps.push_back(stepAt(row));
    }
    return steps;
}

std::optional<model::HistoryStep> readStep(const Database& database, model::StepId id) {
    Statement row = database.prepare("SELECT id, words, made, is_undone FROM steps WHERE id = ?");
    return row.bind(id.value).step() ? std::optional(stepAt(row)) : std::nullopt;
}

std::optional<HistoryEntry> readNext(const Database& database, Direction direction) {
    const auto step = readNextStep(database, direction);
    if (!step) {
        return std::nullopt;
    }
    Statement row = database.prepare("SELECT changeset FROM changesets WHERE step_id = ?");
    row.bind(step->id.value).step();
    return HistoryEntry{step->id, step->words, std::string(row.blob(0))};
}

std::optional<model::HistoryStep> readNextStep(const Database& database, Direction direction) {
    Statement row = database.prepare(direction == Direction::Back ? kLastDone : kFirstUndone);
    return row.step() ? std::optional(stepAt(row)) : std::nullopt;
}

void markAs(const Database& database, model::StepId id, bool isUndone) {
    database.prepare("UPDATE steps SET is_undone = ?2 WHERE id = ?1").bind(id.value, isUndone).run();
}

} // namespace dateline::store
