// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/full_text.h"

#include "core/store/sqlite/rewinder.h"
#include "core/time/bounds/time_bounds.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <limits>
#include <unordered_map>

namespace dateline::store {
namespace {

using Query = model::SearchQuery;
using Ids = std::vector<std::int64_t>; ///< in order, each once

constexpr const char* kEventHits = R"sql(
SELECT rowid FROM events_search WHERE events_search MATCH ?1
UNION ALL
SELECT event_id FROM claims_search JOIN claims ON claims.id = claims_search.rowid
    WHERE claims_search MATCH ?1
UNION ALL
SELECT event_id FROM actors_search JOIN event_actors ON actor_id = actors_search.rowid
    WHERE actors_search MATCH ?1
UNION ALL
SELECT event_id FROM tags_search JOIN event_tags ON tag_id = tags_search.rowid WHERE tags_search MATCH ?1
UNION ALL
SELECT event_id FROM sources_search JOIN claims ON source_id = sources_search.rowid
    WHERE sources_search MATCH ?1)sql";

// bm25() is the smaller the better, and negative. Its arguments weigh the columns.
constexpr const char* kRankedEventHits = R"sql(
SELECT event, sum(rank) FROM (
    SELECT rowid AS event, bm25(events_search, 8.0, 2.0) AS rank
        FROM events_search WHERE events_search MATCH ?1
    UNION ALL
    SELECT event_id, bm25(claims_search, 2.0, 4.0, 1.0)
        FROM claims_search JOIN claims ON claims.id = claims_search.rowid WHERE claims_search MATCH ?1
    UNION ALL
    SELECT event_id, bm25(actors_search, 6.0)
        FROM actors_search JOIN event_actors ON actor_id = actors_search.rowid WHERE actors_search MATCH ?1
    UNION ALL
    SELECT event_id, bm25(tags_search, 6.0)
        FROM tags_search JOIN event_tags ON tag_id = tags_search.rowid WHERE tags_search MATCH ?1
    UNION ALL
    SELECT event_id, bm25(sources_search, 1.0, 1.0, 1.0)
        FROM sources_search JOIN claims ON source_id = sources_search.rowid WHERE sources_search MATCH ?1
) GROUP BY event)sql";

/// Where words may stand, for the first hits: FTS5 sorts by itself where it is asked for rowids by rank and
/// nothing else. Asked for the rank, too, it goes through all hits of each word once more.
struct FirstHits {
    const char* rowids;
    const char* events; ///< of such a row; nullptr: it is one itself
    double weight;
};
constexpr FirstHits kFirstHits[] = {
    {"SELECT rowid FROM events_search WHERE events_search MATCH ?1 AND rank MATCH 'bm25(8.0, 2.0)' "
     "ORDER BY rank LIMIT ?2",
     nullptr, 2},
    {"SELECT rowid FROM claims_search WHERE claims_search MATCH ?1 AND rank MATCH 'bm25(2.0, 4.0, 1.0)' "
     "ORDER BY rank LIMIT ?2",
     "SELECT event_id FROM claims WHERE id = ?1 LIMIT ?2", 1},
    {"SELECT rowid FROM actors_search WHERE actors_search MATCH ?1 ORDER BY rank LIMIT ?2",
     "SELECT event_id FROM event_actors WHERE actor_id = ?1 LIMIT ?2", 1.5},
    {"SELECT rowid FROM tags_search WHERE tags_search MATCH ?1 ORDER BY rank LIMIT ?2",
     "SELECT event_id FROM event_tags WHERE tag_id = ?1 LIMIT ?2", 1.5},
    {"SELECT rowid FROM sources_search WHERE sources_search MATCH ?1 ORDER BY rank LIMIT ?2",
     "SELECT event_id FROM claims WHERE source_id = ?1 LIMIT ?2", 0.5},
};

constexpr const char* kSourceHits = R"sql(
SELECT rowid FROM sources_search WHERE sources_search MATCH ?1
UNION ALL
SELECT rowid FROM source_texts_search WHERE source_texts_search MATCH ?1)sql";

constexpr const char* kRankedSourceHits = R"sql(
SELECT source, sum(rank) FROM (
    SELECT rowid AS source, bm25(sources_search, 8.0, 4.0, 4.0) AS rank
        FROM sources_search WHERE sources_search MATCH ?1
    UNION ALL
    SELECT rowid, bm25(source_texts_search, 1.0)
        FROM source_texts_search WHERE source_texts_search MATCH ?1
) GROUP BY source)sql";

constexpr const char* kAllEvents = "SELECT id FROM events";

/// As FTS5 has it. Marks cannot stand in `words`: the parser ends a term there.
std::string expressionOf(const Query::Term& term) {
    return fmt::format("\"{}\"{}", term.words, term.isWhole ? "" : "*");
}

