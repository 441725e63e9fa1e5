// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/source.h"
#include "core/store/sqlite_database.h"

#include <vector>

namespace dateline::store {

model::SourceId insertSource(const Database& database, const model::Source& source);
std::vector<model::Source> readSources(const Database& database); ///< by id, without texts
std::optional<model::Source> readSource(const Database& database, model::SourceId id);

} // namespace dateline::store
