// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "core/document/snapshot/timeline_snapshot.h"
#include "core/store/engine.h"
#include "core/store/sqlite/sqlite_database.h"
#include "core/store/tables/column_rows.h"
#include "tests/core/document/random_edits.h"
#include "tests/core/document/snapshot_lines.h"
#include "tests/support/temporary_folder.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

namespace dateline::document {
namespace {

using test::linesOf;

/// A document that is large enough to keep its columns, closed.
class KeptColumns : public testing::Test {
protected:
    void SetUp() override {
        const auto document = std::move(*Document::create(m_path));
        ASSERT_TRUE(document->addArticle(test::longArticle(5200, 1)));
    }

    std::unique_ptr<Document> open() const { return std::move(*Document::open(m_path)); }
    std::string lines() const { return linesOf(*TimelineSnapshot::of(*open())); }
    /// What the tables say.
    std::string linesOfTables() const {
        const std::string copy = m_folder.file("tables.dateline");
        test::writeBytes(copy, test::bytesOf(m_path));
        {
            const store::Database database(copy, store::Database::Mode::ReadWrite);
            store::Transaction transaction(database);
            store::dropColumns(database);
            transaction.commit();
        }
        return linesOf(*TimelineSnapshot::of(**Document::open(copy)));
    }
    std::optional<std::size_t> changes(const std::string& path) const {
        return store::openSqliteEngine(path)->changesSinceColumns();
    }
    void tamper(const std::string& sql) const {
        store::Database(m_path, store::Database::Mode::ReadWrite).execute(sql);
    }
    /// As if nobody had written: the count of writes is what the columns expect.
    void tamperUnseen(const std::string& sql) const {
        const store::Database database(m_path, store::Database::Mode::ReadWrite);
        store::Transaction transaction(database);
        database.execute(sql);
        store::stampFile(database);
        transaction.commit();
    }

