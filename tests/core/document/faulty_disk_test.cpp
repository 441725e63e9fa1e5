// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/snapshot/timeline_snapshot.h"
#include "core/store/engine.h"
#include "core/store/tables/column_rows.h"
#include "tests/core/document/edited_story.h"
#include "tests/core/document/random_edits.h"
#include "tests/core/document/snapshot_lines.h"
#include "tests/core/store/faulty_disk.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace dateline::document {
namespace {

using test::contentOf;
using test::FaultyDisk;
using test::longArticle;
using testing::HasSubstr;

/// A disk that does as told, and a document on it.
class OnAFaultyDisk : public testing::Test {
protected:
    void SetUp() override {
        m_document = std::move(*Document::create(m_path));
        ASSERT_TRUE(m_document->addArticle(test::story()));
        auto second = test::secondStory();
        second.sameAs = {{0, m_document->events()[1].id}};
        ASSERT_TRUE(m_document->addArticle(second));
    }
    void reopen() {
        m_document.reset();
        auto opened = Document::open(m_path);
        ASSERT_TRUE(opened) << opened.error().text();
        m_document = std::move(*opened);
    }
    std::optional<model::StepId> newestStep() const {
        std::optional<model::StepId> newest;
        for (const auto& step : m_document->history()) {
            newest = step.isUndone ? newest : std::optional(step.id);
        }
        return newest;
    }
    void expectItAllWorks() {
        const std::string before = contentOf(*m_document);
        const auto named = m_document->setTitle("All is well");
        ASSERT_TRUE(named) << named.error().text();
        EXPECT_EQ(m_document->title(), "All is well");
        ASSERT_TRUE(m_document->undo());
        EXPECT_EQ(contentOf(*m_document), before);
    }

    /// An edit of each size: what it is called, and what makes it.
    struct Attempt {
        const char* name;
        std::function<Result<void>(Document&)> make;
    };
    static std::vector<Attempt> attempts() {
        return {
            {"title", [](Document& document) { return document.setTitle("Another title"); }},
            {"import",
             [](Document& document) {
                 const auto imported = document.addArticle(longArticle(150, 7));
                 return imported ? Result<void>() : unexpected(imported.error());
             }},
            {"merge",
             [](Document& document) {
                 const auto events = document.events();
                 return document.mergeEvents(std::vector{events[0].id, events[2].id}, events[1].id);
             }},
            {"remove",
             [](Document& document) { return document.removeEvents(std::vector{document.events()[1].id}); }},
            {"undo", [](Document& document) { return document.undo(); }},
            {"jump", [](Document& document) { return document.jumpTo(std::nullopt); }},
        };
    }

