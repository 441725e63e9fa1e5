// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/engine.h"
#include "core/store/tables/schema.h"
#include "tests/support/temporary_folder.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <algorithm>

namespace dateline::store {
namespace {

using test::TemporaryFolder;

/// The refusal of a file, or "" when it opens.
std::string refusalOf(const std::string& path) {
    try {
        openSqliteEngine(path)->eventSummaries();
    } catch (const SqlError& error) {
        return error.error().message;
    }
    return "";
}

std::string newDocument(const TemporaryFolder& folder) {
    const std::string path = folder.file("story.dateline");
    createSqliteEngine(path)->edit("fill", [](Editor& editor) {
        model::Source source;
        source.title = "A title";
        source.text = *Utf8Text::fromUtf8(std::string(20'000, 'x'));
        editor.addSource(source);
    });
    return path;
}

void tamper(const std::string& path, const std::string& sql) {
    Database(path, Database::Mode::ReadWrite).execute(sql);
}

TEST(Schema, HeaderNamesTheProgramAndTheVersion) {
    const TemporaryFolder folder;
    const std::string bytes = test::bytesOf(newDocument(folder));
    EXPECT_EQ(bytes.substr(68, 4), "DtLn"); // application id, SQLite file format 1.3
    EXPECT_EQ(bytes.substr(60, 4), std::string("\0\0\0\x05", 4));
}

TEST(Schema, DocumentIsOneFileWhileOpen) {
    const TemporaryFolder folder;
    const std::string path = newDocument(folder);
    const auto engine = openSqliteEngine(path);
    EXPECT_EQ(engine->sources().size(), 1U);
    engine->edit("set", [](Editor& editor) { editor.setSetting("key", "value"); });
    EXPECT_EQ(folder.entryCount(), 1U);
}

TEST(Schema, RefusesWhatIsNoDocument) {
    const TemporaryFolder folder;
    EXPECT_EQ(refusalOf(folder.file("none")), "no such file");
    EXPECT_EQ(refusalOf(folder.file("")), "is a folder; name a file in it");
    test::writeBytes(folder.file("empty"), "");
    EXPECT_EQ(refusalOf(folder.file("empty")), "is empty, not a Dateline document");
    test::writeBytes(folder.file("text"), "An article about something.");
    EXPECT_EQ(refusalOf(folder.file("text")), "is not a Dateline document");
    test::writeBytes(folder.file("foreign"), "");
    tamper(folder.file("foreign"), "CREATE TABLE t (x)");
    EXPECT_EQ(refusalOf(folder.file("foreign")), "is a database of another program, not a Dateline document");
}

TEST(Schema, RefusesNewerVersionByName) {
    const TemporaryFolder folder;
    const std::string path = newDocument(folder);
    tamper(path, "PRAGMA user_version = 99");
    EXPECT_EQ(refusalOf(path), "was made by a newer Dateline (file version 99, this one reads up to 5); "
                               "update Dateline to open it");
}

TEST(Schema, RefusesForeignTablesTriggersAndViews) {
    for (const char* sql :
         {"CREATE TABLE other (x)", "CREATE VIEW spy AS SELECT * FROM events",
          "CREATE TRIGGER spy AFTER INSERT ON events BEGIN DELETE FROM claims; END", "DROP TABLE settings",
          "DROP INDEX claims_by_event; CREATE INDEX claims_by_event ON claims (event_id DESC)"}) {
        const TemporaryFolder folder;
        const std::string path = newDocument(folder);
        tamper(path, sql);
        EXPECT_EQ(refusalOf(path),
                  "has tables or code in it that Dateline did not put there; it was not opened")
            << sql;
    }
}

// What defensive mode keeps us from doing to a file, others can do.
void rewriteSchema(const std::string& path, const std::string& table, std::string sql) {
    std::replace(sql.begin(), sql.end(), '#', '\'');
    sqlite3* database = nullptr;
    ASSERT_EQ(sqlite3_open(path.c_str(), &database), SQLITE_OK);
    char* const update = sqlite3_mprintf("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = %Q "
                                         "WHERE name = %Q",
                                         sql.c_str(), table.c_str());
    EXPECT_EQ(sqlite3_exec(database, update, nullptr, nullptr, nullptr), SQLITE_OK);
    EXPECT_EQ(sqlite3_changes(database), 1);
    sqlite3_free(update);
    sqlite3_close(database);
}

TEST(Schema, RefusesCodeInTheTablesOfTheSearchIndexToo) {
    const std::pair<const char*, const char*> rewritten[] = {
        {"events_search_data", "CREATE TABLE #events_search_data#(id INTEGER PRIMARY KEY, block BLOB, CHECK "
                               "(hex(randomblob(9)) > 1))"},
        {"events_search_data",
         "CREATE TABLE #events_search_data#(id INTEGER PRIMARY KEY, block BLOB DEFAULT (1+1))"},
        {"claims_search_docsize",
         "CREATE TABLE #claims_search_docsize#(id INTEGER PRIMARY KEY, sz AS (random()))"},
        {"claims_search_docsize", "CREATE VIRTUAL TABLE claims_search_docsize USING fts5(id, sz)"},
        {"events_search", "CREATE VIRTUAL TABLE events_search USING fts5(title, note, content=#claims#)"},
    };
    for (const auto& [table, sql] : rewritten) {
        const TemporaryFolder folder;
        const std::string path = newDocument(folder);
        rewriteSchema(path, table, sql);
        EXPECT_NE(refusalOf(path), "") << sql;
    }
    // Other versions of FTS5 write a column more.
    const TemporaryFolder folder;
    const std::string path = newDocument(folder);
    rewriteSchema(path, "claims_search_docsize",
                  "CREATE TABLE #claims_search_docsize#(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER)");
    EXPECT_EQ(refusalOf(path), "");
}

TEST(Schema, RefusesAFileCutAtAnyPage) {
    const TemporaryFolder folder;
    const std::string whole = test::bytesOf(newDocument(folder));
    ASSERT_GT(whole.size(), 10U * 4096);
    for (std::size_t size = 4096; size < whole.size(); size += 4096) {
        const std::string path = folder.file("cut");
        test::writeBytes(path, whole.substr(0, size));
        EXPECT_NE(refusalOf(path), "") << "cut at " << size;
    }
}

TEST(Schema, BitFlipsAreRefusedOrHarmlessNeverACrash) {
    const TemporaryFolder folder;
    const std::string whole = test::bytesOf(newDocument(folder));
    const std::string path = folder.file("flipped");
    for (std::size_t at = 0; at < whole.size(); at += 509) {
        std::string flipped = whole;
        flipped[at] = static_cast<char>(flipped[at] ^ (1 << (at % 8)));
        test::writeBytes(path, flipped);
        refusalOf(path);
    }
    SUCCEED();
}

TEST(Schema, CreateNeverTouchesAFileThatIsThere) {
    const TemporaryFolder folder;
    test::writeBytes(folder.file("there"), "precious");
    EXPECT_THROW(createSqliteEngine(folder.file("there")), SqlError);
    EXPECT_EQ(test::bytesOf(folder.file("there")), "precious");
}

TEST(Schema, OddNamesAreFileNames) {
    const TemporaryFolder folder;
    for (const char* name : {":memory:", "file:x?mode=memory", "a b'\"%.dateline"}) {
        createSqliteEngine(folder.file(name));
        EXPECT_EQ(refusalOf(folder.file(name)), "") << name;
    }
    EXPECT_EQ(folder.entryCount(), 3U);
}

/// Version 1, as the program of then wrote it: an import, a second account, a note, and a title that was
/// undone.
TEST(Schema, OpensVersion1WithAllThatIsInIt) {
    const TemporaryFolder folder;
    const std::string path = folder.file("old.dateline");
    test::writeBytes(path,
                     test::bytesOf(DATELINE_SOURCE_DIR "/tests/core/store/old_files/version1.dateline"));
    {
        const auto engine = openSqliteEngine(path);
        EXPECT_EQ(engine->eventSummaries().size(), 4U);
        EXPECT_EQ(engine->sources().size(), 2U);
        EXPECT_EQ(engine->nextUndo()->words, "change the note of “Ruiz opened an inquiry”");
        EXPECT_EQ(engine->nextRedo()->words, "name the timeline “The fire of Møn”");
        EXPECT_FALSE(engine->nextRedo()->made);
        EXPECT_EQ(engine->searchEvents(*model::SearchQuery::parse("deja")).size(), 1U);
        // The old history works on the new tables.
        engine->redo(engine->nextRedo());
        EXPECT_EQ(engine->setting("title"), "The fire of Møn");
        while (engine->undo(engine->nextUndo()).any()) {
        }
        EXPECT_TRUE(engine->eventSummaries().empty());
        EXPECT_TRUE(engine->sources().empty());
        engine->moveTo(engine->history()[2].id, std::nullopt);
        EXPECT_EQ(engine->eventSummaries().size(), 4U);
        engine->edit("tag", [&](Editor& editor) { editor.setTags(engine->eventSummaries()[0].id, {"new"}); });
        EXPECT_EQ(engine->searchEvents(*model::SearchQuery::parse("new")).size(), 1U);
    }
    EXPECT_EQ(refusalOf(path), ""); // and it is one of ours still
    EXPECT_EQ(test::bytesOf(path).substr(60, 4), std::string("\0\0\0\x05", 4));
}

/// Version 2: two imports, tags, a relation, a chosen account, an unverified quote, a named lane, and a title
/// that was undone.
TEST(Schema, OpensVersion2WithAllThatIsInIt) {
    const TemporaryFolder folder;
    const std::string path = folder.file("old.dateline");
    test::writeBytes(path,
                     test::bytesOf(DATELINE_SOURCE_DIR "/tests/core/store/old_files/version2.dateline"));
    {
        const auto engine = openSqliteEngine(path);
        const model::Contents contents = engine->contents();
        ASSERT_EQ(contents.sources.size(), 2U);
        EXPECT_EQ(contents.sources[1].retrieved->text(), "2025-06-01");
        EXPECT_FALSE(contents.sources[1].versionOf);
        ASSERT_EQ(contents.events.size(), 4U);
        const model::Event& fire = contents.events[0];
        EXPECT_EQ(fire.tags.size(), 2U);
        ASSERT_TRUE(fire.choice);
        EXPECT_EQ(fire.choice->reason, "the later report saw the log");
        ASSERT_TRUE(fire.claims[0].check);
        EXPECT_EQ(fire.claims[0].check->found, "burnt");
        EXPECT_EQ(contents.relations.size(), 1U);
        ASSERT_EQ(contents.lanes.size(), 1U);
        EXPECT_EQ(contents.lanes[0].name, "Courts");
        EXPECT_EQ(engine->history().size(), 10U);
        EXPECT_TRUE(engine->history()[0].made);
        EXPECT_EQ(engine->nextRedo()->words, "name the timeline “The fire of Møn”");
        // The old history works on the new tables, and with new edits.
        engine->edit("version", [&](Editor& editor) {
            model::Source source = contents.sources[1];
            source.versionOf = contents.sources[0].id;
            editor.updateSource(source);
        });
        while (engine->undo(engine->nextUndo()).any()) {
        }
        EXPECT_TRUE(engine->contents().sources.empty());
        engine->moveTo(engine->history().back().id, std::nullopt);
        EXPECT_EQ(engine->contents().sources[1].versionOf, contents.sources[0].id);
        EXPECT_EQ(engine->contents().events[0].choice, fire.choice);
    }
    EXPECT_EQ(refusalOf(path), ""); // and it is one of ours still
    EXPECT_EQ(test::bytesOf(path).substr(60, 4), std::string("\0\0\0\x05", 4));
}

/// Version 3: the file above, with a source that is a newer version of another one and more tags.
TEST(Schema, OpensVersion3WithAllThatIsInIt) {
    const TemporaryFolder folder;
    const std::string path = folder.file("old.dateline");
    test::writeBytes(path,
                     test::bytesOf(DATELINE_SOURCE_DIR "/tests/core/store/old_files/version3.dateline"));
    {
        const auto engine = openSqliteEngine(path);
        const model::Contents contents = engine->contents();
        ASSERT_EQ(contents.sources.size(), 2U);
        EXPECT_EQ(contents.sources[1].versionOf, contents.sources[0].id);
        EXPECT_EQ(contents.events.size(), 4U);
        EXPECT_EQ(engine->nextUndo()->words, "add tag “harbour” to 2 events");
        EXPECT_EQ(engine->searchEvents(*model::SearchQuery::parse("tag:harbour")).size(), 2U);
        EXPECT_FALSE(engine->keptColumns());
        // The old history works on the new tables.
        EXPECT_TRUE(engine->undo(engine->nextUndo()).any());
        EXPECT_TRUE(engine->redo(engine->nextRedo()).any());
        EXPECT_EQ(engine->contents().tags.size(), contents.tags.size());
    }
    EXPECT_EQ(refusalOf(path), ""); // and it is one of ours still
    EXPECT_EQ(test::bytesOf(path).substr(60, 4), std::string("\0\0\0\x05", 4));
}

/// Version 4: the file above, opened by the program of then.
TEST(Schema, OpensVersion4WithAllThatIsInIt) {
    const TemporaryFolder folder;
    const std::string path = folder.file("old.dateline");
    test::writeBytes(path,
                     test::bytesOf(DATELINE_SOURCE_DIR "/tests/core/store/old_files/version4.dateline"));
    {
        const auto engine = openSqliteEngine(path);
        const model::Contents contents = engine->contents();
        EXPECT_EQ(contents.sources.size(), 2U);
        EXPECT_EQ(contents.events.size(), 4U);
        EXPECT_EQ(contents.tags.size(), 3U);
        EXPECT_TRUE(contents.eras.empty());
        EXPECT_EQ(engine->nextUndo()->words, "add tag “harbour” to 2 events");
        engine->edit("era", [](Editor& editor) {
            editor.addEra({{}, "The inquiry", *time::Edtf::parse("2025-05-04/.."), 3});
        });
        ASSERT_EQ(engine->eras().size(), 1U);
        // The old history works on the new tables, and with new edits.
        while (engine->undo(engine->nextUndo()).any()) {
        }
        EXPECT_TRUE(engine->contents().sources.empty());
        EXPECT_TRUE(engine->eras().empty());
        engine->moveTo(engine->history().back().id, std::nullopt);
        EXPECT_EQ(engine->contents().events.size(), 4U);
        EXPECT_EQ(engine->eras().at(0).name, "The inquiry");
    }
    EXPECT_EQ(refusalOf(path), ""); // and it is one of ours still
    EXPECT_EQ(test::bytesOf(path).substr(60, 4), std::string("\0\0\0\x05", 4));
}

TEST(Schema, AnOlderFileWithForeignTablesIsNotMigrated) {
    const TemporaryFolder folder;
    const std::string path = folder.file("old.dateline");
    test::writeBytes(path,
                     test::bytesOf(DATELINE_SOURCE_DIR "/tests/core/store/old_files/version1.dateline"));
    tamper(path, "CREATE TABLE foreign_one (x)");
    EXPECT_EQ(refusalOf(path), "has tables or code in it that Dateline did not put there; it was not opened");
    EXPECT_EQ(test::bytesOf(path).substr(60, 4), std::string("\0\0\0\x01", 4)); // untouched
}

} // namespace
} // namespace dateline::store
