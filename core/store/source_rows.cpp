// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/source_rows.h"

#include "core/store/event_rows.h"
#include "core/store/search_index.h"

namespace dateline::store {
namespace {

model::Source sourceAt(const Statement& row) {
    model::Source source;
    source.id = {row.integer(0)};
    source.title = row.text(1);
    source.outlet = row.text(2);
    source.author = row.text(3);
    source.address = row.text(4);
    source.published = dateAt(row, 5);
    source.language = row.text(6);
    source.sha256 = row.text(7);
    source.retrieved = dateAt(row, 8);
    return source;
}

constexpr std::string_view kAll = "SELECT id, title, outlet, author, address, published, language, sha256, "
                                  "retrieved FROM sources ORDER BY id";
constexpr std::string_view kOne =
    "SELECT id, title, outlet, author, address, published, language, sha256, retrieved, body "
    "FROM sources JOIN source_texts ON source_id = id WHERE id = ?";

} // namespace

model::SourceId insertSource(const Database& database, const model::Source& source) {
    database
        .cached("INSERT INTO sources (title, outlet, author, address, published, language, sha256, "
                "retrieved) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(source.title, source.outlet, source.author, source.address, textOf(source.published),
              source.language, source.sha256, textOf(source.retrieved))
        .run();
    const model::SourceId id = {database.lastInsertedId()};
    database.cached("INSERT INTO source_texts (source_id, body) VALUES (?, ?)")
        .bind(id.value, source.text.bytes())
        .run();
    putInSearch(database, "sources", id.value);
    putInSearch(database, "source_texts", id.value);
    return id;
}

std::vector<model::Source> readSources(const Database& database) {
    std::vector<model::Source> sources;
    Statement row = database.prepare(kAll);
    while (row.step()) {
        sources.push_back(sourceAt(row));
    }
    return sources;
}

std::optional<model::Source> readSource(const Database& database, model::SourceId id) {
    Statement row = database.prepare(kOne);
    if (!row.bind(id.value).step()) {
        return std::nullopt;
    }
    model::Source source = sourceAt(row);
    auto text = Utf8Text::fromUtf8(std::string(row.text(9)));
    if (!text) {
        throw SqlError(ErrorCode::Invalid, "is damaged: a source's text is " + text.error().message);
    }
    source.text = std::move(*text);
    return source;
}

} // namespace dateline::store
