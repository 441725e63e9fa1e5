// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rows/era_rows.h"

#include "core/store/rows/event_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace dateline::store {

model::Era eraAt(const Statement& row) {
    const auto when = dateAt(row, 2);
    if (!when) {
        throw SqlError(ErrorCode::Invalid, fmt::format("is damaged: the era “{}” has no date", row.text(1)));
    }
    const std::int64_t colour = std::clamp<std::int64_t>(row.integer(3), 0, std::numeric_limits<int>::max());
    return {{row.integer(0)}, std::string(row.text(1)), *when, static_cast<int>(colour)};
}

std::vector<model::Era> readEras(const Database& database) {
    std::vector<model::Era> eras;
    Statement row = database.prepare(fmt::format("SELECT {} FROM eras ORDER BY id", kEraColumns));
    while (row.step()) {
        eras.push_back(eraAt(row));
    }
    return eras;
}

model::EraId insertEra(const Database& database, const model::Era& era,
                       std::optional<std::int64_t> wishedId) {
    database.cached("INSERT INTO eras (id, name, date, colour) VALUES (?, ?, ?, ?)")
        .bind(wishedId, era.name, era.when.text(), static_cast<std::int64_t>(era.colour))
        .run();
    return {database.lastInsertedId()};
}

void updateEra(const Database& database, const model::Era& era) {
    database.cached("UPDATE eras SET name = ?2, date = ?3, colour = ?4 WHERE id = ?1")
        .bind(era.id.value, era.name, era.when.text(), static_cast<std::int64_t>(era.colour))
        .run();
}

void deleteEra(const Database& database, model::EraId id) {
    database.cached("DELETE FROM eras WHERE id = ?").bind(id.value).run();
}

} // namespace dateline::store
