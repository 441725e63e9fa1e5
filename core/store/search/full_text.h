// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/model/search_query.h"
#include "core/store/sqlite/sqlite_database.h"

#include <vector>

namespace dateline::store {

/// Events for which all parts of the query hold but State::Conflict, which is not known here. Words are
/// looked for in title, note, quotes, who says it, date as written, actors, tags, or the title, outlet and
/// author of a source. Best first (bm25, titles and actors weighing most), then by id; by time where there
/// are no words to weigh. Above `kMostRanked` hits of a word, those with it in the title come first and none
/// is weighed further: weighing a million rows takes seconds, and nobody reads on to their end.
std::vector<model::EventId> findEvents(const Database& database, const model::SearchQuery& query);
inline constexpr std::size_t kMostRanked = 20'000;

/// The first of them, at most `most`, at about the cost of the bare FTS5 query: those that have all words in
/// one place (title and note, a quote, names), the best first. A query of more than words, or without any
/// such event, is answered as by findEvents().
std::vector<model::EventId> findFirstEvents(const Database& database, const model::SearchQuery& query,
                                            std::size_t most);

/// Sources in which every word of the query is found, text included, and no excluded one; best first. Its
/// other parts speak of events.
std::vector<model::SourceId> findSources(const Database& database, const model::SearchQuery& query);

} // namespace dateline::store