    test::TemporaryFolder m_folder;
    std::string m_path = m_folder.file("a.dateline");
    FaultyDisk m_disk; // before the document, which must be closed first
    std::unique_ptr<Document> m_document;
};

TEST_F(OnAFaultyDisk, WhatDoesNotFitOnAFullDiskChangesNothing) {
    for (const Attempt& attempt : attempts()) {
        SCOPED_TRACE(attempt.name);
        const std::string before = contentOf(*m_document);
        const auto words = m_document->undoWords();
        const auto newest = newestStep();
        std::uint64_t space = 0;
        int refusals = 0;
        for (;; space += space < 20'000 ? 1000 : 5000) {
            m_disk.setSpace(space);
            const auto done = attempt.make(*m_document);
            if (done) {
                break;
            }
            ++refusals;
            EXPECT_EQ(done.error().code, ErrorCode::Unwritable);
            EXPECT_EQ(done.error().text(), m_path + ": the disk is full; nothing was changed");
            // While it is full still: all can be read.
            EXPECT_EQ(contentOf(*m_document), before) << "with " << space << " bytes left";
            EXPECT_EQ(m_document->undoWords(), words);
            EXPECT_FALSE(m_document->search("harbour").empty());
            if (refusals % 4 == 0) {
                ASSERT_NO_FATAL_FAILURE(reopen());
                EXPECT_EQ(contentOf(*m_document), before);
            }
        }
        EXPECT_GT(refusals, 2);
        m_disk.setSpace(FaultyDisk::kNever);
        EXPECT_NE(contentOf(*m_document), before);
        ASSERT_TRUE(m_document->jumpTo(newest));
        EXPECT_EQ(contentOf(*m_document), before);
    }
}

TEST_F(OnAFaultyDisk, ACopyThatDoesNotFitLeavesWhatWasThere) {
    const std::string copy = m_folder.file("copy.dateline");
    test::writeBytes(copy, "precious");
    int refusals = 0;
    for (std::uint64_t space = 0;; space += 10'000, ++refusals) {
        m_disk.setSpace(space);
        const auto done = m_document->saveCopy(copy);
        if (done) {
            break;
        }
        EXPECT_THAT(done.error().text(), HasSubstr("copy.dateline: the disk is full"));
        EXPECT_EQ(test::bytesOf(copy), "precious");
        EXPECT_EQ(m_folder.entryCount(), 2U);
    }
    EXPECT_GT(refusals, 2);
}

TEST_F(OnAFaultyDisk, ADocumentThatDoesNotFitIsNotBegun) {
    m_disk.setSpace(20'000);
    const auto made = Document::create(m_folder.file("b.dateline"));
    ASSERT_FALSE(made);
    EXPECT_THAT(made.error().text(), HasSubstr("b.dateline: the disk is full"));
    EXPECT_EQ(m_folder.entryCount(), 1U);
}

// One operation fails: whichever it is, the edit is there or it is not, and says so.
TEST_F(OnAFaultyDisk, AFailedWriteAnywhereLeavesBeforeOrAfter) {
    for (const Attempt& attempt : attempts()) {
        SCOPED_TRACE(attempt.name);
        const std::string before = contentOf(*m_document);
        const auto newest = newestStep();
        std::uint64_t failures = 0;
        for (;; ++failures) {
            SCOPED_TRACE(failures);
            m_disk.failAt(failures);
            const auto done = attempt.make(*m_document);
            const bool hasFailed = m_disk.hasFailed();
            m_disk.failAt(FaultyDisk::kNever);
            if (!hasFailed) {
                ASSERT_TRUE(done);
                break;
            }
            const std::string now = contentOf(*m_document);
            if (done) { // it failed where that does not matter, or was tried again
                EXPECT_NE(now, before);
                break;
            }
            EXPECT_TRUE(done.error().code == ErrorCode::Unwritable ||
                        (failures == 0 && done.error().code == ErrorCode::Unreadable)) // the journal
                << done.error().text();
            EXPECT_THAT(done.error().text(), testing::StartsWith(m_path + ": "));
            EXPECT_EQ(now, before) << done.error().text();
            ASSERT_NO_FATAL_FAILURE(expectItAllWorks());
            if (failures % 4 == 3) {
                ASSERT_NO_FATAL_FAILURE(reopen());
                ASSERT_EQ(contentOf(*m_document), before);
            }
        }
        EXPECT_GT(failures, 5U);
        ASSERT_TRUE(m_document->jumpTo(newest));
        ASSERT_EQ(contentOf(*m_document), before);
    }
}

// The disk is gone from one moment on, and comes back (a stick pulled out, a server out of reach).
TEST_F(OnAFaultyDisk, ADiskThatWentAwayInAnEditLeavesBeforeOrAfter) {
    const std::string before = contentOf(*m_document);
    std::uint64_t failures = 0;
    for (bool isDone = false; !isDone; ++failures) {
        SCOPED_TRACE(failures);
        m_disk.failAt(failures, /*andAllAfter=*/true);
        const auto done = m_document->addArticle(longArticle(20, 7));
        isDone = !m_disk.hasFailed();
        const auto again = m_document->setTitle("While it is gone");
        m_disk.failAt(FaultyDisk::kNever);
        if (isDone) {
            EXPECT_TRUE(done);
            break;
        }
        EXPECT_FALSE(done);
        EXPECT_FALSE(again);
        if (failures % 2 == 0) {
            ASSERT_NO_FATAL_FAILURE(reopen());
        }
        ASSERT_EQ(contentOf(*m_document), before);
        ASSERT_NO_FATAL_FAILURE(expectItAllWorks());
    }
    EXPECT_GT(failures, 5U);
}

TEST_F(OnAFaultyDisk, OnAReadOnlyOneAllCanBeReadAndCopied) {
    const std::string before = contentOf(*m_document);
    m_disk.setReadOnly(true);
    ASSERT_NO_FATAL_FAILURE(reopen());
    EXPECT_TRUE(m_document->isReadOnly());
    EXPECT_EQ(contentOf(*m_document), before);
    for (const Attempt& attempt : attempts()) {
        const auto done = attempt.make(*m_document);
        ASSERT_FALSE(done) << attempt.name;
        EXPECT_EQ(done.error().text(), m_path + ": is read-only; save a copy to change it");
    }
    m_disk.setReadOnly(false); // where the copy goes to
    const std::string copy = m_folder.file("b/a.dateline");
    std::filesystem::create_directory(m_folder.file("b"));
    ASSERT_TRUE(m_document->saveCopy(copy));
    EXPECT_EQ(contentOf(**Document::open(copy)), before);
}

TEST_F(OnAFaultyDisk, AFolderThatCannotBeWrittenIsNamedAsTheReason) {
    const std::string before = contentOf(*m_document);
    m_disk.refuseJournals(true);
    const auto done = m_document->setTitle("No");
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Unwritable);
    EXPECT_THAT(done.error().text(), HasSubstr("is in a folder that cannot be written"));
    EXPECT_EQ(contentOf(*m_document), before);
    m_disk.refuseJournals(false);
    expectItAllWorks();
}

TEST_F(OnAFaultyDisk, AFileGoneFromUnderItKeepsReadingAndRefusesEdits) {
    using Remove = std::function<void()>;
    const std::string before = contentOf(*m_document);
    const std::string whole = test::bytesOf(m_path);
    const std::vector<std::pair<const char*, Remove>> ways = {
        {"deleted", [&] { std::filesystem::remove(m_path); }},
        {"moved", [&] { std::filesystem::rename(m_path, m_folder.file("elsewhere")); }},
        {"replaced",
         [&] {
             test::writeBytes(m_folder.file("new"), "not a document");
             std::filesystem::rename(m_folder.file("new"), m_path);
         }},
    };
    for (const auto& [name, remove] : ways) {
        SCOPED_TRACE(name);
        m_document.reset();
        std::filesystem::remove(m_path);
        test::writeBytes(m_path, whole);
        ASSERT_NO_FATAL_FAILURE(reopen());
        remove();
        const auto done = m_document->setTitle("No");
        ASSERT_FALSE(done);
        EXPECT_EQ(done.error().code, ErrorCode::Unwritable);
        EXPECT_THAT(done.error().text(), HasSubstr("was moved, deleted or replaced while it was open; save a "
                                                   "copy to keep what is in it"));
        EXPECT_EQ(contentOf(*m_document), before);
        const std::string copy = m_folder.file("saved.dateline");
        const auto saved = m_document->saveCopy(copy);
        ASSERT_TRUE(saved) << saved.error().text();
        const auto opened = Document::open(copy);
        ASSERT_TRUE(opened);
        // A document without a title of its own is called as its file.
        EXPECT_EQ(contentOf(**opened).substr(5), before.substr(1));
    }
}

/// Lets the power go at random moments of a run of edits, and opens what is left each time.
class PowerCut : public testing::TestWithParam<unsigned> {
protected:
    struct Cut {
        std::size_t returned; ///< edits that had returned by then
        FaultyDisk::Files files;
    };

