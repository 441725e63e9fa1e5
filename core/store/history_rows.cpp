// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/history_rows.h"

namespace dateline::store {
namespace {

constexpr std::string_view kLastDone = "SELECT id FROM history WHERE is_undone = 0 ORDER BY id DESC LIMIT 1";
constexpr std::string_view kFirstUndone = "SELECT id FROM history WHERE is_undone = 1 ORDER BY id LIMIT 1";

std::optional<std::int64_t> nextId(const Database& database, Direction direction) {
    Statement row = database.prepare(direction == Direction::Back ? kLastDone : kFirstUndone);
    return row.step() ? std::optional(row.integer(0)) : std::nullopt;
}

} // namespace

void insertHistory(const Database& database, const std::string& words, std::string_view changeset) {
    Statement insert =
        database.prepare("INSERT INTO history (words, is_undone, changeset) VALUES (?1, 0, ?2)");
    insert.bind(words);
    insert.bindBlob(2, changeset).run();
}

void deleteUndone(const Database& database) {
    database.execute("DELETE FROM history WHERE is_undone = 1");
}

std::optional<HistoryEntry> readNext(const Database& database, Direction direction) {
    const auto id = nextId(database, direction);
    if (!id) {
        return std::nullopt;
    }
    Statement row = database.prepare("SELECT words, changeset FROM history WHERE id = ?");
    row.bind(*id).step();
    return HistoryEntry{*id, std::string(row.text(0)), std::string(row.blob(1))};
}

std::optional<std::string> readNextWords(const Database& database, Direction direction) {
    const auto id = nextId(database, direction);
    if (!id) {
        return std::nullopt;
    }
    Statement row = database.prepare("SELECT words FROM history WHERE id = ?");
    row.bind(*id).step();
    return std::string(row.text(0));
}

void markAs(const Database& database, std::int64_t id, bool isUndone) {
    database.prepare("UPDATE history SET is_undone = ?2 WHERE id = ?1").bind(id, isUndone).run();
}

} // namespace dateline::store