template<typename... Values>
Ids idsOf(const Database& database, const char* sql, const Values&... values) {
    Ids ids;
    Statement& row = database.cached(sql);
    row.bind(values...);
    while (row.step()) {
        ids.push_back(row.integer(0));
    }
    row.rewind();
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

Ids idsOf(const Database& database, const Query::Name& name) {
    switch (name.field) {
    case Query::Field::Actor:
        return idsOf(database,
                     "SELECT event_id FROM actors_search JOIN event_actors ON actor_id = actors_search.rowid "
                     "WHERE actors_search MATCH ?1",
                     expressionOf(name.term));
    case Query::Field::Source:
        return idsOf(database,
                     "SELECT event_id FROM sources_search JOIN claims ON source_id = sources_search.rowid "
                     "WHERE sources_search MATCH ?1",
                     expressionOf(name.term));
    case Query::Field::Tag:
        return idsOf(database,
                     "SELECT event_id FROM tags_search JOIN event_tags ON tag_id = tags_search.rowid "
                     "WHERE tags_search MATCH ?1",
                     expressionOf(name.term));
    case Query::Field::SaidBy:
        break;
    }
    return idsOf(database,
                 "SELECT event_id FROM claims_search JOIN claims ON claims.id = claims_search.rowid "
                 "WHERE claims_search MATCH ?1",
                 "said_by : " + expressionOf(name.term));
}

Ids idsOf(const Database& database, const Query::Date& wanted) {
    constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();
    const time::TimeBounds bounds = time::boundsOf(wanted.date);
    // A date that is open to one side has nothing beyond it there.
    const std::int64_t begin = bounds.startMin ? bounds.startMin->micros : -kNever;
    const std::int64_t end = bounds.endMax ? bounds.endMax->micros : kNever;
    switch (wanted.side) {
    case Query::Side::Before:
        return idsOf(database, "SELECT id FROM events WHERE starts < ?1", begin);
    case Query::Side::After:
        return idsOf(database, "SELECT id FROM events WHERE ends > ?1", end);
    case Query::Side::In:
        break;
    }
    return idsOf(database, "SELECT id FROM events WHERE starts < ?1 AND ends > ?2", end, begin);
}

/// Not for State::Conflict.
Ids idsOf(const Database& database, Query::State state) {
    switch (state) {
    case Query::State::Unverified:
        return idsOf(database,
                     "SELECT event_id FROM quote_checks JOIN claims ON claims.id = quote_checks.claim_id");
    case Query::State::Undated:
        return idsOf(database, "SELECT id FROM events WHERE date IS NULL");
    case Query::State::Approximate:
        return idsOf(database, "SELECT id FROM events WHERE date GLOB '*[~%]*'");
    case Query::State::Conflict:
        break;
    }
    return {};
}

/// Narrows step by step.
class Selection {
public:
    Selection(const Database& database, const char* all)
        : m_database(database)
        , m_allSql(all) {}

    void take(const Ids& ids, bool isExcluded) {
        if (m_isWhole && !isExcluded) {
            m_ids = ids;
        } else {
            if (m_isWhole) {
                m_ids = idsOf(m_database, m_allSql);
            }
            Ids rest;
            if (isExcluded) {
                std::set_difference(m_ids.begin(), m_ids.end(), ids.begin(), ids.end(),
                                    std::back_inserter(rest));
            } else {
                std::set_intersection(m_ids.begin(), m_ids.end(), ids.begin(), ids.end(),
                                      std::back_inserter(rest));
            }
            m_ids = std::move(rest);
        }
        m_isWhole = false;
    }
    bool isEmpty() const { return !m_isWhole && m_ids.empty(); }
    /// Everything, while nothing narrowed it.
    Ids ids() const { return m_isWhole ? idsOf(m_database, m_allSql) : m_ids; }

private:
    const Database& m_database;
    const char* m_allSql;
    Ids m_ids;
    bool m_isWhole = true;
};

/// What is to be weighed of one word or phrase.
struct Weighed {
    std::string expression;
    std::size_t hits = 0;
};

using Weights = std::unordered_map<std::int64_t, double>;

void addWeights(Weights& weights, const Database& database, const char* ranked,
                const std::string& expression) {
    Statement& row = database.cached(ranked);
    row.bind(expression);
    while (row.step()) {
        if (const auto at = weights.find(row.integer(0)); at != weights.end()) {
            at->second += row.real(1);
        }
    }
    row.rewind();
}

/// Lighter than any bm25 that counts, but enough to come first.
void preferTitles(Weights& weights, const Database& database, const std::string& expression) {
    Statement& row = database.cached("SELECT rowid FROM events_search WHERE events_search MATCH ?1");
    row.bind("title : " + expression);
    while (row.step()) {
        if (const auto at = weights.find(row.integer(0)); at != weights.end()) {
            at->second -= 1;
        }
    }
    row.rewind();
}

template<typename Id>
std::vector<Id> inOrder(const Ids& ids, const Weights& weights) {
    std::vector<std::pair<double, std::int64_t>> order;
    order.reserve(ids.size());
    for (const std::int64_t id : ids) {
        const auto at = weights.find(id);
        order.emplace_back(at == weights.end() ? 0 : at->second, id);
    }
    std::sort(order.begin(), order.end());
    std::vector<Id> sorted;
    sorted.reserve(order.size());
    for (const auto& [weight, id] : order) {
        sorted.push_back(Id{id});
    }
    return sorted;
}

/// Narrows to the hits of the terms; what those that count weigh comes later. False: nothing is left.
bool takeTerms(Selection& selection, std::vector<Weighed>& weighed, const Database& database,
               const char* hitsSql, const std::vector<Query::Term>& terms) {
    for (const Query::Term& term : terms) {
        const std::string expression = expressionOf(term);
        const Ids hits = idsOf(database, hitsSql, expression);
        selection.take(hits, term.isExcluded);
        if (selection.isEmpty()) {
            return false;
        }
        if (!term.isExcluded) {
            weighed.push_back({expression, hits.size()});
        }
    }
    return true;
}

/// What is found in several places, or first in one of them, comes first: reciprocal rank fusion (Cormack,
/// Clarke and Büttcher 2009), which needs no ranks that could be compared.
std::vector<model::EventId> firstByPlace(const Database& database, const std::string& expression,
                                         std::size_t most) {
    constexpr double kRankConstant = 60; // as there
    const auto limit = static_cast<std::int64_t>(most);
    Weights weights; // the smaller the better, as everywhere here
    for (const FirstHits& hits : kFirstHits) {
        double place = kRankConstant;
        const auto add = [&](std::int64_t event) { weights[event] -= hits.weight / place; };
        Statement& row = database.cached(hits.rowids);
        const Rewinder rewinder(row);
        row.bind(expression, limit);
        for (; row.step(); ++place) {
            if (hits.events == nullptr) {
                add(row.integer(0));
                continue;
            }
            Statement& event = database.cached(hits.events);
            const Rewinder rewindEvent(event);
            event.bind(row.integer(0), limit);
            while (event.step()) {
                add(event.integer(0));
            }
        }
    }
    Ids ids;
    for (const auto& [id, weight] : weights) {
        ids.push_back(id);
    }
    auto events = inOrder<model::EventId>(ids, weights);
    events.resize(std::min(events.size(), most));
    return events;
}

Weights noWeights(const Ids& ids, const std::vector<Weighed>& weighed) {
    Weights weights;
    if (!weighed.empty()) {
        weights.reserve(ids.size());
        for (const std::int64_t id : ids) {
            weights.emplace(id, 0.0);
        }
    }
    return weights;
}

} // namespace

