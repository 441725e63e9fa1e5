// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/columns/column_builder.h"
#include "core/document/document.h"
#include "core/document/snapshot/timeline_snapshot.h"
#include "tests/core/document/random_edits.h"
#include "tests/core/document/snapshot_lines.h"
#include "tests/core/document/story.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <thread>

namespace dateline::document {
namespace {

using Columns = model::EventColumns;
using test::linesOf;

class ColumnsTest : public testing::Test {
protected:
    std::unique_ptr<Document> make() { return std::move(*Document::create(m_path)); }
    std::unique_ptr<Document> open() const { return std::move(*Document::open(m_path)); }

    test::TemporaryFolder m_folder;
    std::string m_path = m_folder.file("a.dateline");
};

TEST_F(ColumnsTest, SayWhatTheSummariesSayInTheirOrder) {
    const auto document = make();
    const test::RandomEdits edits(5);
    for (std::size_t i = 0; i < 100; ++i) {
        (void)edits.apply(*document, i);
    }
    ASSERT_TRUE(document->addArticle(test::longArticle(60, 3)));
    for (std::size_t i = 100; i < 120; ++i) {
        (void)edits.apply(*document, i);
    }
    const auto snapshot = TimelineSnapshot::of(*document);
    const auto events = document->events();
    ASSERT_EQ(snapshot->size(), events.size());
    ASSERT_GT(events.size(), 10U);
    for (std::size_t i = 0; i < events.size(); ++i) {
        const model::EventSummary& event = events[i];
        EXPECT_EQ(snapshot->id(i), event.id);
        EXPECT_EQ(snapshot->content().index.extent(static_cast<std::uint32_t>(i)),
                  layout::drawnExtentOf(event.when));
        EXPECT_EQ(snapshot->claimCount(i), event.claimCount);
        EXPECT_EQ(snapshot->mainActor(i), event.lane);
        EXPECT_EQ(snapshot->source(i), event.source);
        EXPECT_EQ(snapshot->moreSources(i), event.moreSources);
        EXPECT_EQ(snapshot->tags(i), event.tags);
        EXPECT_EQ(snapshot->has(i, Columns::IsInConflict), event.isInConflict);
        EXPECT_EQ(snapshot->has(i, Columns::IsDecided), event.isDecided);
        EXPECT_EQ(snapshot->has(i, Columns::IsUnverified), event.isUnverified);
        EXPECT_EQ(snapshot->has(i, Columns::HasPhrase), event.hasPhrase);
        const auto summary = snapshot->summary(i);
        EXPECT_EQ(summary.title, event.title);
        EXPECT_EQ(summary.when, event.when);
        EXPECT_EQ(summary.otherDates, event.otherDates);
        EXPECT_EQ(summary.isUnverified, event.isUnverified);
    }
    EXPECT_FALSE(snapshot->indexOf({999'999}));
}

class RenewedColumns : public ColumnsTest, public testing::WithParamInterface<std::uint32_t> {};

INSTANTIATE_TEST_SUITE_P(Seeds, RenewedColumns, testing::Range(1U, 4U));

// Edits of every kind, undo, redo and jumps: what is made of the columns before and the events touched is
// what is made of the tables.
TEST_P(RenewedColumns, AreThoseOfTheTables) {
    const auto document = make();
    std::shared_ptr<const TimelineSnapshot> snapshot = TimelineSnapshot::of(*document);
    int renewed = 0;
    const auto connection = document->changed.connect([&](const Change& change) {
        ASSERT_TRUE(change.events);
        snapshot = TimelineSnapshot::after(snapshot, *document, change);
        ++renewed;
    });
    const test::RandomEdits edits(GetParam(), /*withHistory=*/true);
    for (std::size_t i = 0; i < 300; ++i) {
        (void)edits.apply(*document, i);
        if (i % 3 == 0) { // in between, what went wrong would stay
            ASSERT_EQ(linesOf(*snapshot), linesOf(*TimelineSnapshot::of(*document))) << "after edit " << i;
        }
    }
    EXPECT_GT(renewed, 100);
}

TEST_F(ColumnsTest, ASnapshotStaysWhereOnlyWordsChange) {
    const auto document = make();
    const auto fire = document->addArticle(test::story())->events.front();
    std::shared_ptr<const TimelineSnapshot> snapshot = TimelineSnapshot::of(*document);
    const auto first = snapshot;
    const auto connection = document->changed.connect(
        [&](const Change& change) { snapshot = TimelineSnapshot::after(snapshot, *document, change); });
    EventEdit edit;
    edit.title = "Another";
    edit.note = "A note";
    ASSERT_TRUE(document->editEvent(fire, edit));
    EXPECT_EQ(snapshot, first);
    EXPECT_EQ(snapshot->summary(*snapshot->indexOf(fire)).title, "Another");
    ASSERT_TRUE(document->renameActor(document->event(fire)->actors.front().id, "The Harbour Master"));
    EXPECT_NE(snapshot, first);
    EXPECT_EQ(linesOf(*snapshot), linesOf(*TimelineSnapshot::of(*document)));
    const auto second = snapshot;
    ASSERT_TRUE(document->undo());
    EXPECT_NE(snapshot, second);
    EXPECT_EQ(linesOf(*snapshot), linesOf(*first));
}

TEST_F(ColumnsTest, WordsComeFromTheDocumentAsLongAsItIsThere) {
    auto document = make();
    const auto fire = document->addArticle(test::story())->events.front();
    const auto snapshot = TimelineSnapshot::of(*document);
    const std::size_t number = *snapshot->indexOf(fire);
    EXPECT_EQ(snapshot->summary(number).title, "The harbour burned");
    EventEdit edit;
    edit.title = "Another";
    ASSERT_TRUE(document->editEvent(fire, edit));
    EXPECT_EQ(snapshot->summary(number).title, "Another"); // as it is now
    // Another thread gets what is kept, and reads nothing.
    const std::size_t unread = number == 0 ? 1 : 0;
    std::thread([&] {
        EXPECT_EQ(snapshot->summary(number).title, "Another");
        EXPECT_EQ(snapshot->summary(unread).title, "");
        EXPECT_EQ(snapshot->summary(unread).id, snapshot->id(unread));
    }).join();
    EXPECT_NE(snapshot->summary(unread).title, "");
    document.reset();
    EXPECT_EQ(snapshot->summary(number).title, "Another");
    EXPECT_EQ(snapshot->summary(snapshot->size() - 1).title, ""); // was not shown before
    EXPECT_EQ(snapshot->content().texts->title(number), "Another");
}

TEST_F(ColumnsTest, ADocumentGoesOnOnAnotherThread) {
    std::unique_ptr<Document> document;
    std::thread([&] {
        document = make();
        ASSERT_TRUE(document->addArticle(test::story()));
    }).join();
    const auto snapshot = TimelineSnapshot::of(*document);
    EXPECT_EQ(snapshot->summary(0).title, "");
    document->moveToThisThread();
    EXPECT_NE(snapshot->summary(0).title, "");
}

} // namespace
} // namespace dateline::document
