// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/store/sqlite_database.h"

#include <string>
#include <string_view>
#include <vector>

namespace dateline::store {

/// What a user typed, as FTS5 expressions, one a term: words find what begins with them, "quoted words" that
/// very phrase. Any text is valid; signs alone are no term.
std::vector<std::string> searchTerms(std::string_view query);

/// Events in which every term is found: in title, note, quotes, who says it, date as written, actors, or the
/// title, outlet and author of a source. Best first (bm25, titles and actors weighing most), then by id.
std::vector<model::EventId> findEvents(const Database& database, std::string_view query);

/// Sources in which every term is found, text included; best first.
std::vector<model::SourceId> findSources(const Database& database, std::string_view query);

} // namespace dateline::store