std::vector<model::EventId> findEvents(const Database& database, const Query& query) {
    Selection selection(database, kAllEvents);
    std::vector<Weighed> weighed;
    if (query.isEmpty() || !takeTerms(selection, weighed, database, kEventHits, query.terms)) {
        return {};
    }
    for (const Query::Name& name : query.names) {
        selection.take(idsOf(database, name), name.term.isExcluded);
    }
    for (const Query::Date& date : query.dates) {
        selection.take(idsOf(database, date), date.isExcluded);
    }
    for (const Query::Known& known : query.known) {
        if (known.state != Query::State::Conflict) {
            selection.take(idsOf(database, known.state), known.isExcluded);
        }
    }
    const Ids ids = selection.ids();
    Weights weights = noWeights(ids, weighed);
    for (const Weighed& term : weighed) {
        if (term.hits <= kMostRanked) {
            addWeights(weights, database, kRankedEventHits, term.expression);
        } else {
            preferTitles(weights, database, term.expression);
        }
    }
    return inOrder<model::EventId>(ids, weights);
}

std::vector<model::EventId> findFirstEvents(const Database& database, const Query& query, std::size_t most) {
    std::string expression;
    bool isOfWords = query.names.empty() && query.dates.empty() && query.known.empty();
    for (const Query::Term& term : query.terms) {
        isOfWords = isOfWords && !term.isExcluded;
        expression += expressionOf(term) + ' ';
    }
    std::vector<model::EventId> found;
    if (isOfWords && !expression.empty()) {
        found = firstByPlace(database, expression, most);
    }
    if (found.empty()) { // the words may be in several places
        found = findEvents(database, query);
        found.resize(std::min(found.size(), most));
    }
    return found;
}

std::vector<model::SourceId> findSources(const Database& database, const Query& query) {
    Selection selection(database, "SELECT id FROM sources");
    std::vector<Weighed> weighed;
    if (query.terms.empty() || !takeTerms(selection, weighed, database, kSourceHits, query.terms)) {
        return {};
    }
    const Ids ids = selection.ids();
    Weights weights = noWeights(ids, weighed);
    for (const Weighed& term : weighed) {
        addWeights(weights, database, kRankedSourceHits, term.expression);
    }
    return inOrder<model::SourceId>(ids, weights);
}

} // namespace dateline::store