    std::unique_ptr<Document> openLeftOvers(const FaultyDisk::Files& files, std::string& why) {
        std::filesystem::remove_all(m_left);
        std::filesystem::create_directory(m_left);
        for (const auto& [path, bytes] : files) {
            test::writeBytes(m_left + "/" + std::filesystem::path(path).filename().string(), bytes);
        }
        auto opened = Document::open(m_left + "/a.dateline");
        why = opened ? "" : opened.error().text();
        return opened ? std::move(*opened) : nullptr;
    }

    test::TemporaryFolder m_folder;
    std::string m_path = m_folder.file("a.dateline");
    std::string m_left = m_folder.file("left");
};

INSTANTIATE_TEST_SUITE_P(Seeds, PowerCut, testing::Range(1U, 5U));

TEST_P(PowerCut, KeepsEveryEditThatReturnedAndNoneByHalf) {
    constexpr std::size_t kEdits = 25;
    constexpr unsigned kOneIn = 12; // of all operations on the disk
    std::mt19937 random(GetParam());
    std::vector<Cut> cuts;
    std::vector<std::string> states;
    {
        FaultyDisk disk;
        auto document = std::move(*Document::create(m_path));
        states.push_back(contentOf(*document));
        disk.setWatcher([&] {
            if (random() % kOneIn == 0) {
                cuts.push_back({states.size() - 1, disk.afterPowerCut(random)});
            }
        });
        const test::RandomEdits edits(GetParam(), /*withHistory=*/true);
        for (std::size_t i = 0; i < kEdits; ++i) {
            (void)edits.apply(*document, i);
            states.push_back(contentOf(*document));
            cuts.push_back({i + 1, disk.afterPowerCut(random)}); // and the moment it returned
        }
        disk.setWatcher(nullptr);
    }
    ASSERT_GT(cuts.size(), 3 * kEdits);
    std::size_t withJournal = 0;
    for (const Cut& cut : cuts) {
        withJournal += cut.files.size() > 1 ? 1 : 0;
        std::string why;
        const auto document = openLeftOvers(cut.files, why);
        ASSERT_TRUE(document) << why;
        const std::string content = contentOf(*document);
        ASSERT_TRUE(content == states[cut.returned] ||
                    (cut.returned + 1 < states.size() && content == states[cut.returned + 1]))
            << "after " << cut.returned << " edits";
        if (document->undoWords()) {
            ASSERT_TRUE(document->undo());
            ASSERT_TRUE(document->redo());
            ASSERT_EQ(contentOf(*document), content);
        }
    }
    EXPECT_GT(withJournal, kEdits); // else it was never in the midst of one
}

TEST_P(PowerCut, ADocumentIsThereWhenItWasMade) {
    std::mt19937 random(GetParam());
    FaultyDisk disk;
    ASSERT_TRUE(Document::create(m_path));
    for (int i = 0; i < 20; ++i) {
        std::string why;
        EXPECT_TRUE(openLeftOvers(disk.afterPowerCut(random), why)) << why;
    }
}

// It is written without a sync a row, so that a large one takes seconds: then all must be on the disk at the
// end.
TEST_P(PowerCut, ADocumentMadeOfContentsIsWholeWhenItWasMade) {
    std::mt19937 random(GetParam());
    std::filesystem::create_directory(m_folder.file("from"));
    const auto from = std::move(*Document::create(m_folder.file("from/a.dateline")));
    ASSERT_TRUE(from->addArticle(longArticle(300, GetParam())));
    FaultyDisk disk;
    ASSERT_TRUE(Document::create(m_path, from->contents()));
    for (int i = 0; i < 10; ++i) {
        std::string why;
        const auto document = openLeftOvers(disk.afterPowerCut(random), why);
        ASSERT_TRUE(document) << why;
        EXPECT_EQ(contentOf(*document), contentOf(*from));
    }
}

TEST_P(PowerCut, ADocumentMadeOfContentsThatDoesNotFitIsNotBegun) {
    const auto from = std::move(*Document::create(m_folder.file("from.dateline")));
    ASSERT_TRUE(from->addArticle(longArticle(300, GetParam())));
    FaultyDisk disk;
    disk.setSpace(300'000 + GetParam() * 20'000);
    const auto made = Document::create(m_path, from->contents());
    ASSERT_FALSE(made);
    EXPECT_THAT(made.error().text(), HasSubstr("a.dateline: the disk is full"));
    EXPECT_FALSE(std::filesystem::exists(m_path));
}

// A document that was cut off in an edit, on a disk that nobody may write to.
TEST(PowerCutReadOnly, SaysWhyItCannotBeOpened) {
    test::TemporaryFolder folder;
    const std::string path = folder.file("a.dateline");
    FaultyDisk disk;
    std::optional<std::string> journal;
    std::string half;
    {
        auto document = std::move(*Document::create(path));
        disk.setWatcher([&] {
            // The last moment at which there is one: all is written, and it is about to be deleted.
            if (std::filesystem::exists(path + "-journal")) {
                journal = test::bytesOf(path + "-journal");
                half = test::bytesOf(path);
            }
        });
        ASSERT_TRUE(document->setTitle("Cut off"));
        disk.setWatcher(nullptr);
    }
    ASSERT_TRUE(journal);
    test::writeBytes(path, half);
    test::writeBytes(path + "-journal", *journal);
    disk.setReadOnly(true);
    const auto opened = Document::open(path);
    ASSERT_FALSE(opened);
    EXPECT_THAT(opened.error().text(), HasSubstr("was cut off in the midst of an edit"));
    disk.setReadOnly(false);
    const auto mended = Document::open(path);
    ASSERT_TRUE(mended);
    EXPECT_EQ((*mended)->title(), "a"); // the edit had not returned
}

// The sorted columns are written when a large document is closed. Whatever of that is on the disk when the
// power goes: the file opens, and shows what its tables say.
TEST_P(PowerCut, LeavesColumnsThatAreRightOrNone) {
    constexpr unsigned kOneIn = 12;
    constexpr std::size_t kMostCuts = 24;
    std::mt19937 random(GetParam());
    std::vector<FaultyDisk::Files> cuts;
    {
        FaultyDisk disk;
        std::move(*Document::create(m_path))->addArticle(longArticle(5000, 1)).value();
        disk.setWatcher([&] {
            if (cuts.size() < kMostCuts && random() % kOneIn == 0) {
                cuts.push_back(disk.afterPowerCut(random));
            }
        });
        auto document = std::move(*Document::open(m_path));
        ASSERT_TRUE(document->removeEvents(std::vector{model::EventId{5}}));
        cuts.push_back(disk.afterPowerCut(random));
        std::vector<model::EventId> some;
        for (int i = 0; i < 600; ++i) { // more than are merged
            some.push_back({6 + i * 7});
        }
        ASSERT_TRUE(document->shiftDates(some, DateShift{1}));
        cuts.push_back(disk.afterPowerCut(random));
        document.reset(); // writes them anew
        cuts.push_back(disk.afterPowerCut(random));
        disk.setWatcher(nullptr);
    }
    std::size_t kept = 0;
    for (const FaultyDisk::Files& files : cuts) {
        std::string why;
        auto document = openLeftOvers(files, why);
        ASSERT_TRUE(document) << why;
        const std::string left = m_left + "/a.dateline";
        kept += store::openSqliteEngine(left)->changesSinceColumns() ? 1 : 0;
        const std::string lines = test::linesOf(*TimelineSnapshot::of(*document));
        document.reset();
        {
            const store::Database database(left, store::Database::Mode::ReadWrite);
            store::dropColumns(database);
        }
        EXPECT_EQ(lines, test::linesOf(*TimelineSnapshot::of(**Document::open(left))));
    }
    EXPECT_GT(kept, cuts.size() / 2);
}

} // namespace
} // namespace dateline::document