    test::TemporaryFolder m_folder;
    std::string m_path = m_folder.file("a.dateline");
};

TEST_F(KeptColumns, AreWrittenWhenALargeDocumentIsClosed) {
    EXPECT_EQ(changes(m_path), 0U);
    const auto document = open();
    EXPECT_EQ(lines(), linesOfTables());
    EXPECT_EQ(TimelineSnapshot::of(*document)->size(), 5200U);
}

TEST_F(KeptColumns, OfASmallDocumentThereAreNone) {
    const std::string path = m_folder.file("small.dateline");
    {
        const auto document = std::move(*Document::create(path));
        ASSERT_TRUE(document->addArticle(test::longArticle(50, 1)));
        EXPECT_EQ(TimelineSnapshot::of(*document)->size(), 50U);
    }
    EXPECT_EQ(changes(path), std::nullopt);
}

TEST_F(KeptColumns, EditsUndoAndRedoAreMergedWhenTheDocumentIsOpened) {
    {
        const auto document = open();
        const test::RandomEdits edits(3, /*withHistory=*/true);
        for (std::size_t i = 0; i < 60; ++i) {
            (void)edits.apply(*document, i);
        }
        ASSERT_TRUE(document->undoWords());
        ASSERT_TRUE(document->undo());
    }
    const auto changed = changes(m_path);
    ASSERT_TRUE(changed);
    EXPECT_GT(*changed, 10U);
    EXPECT_EQ(lines(), linesOfTables());
}

TEST_F(KeptColumns, AreWrittenAnewAfterManyChanges) {
    {
        const auto document = open();
        ASSERT_TRUE(document->addArticle(test::longArticle(700, 2)));
    }
    EXPECT_EQ(changes(m_path), 0U);
    EXPECT_EQ(lines(), linesOfTables());
}

TEST_F(KeptColumns, WhatAnotherProgramWroteIsSeen) {
    const std::string before = lines();
    tamper("UPDATE events SET date = '1999', starts = NULL, ends = NULL WHERE id = 17");
    EXPECT_EQ(changes(m_path), std::nullopt);
    EXPECT_NE(lines(), before);
    EXPECT_EQ(changes(m_path), 0U); // made anew by the opening
    EXPECT_EQ(lines(), linesOfTables());
    // Also when an edit of ours comes after it.
    tamper("UPDATE events SET date = '1998' WHERE id = 18");
    ASSERT_TRUE(open()->setTitle("Ours"));
    EXPECT_EQ(lines(), linesOfTables());
}

TEST_F(KeptColumns, DamagedOnesAreMadeAnew) {
    const std::string right = lines();
    for (const char* sql :
         {"UPDATE column_parts SET bytes = zeroblob(length(bytes)) WHERE id = 0",
          "UPDATE column_parts SET bytes = substr(bytes, 1, 1000)",
          "UPDATE column_parts SET bytes = zeroblob(50000000) WHERE id = 0", "DELETE FROM column_parts",
          "INSERT INTO column_parts VALUES (1000, x'00')", "UPDATE column_state SET events = 7",
          "UPDATE column_state SET checksum = 1", "UPDATE column_state SET format = 99",
          "UPDATE column_parts SET bytes = CAST(x'ffffffffffffffff' || substr(bytes, 9) AS BLOB) WHERE id = "
          "0",
          "DELETE FROM column_state"}) {
        tamperUnseen(sql);
        EXPECT_EQ(lines(), right) << sql;
        EXPECT_EQ(changes(m_path), 0U) << sql;
    }
}

TEST_F(KeptColumns, OnesThatLieAreNotBelieved) {
    const std::string right = lines();
    const auto lie = [&](const std::function<void(model::EventColumns&)>& change) {
        const auto engine = store::openSqliteEngine(m_path);
        model::EventColumns columns = engine->keptColumns()->columns;
        change(columns);
        engine->keepColumns(columns, engine->fileVersion());
    };
    // Whole and in order, with a right sum, but not what the tables say.
    lie([](model::EventColumns& columns) {
        model::DateColumn earlier;
        columns.dates.eachRun([&](const model::DateColumn::Date& date, std::uint32_t count) {
            earlier.append({date.start - 1, date.end, date.shape}, count);
        });
        columns.dates = earlier;
    });
    EXPECT_EQ(lines(), right);
    lie([](model::EventColumns& columns) { columns.ids.set(5199, {123'456}); });
    EXPECT_EQ(TimelineSnapshot::of(*open())->size(), 5200U);
    // True as far as they go, but the tables have more: every second event, or the last one.
    for (const std::size_t step : {2U, 1U}) {
        lie([step](model::EventColumns& columns) {
            model::EventColumns some;
            model::EventColumns::eachTable([&](auto table) { some.*table = columns.*table; });
            for (std::size_t i = 0; i < columns.size(); i += step) {
                if (step > 1 || columns.ids[i].value != 5200) {
                    model::EventColumns::eachColumn(
                        [&](auto column) { (some.*column).push_back((columns.*column)[i]); });
                }
            }
            columns = std::move(some);
        });
        EXPECT_EQ(lines(), right) << step;
    }
    // Those that refer to what is not there are not even looked at.
    const auto isRefused = [&](const std::function<void(model::EventColumns&)>& change) {
        lie(change);
        const bool isNone = !store::openSqliteEngine(m_path)->keptColumns();
        EXPECT_EQ(lines(), right); // and keeps right ones
        return isNone;
    };
    EXPECT_TRUE(isRefused([](auto& columns) { columns.actors.set(3, 5000); }));
    EXPECT_TRUE(isRefused([](auto& columns) { columns.sources.set(3, 9); }));
    EXPECT_TRUE(isRefused([](auto& columns) { columns.ids.set(3, columns.ids[4]); }));
    EXPECT_TRUE(isRefused([](auto& columns) {
        model::DateColumn backward;
        columns.dates.eachRun([&](const model::DateColumn::Date& date, std::uint32_t count) {
            backward.append({date.start, date.start - 1, date.shape}, count);
        });
        columns.dates = backward;
    }));
    EXPECT_TRUE(isRefused([](auto& columns) { columns.dates.push_back({0, 1, 0}); }));
    EXPECT_TRUE(isRefused([](auto& columns) { columns.tags.push_back({0, 0}); }));
    EXPECT_TRUE(isRefused([](auto& columns) { columns.ghosts.push_back({99'999, 0, 0, 1}); }));
    EXPECT_TRUE(isRefused([](auto& columns) { columns.parts.push_back({1, 0, 2, 1}); }));
    EXPECT_TRUE(isRefused([](auto& columns) { columns.marks.pop_back(); }));
}

TEST_F(KeptColumns, AReadOnlyFileIsReadAndLeftAsItIs) {
    tamper("UPDATE events SET date = '1999' WHERE id = 17");
    const std::string right = linesOfTables();
    const std::string bytes = test::bytesOf(m_path);
    ASSERT_EQ(::chmod(m_path.c_str(), 0444), 0);
    if (!open()->isReadOnly()) {
        GTEST_SKIP() << "root may write everything";
    }
    EXPECT_EQ(lines(), right);
    EXPECT_EQ(test::bytesOf(m_path), bytes);
}

TEST_F(KeptColumns, KeepingThemIsNoNewsForAnotherWindow) {
    const auto other = open();
    int heard = 0;
    const auto connection = other->changed.connect([&](const Change&) { ++heard; });
    tamperUnseen("DELETE FROM column_parts");
    EXPECT_EQ(lines(), linesOfTables()); // a window that writes them
    EXPECT_FALSE(other->pollForeignChanges());
    EXPECT_EQ(heard, 0);
    ASSERT_TRUE(open()->setTitle("News"));
    EXPECT_TRUE(other->pollForeignChanges());
    tamper("UPDATE events SET title = 'By hand' WHERE id = 3");
    EXPECT_TRUE(other->pollForeignChanges());
    EXPECT_FALSE(other->pollForeignChanges());
    EXPECT_EQ(heard, 2);
}

TEST_F(KeptColumns, AreNotWrittenOverWhatAnotherWindowDidMeanwhile) {
    const auto engine = store::openSqliteEngine(m_path);
    const auto columns = engine->keptColumns()->columns;
    const std::int64_t madeOf = engine->fileVersion();
    ASSERT_TRUE(open()->removeEvents(std::vector{model::EventId{5}}));
    engine->keepColumns(columns, madeOf);
    EXPECT_EQ(engine->changesSinceColumns(), 1U);
    EXPECT_EQ(lines(), linesOfTables());
}

TEST_F(KeptColumns, GoWithACopy) {
    const std::string copy = m_folder.file("copy.dateline");
    ASSERT_TRUE(open()->saveCopy(copy));
    EXPECT_EQ(changes(copy), 0U);
    EXPECT_EQ(linesOf(*TimelineSnapshot::of(**Document::open(copy))), lines());
    tamper("UPDATE events SET date = '1999' WHERE id = 17");
    ASSERT_TRUE(open()->saveCopy(copy));
    EXPECT_EQ(changes(copy), std::nullopt); // those of the original were none any more
}

} // namespace
} // namespace dateline::document
