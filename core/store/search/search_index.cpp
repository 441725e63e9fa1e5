// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/search_index.h"

#include "core/store/sqlite/rewinder.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace dateline::store {
namespace {

constexpr std::string_view kTags = "tags"; // came with version 2 of the schema

std::string repeated(std::string_view text, std::ptrdiff_t times) {
    std::string all;
    for (std::ptrdiff_t i = 0; i < times; ++i) {
        all += text;
    }
    return all;
}

struct SearchTable {
    SearchTable(std::string_view contentTable, std::string_view rowid, std::string_view columns)
        : content(contentTable)
        , name(fmt::format("{}_search", content))
        , create(fmt::format("CREATE VIRTUAL TABLE {} USING fts5({}, content='{}', content_rowid='{}', "
                             "tokenize='unicode61 remove_diacritics 2')",
                             name, columns, content, rowid))
        , take(fmt::format("DELETE FROM {} WHERE rowid = ?", name))
        , read(fmt::format("SELECT {}, {} FROM {} WHERE {} = ?", rowid, columns, content, rowid))
        , put(fmt::format("INSERT INTO {} (rowid, {}) VALUES (?{})", name, columns,
                          repeated(", ?", std::count(columns.begin(), columns.end(), ',') + 1))) {}

    std::string_view content;
    std::string name;
    std::string create;
    std::string take; ///< reads the old words from the content, so the row must still be as it was
    std::string read; ///< what goes into the index
    /// Never as one statement with `read`: SQLite guards what may write several rows by a savepoint, and FTS5
    /// then writes to the file all that it has gathered, row by row.
    std::string put;
};

const std::array<SearchTable, 6>& searchTables() {
    static const std::array<SearchTable, 6> kTables = {SearchTable("events", "id", "title, note"),
                                                       SearchTable("claims", "id", "quote, said_by, phrase"),
                                                       SearchTable("actors", "id", "name"),
                                                       SearchTable("sources", "id", "title, outlet, author"),
                                                       SearchTable("source_texts", "source_id", "body"),
                                                       SearchTable(kTags, "id", "name")};
    return kTables;
}

const SearchTable* searchTableOf(std::string_view content) {
    const auto& tables = searchTables();
    const auto at = std::find_if(tables.begin(), tables.end(),
                                 [&](const SearchTable& table) { return table.content == content; });
    return at == tables.end() ? nullptr : &*at;
}

} // namespace

void createSearchTables(const Database& database) {
    for (const SearchTable& table : searchTables()) {
        if (table.content != kTags) {
            database.execute(table.create);
        }
    }
}

void createTagSearch(const Database& database) {
    database.execute(searchTableOf(kTags)->create);
}

void takeFromSearch(const Database& database, std::string_view table, std::int64_t id) {
    if (const SearchTable* const search = searchTableOf(table)) {
        database.cached(search->take.c_str()).bind(id).run();
    }
}

void putInSearch(const Database& database, std::string_view table, std::int64_t id) {
    if (const SearchTable* const search = searchTableOf(table)) {
        Statement& row = database.cached(search->read.c_str());
        const Rewinder rewinder(row);
        if (row.bind(id).step()) {
            database.cached(search->put.c_str()).bindRow(row).run();
        }
    }
}

bool isSearchShadow(std::string_view name) {
    constexpr std::array<std::string_view, 4> kEndings = {"_data", "_idx", "_docsize", "_config"};
    const auto& tables = searchTables();
    return std::any_of(tables.begin(), tables.end(), [&](const SearchTable& table) {
        return name.substr(0, table.name.size()) == table.name &&
               std::find(kEndings.begin(), kEndings.end(), name.substr(table.name.size())) != kEndings.end();
    });
}

bool isPlainShadow(std::string_view sql) {
    constexpr std::array<std::string_view, 22> kWords = {
        "CREATE", "TABLE", "INTEGER", "PRIMARY", "KEY", "BLOB", "WITHOUT", "ROWID", "id", "block", "segid",
        "term",   "pgno",  "sz",      "origin",  "k",   "v",    "c0",      "c1",    "c2", "NOT",   "NULL"};
    std::string word;
    for (const char byte : sql) {
        const bool isLetter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                              (byte >= '0' && byte <= '9') || byte == '_';
        if (isLetter) {
            word += byte;
            continue;
        }
        if (std::string_view(" ,()'").find(byte) == std::string_view::npos ||
            (!word.empty() && !isSearchShadow(word) &&
             std::find(kWords.begin(), kWords.end(), word) == kWords.end())) {
            return false;
        }
        word.clear();
    }
    return word.empty() || word == "ROWID";
}

void checkSearch(const Database& database) {
    for (const SearchTable& table : searchTables()) {
        database.execute(
            fmt::format("INSERT INTO {0} ({0}, rank) VALUES ('integrity-check', 1)", table.name));
    }
}

} // namespace dateline::store
