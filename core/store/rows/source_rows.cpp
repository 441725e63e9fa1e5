// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rows/source_rows.h"

#include "core/store/rows/event_rows.h"
#include "core/store/search/search_index.h"

#include <fmt/format.h>

namespace dateline::store {
namespace {

std::optional<std::int64_t> originalOf(const model::Source& source) {
    return source.versionOf ? std::optional(source.versionOf->value) : std::nullopt;
}

} // namespace

model::Source sourceAt(const Statement& row, bool isMinimal) {
    model::Source source;
    source.id = {row.integer(0)};
    source.title = row.text(1);
    source.outlet = row.text(2);
    source.author = row.text(3);
    source.address = row.text(4);
    source.language = row.text(6);
    source.sha256 = row.text(7);
    if (!isMinimal) {
        source.published = dateAt(row, 5);
        source.retrieved = dateAt(row, 8);
        if (const auto original = row.optionalInteger(9)) {
            source.versionOf = model::SourceId{*original};
        }
    }
    return source;
}

model::SourceId insertSource(const Database& database, const model::Source& source,
                             std::optional<std::int64_t> wishedId) {
    database
        .cached("INSERT INTO sources (id, title, outlet, author, address, published, language, sha256, "
                "retrieved, version_of) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(wishedId, source.title, source.outlet, source.author, source.address, textOf(source.published),
              source.language, source.sha256, textOf(source.retrieved), originalOf(source))
        .run();
    const model::SourceId id = {database.lastInsertedId()};
    database.cached("INSERT INTO source_texts (source_id, body) VALUES (?, ?)")
        .bind(id.value, source.text.bytes())
        .run();
    putInSearch(database, "sources", id.value);
    putInSearch(database, "source_texts", id.value);
    return id;
}

void updateSource(const Database& database, const model::Source& source) {
    takeFromSearch(database, "sources", source.id.value);
    database
        .cached("UPDATE sources SET title = ?2, outlet = ?3, author = ?4, address = ?5, published = ?6, "
                "language = ?7, retrieved = ?8, version_of = ?9 WHERE id = ?1")
        .bind(source.id.value, source.title, source.outlet, source.author, source.address,
              textOf(source.published), source.language, textOf(source.retrieved), originalOf(source))
        .run();
    putInSearch(database, "sources", source.id.value);
}

void deleteSource(const Database& database, model::SourceId id) {
    takeFromSearch(database, "sources", id.value);
    takeFromSearch(database, "source_texts", id.value);
    database.cached("DELETE FROM source_texts WHERE source_id = ?").bind(id.value).run();
    database.cached("DELETE FROM sources WHERE id = ?").bind(id.value).run();
}

std::vector<model::Source> readSources(const Database& database) {
    std::vector<model::Source> sources;
    Statement row = database.prepare(fmt::format("SELECT {} FROM sources ORDER BY id", kSourceColumns));
    while (row.step()) {
        sources.push_back(sourceAt(row));
    }
    return sources;
}

std::optional<model::Source> readSource(const Database& database, model::SourceId id) {
    Statement row = database.prepare(fmt::format(
        "SELECT {}, body FROM sources JOIN source_texts ON source_id = id WHERE id = ?", kSourceColumns));
    if (!row.bind(id.value).step()) {
        return std::nullopt;
    }
    model::Source source = sourceAt(row);
    auto text = Utf8Text::fromUtf8(std::string(row.text(10)));
    if (!text) {
        throw SqlError(ErrorCode::Invalid, "is damaged: a source's text is " + text.error().message);
    }
    source.text = std::move(*text);
    return source;
}

} // namespace dateline::store
