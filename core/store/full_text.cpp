// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/full_text.h"

#include <algorithm>
#include <unordered_map>

namespace dateline::store {
namespace {

// bm25() is the smaller the better, and negative. Its arguments weigh the columns.
constexpr std::string_view kEventHits = R"sql(
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

constexpr std::string_view kSourceHits = R"sql(
SELECT source, sum(rank) FROM (
    SELECT rowid AS source, bm25(sources_search, 8.0, 4.0, 4.0) AS rank
        FROM sources_search WHERE sources_search MATCH ?1
    UNION ALL
    SELECT rowid, bm25(source_texts_search, 1.0)
        FROM source_texts_search WHERE source_texts_search MATCH ?1
) GROUP BY source)sql";

// Only these can be part of a word; a term without any would match nothing or be an error to FTS5.
bool hasWordCharacter(std::string_view term) {
    return std::any_of(term.begin(), term.end(), [](unsigned char byte) {
        return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
               (byte >= 'A' && byte <= 'Z');
    });
}

bool isSpace(char byte) {
    return byte == ' ' || (byte >= '\t' && byte <= '\r') || byte == '\0';
}

std::vector<std::int64_t> findAll(const Database& database, std::string_view sql, std::string_view query) {
    struct Hit {
        std::int64_t id;
        double rank;
    };
    const std::vector<std::string> terms = searchTerms(query);
    std::vector<Hit> hits;
    Statement statement = database.prepare(sql);
    for (std::size_t i = 0; i < terms.size() && (i == 0 || !hits.empty()); ++i) {
        std::unordered_map<std::int64_t, double> found;
        statement.bind(terms[i]);
        while (statement.step()) {
            found.emplace(statement.integer(0), statement.real(1));
        }
        if (i == 0) {
            for (const auto& [id, rank] : found) {
                hits.push_back({id, rank});
            }
            continue;
        }
        std::vector<Hit> both;
        for (const Hit& hit : hits) {
            if (const auto at = found.find(hit.id); at != found.end()) {
                both.push_back({hit.id, hit.rank + at->second});
            }
        }
        hits = std::move(both);
    }
    std::sort(hits.begin(), hits.end(),
              [](const Hit& a, const Hit& b) { return a.rank != b.rank ? a.rank < b.rank : a.id < b.id; });
    std::vector<std::int64_t> ids;
    ids.reserve(hits.size());
    for (const Hit& hit : hits) {
        ids.push_back(hit.id);
    }
    return ids;
}

template<typename Id>
std::vector<Id> typed(const std::vector<std::int64_t>& values) {
    std::vector<Id> ids;
    ids.reserve(values.size());
    for (const std::int64_t value : values) {
        ids.push_back(Id{value});
    }
    return ids;
}

} // namespace

std::vector<std::string> searchTerms(std::string_view query) {
    std::vector<std::string> terms;
    const auto add = [&](std::string_view words, bool isPhrase) {
        if (!hasWordCharacter(words)) {
            return;
        }
        std::string term = "\"";
        for (const char byte : words) {
            term += byte == '\0' ? ' ' : byte; // FTS5 would stop reading there
        }
        terms.push_back(term + (isPhrase ? "\"" : "\"*"));
    };
    std::size_t at = 0;
    while (at < query.size()) {
        if (isSpace(query[at])) {
            ++at;
        } else if (query[at] == '"') {
            const std::size_t end = std::min(query.find('"', at + 1), query.size());
            add(query.substr(at + 1, end - at - 1), end < query.size());
            at = end + 1;
        } else {
            std::size_t end = at;
            while (end < query.size() && !isSpace(query[end]) && query[end] != '"') {
                ++end;
            }
            add(query.substr(at, end - at), false);
            at = end;
        }
    }
    return terms;
}

std::vector<model::EventId> findEvents(const Database& database, std::string_view query) {
    return typed<model::EventId>(findAll(database, kEventHits, query));
}

std::vector<model::SourceId> findSources(const Database& database, std::string_view query) {
    return typed<model::SourceId>(findAll(database, kSourceHits, query));
}

} // namespace dateline::store
