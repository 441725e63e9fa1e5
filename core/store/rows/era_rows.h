// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/era.h"
#include "core/store/sqlite/sqlite_database.h"

#include <optional>
#include <vector>

namespace dateline::store {

/// What a row of these columns says.
inline constexpr std::string_view kEraColumns = "id, name, date, colour";
model::Era eraAt(const Statement& row);
std::vector<model::Era> readEras(const Database& database); ///< by id
/// With an id of its own, or the one given.
model::EraId insertEra(const Database& database, const model::Era& era, std::optional<std::int64_t> id = {});
void updateEra(const Database& database, const model::Era& era);
void deleteEra(const Database& database, model::EraId id);

} // namespace dateline::store
