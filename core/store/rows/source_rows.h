// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/source.h"
#include "core/store/sqlite/sqlite_database.h"

#include <vector>

namespace dateline::store {

/// With an id of its own, or the one given.
model::SourceId insertSource(const Database& database, const model::Source& source,
                             std::optional<std::int64_t> id = {});
/// What is known of it; its text and hash stay.
void updateSource(const Database& database, const model::Source& source);
void deleteSource(const Database& database, model::SourceId id);
std::vector<model::Source> readSources(const Database& database); ///< by id, without texts
/// What a row of these columns says, without text; `isMinimal` leaves out what may be damaged.
inline constexpr std::string_view kSourceColumns =
    "id, title, outlet, author, address, published, language, sha256, retrieved, version_of";
model::Source sourceAt(const Statement& row, bool isMinimal = false);
std::optional<model::Source> readSource(const Database& database, model::SourceId id);

} // namespace dateline::store
