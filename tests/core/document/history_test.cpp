// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "tests/core/document/story.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::document {
namespace {

using test::contentOf;
using test::story;

class History : public testing::Test {
protected:
    void reopen() {
        m_document.reset();
        m_document = std::move(*Document::open(m_path));
    }

    test::TemporaryFolder m_folder;
    std::string m_path = m_folder.file("a.dateline");
    std::unique_ptr<Document> m_document = std::move(*Document::create(m_path));
};

TEST_F(History, NothingToUndoIsNoError) {
    EXPECT_FALSE(m_document->undoWords());
    EXPECT_TRUE(m_document->undo());
    EXPECT_TRUE(m_document->redo());
}

TEST_F(History, WordsNameTheEdit) {
    const auto imported = m_document->addArticle(story());
    EXPECT_EQ(m_document->undoWords(), "import Fire at the harbour");
    EventEdit edit;
    edit.title = "Blaze";
    ASSERT_TRUE(m_document->editEvent(imported->events[0], edit));
    EXPECT_EQ(m_document->undoWords(), "rename “The harbour burned”");
    ASSERT_TRUE(m_document->removeEvents(imported->events));
    EXPECT_EQ(m_document->undoWords(), "remove 4 events");
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(m_document->undoWords(), "rename “The harbour burned”");
    EXPECT_EQ(m_document->redoWords(), "remove 4 events");
}

TEST_F(History, UndoneEditsEndWithANewOne) {
    ASSERT_TRUE(m_document->setTitle("One"));
    ASSERT_TRUE(m_document->setTitle("Two"));
    ASSERT_TRUE(m_document->undo());
    ASSERT_TRUE(m_document->setTitle("Three"));
    EXPECT_FALSE(m_document->redoWords());
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(m_document->title(), "One");
}

TEST_F(History, AnEditThatChangesNothingKeepsRedo) {
    ASSERT_TRUE(m_document->setTitle("One"));
    ASSERT_TRUE(m_document->setTitle("Two"));
    ASSERT_TRUE(m_document->undo());
    ASSERT_TRUE(m_document->setTitle("One"));
    EXPECT_EQ(m_document->redoWords(), "name the timeline “Two”");
}

TEST_F(History, ListsStepsAndJumpsToAny) {
    const std::string empty = contentOf(*m_document);
    const auto imported = m_document->addArticle(story());
    const std::string first = contentOf(*m_document);
    ASSERT_TRUE(m_document->setTitle("One"));
    ASSERT_TRUE(m_document->removeEvents(imported->events));
    const std::string last = contentOf(*m_document);
    const auto steps = m_document->history();
    ASSERT_EQ(steps.size(), 3U);
    EXPECT_EQ(steps[0].words, "import Fire at the harbour");
    EXPECT_EQ(steps[2].words, "remove 4 events");
    EXPECT_TRUE(steps[0].made && steps[1].made >= steps[0].made);

    int heard = 0;
    const auto connection = m_document->changed.connect([&](const Change&) { ++heard; });
    ASSERT_TRUE(m_document->jumpTo(steps[0].id));
    EXPECT_EQ(contentOf(*m_document), first);
    EXPECT_EQ(m_document->undoWords(), "import Fire at the harbour");
    EXPECT_EQ(m_document->redoWords(), "name the timeline “One”");
    EXPECT_TRUE(m_document->history()[1].isUndone && !m_document->history()[0].isUndone);
    reopen();
    ASSERT_TRUE(m_document->jumpTo(steps[2].id));
    EXPECT_EQ(contentOf(*m_document), last);
    ASSERT_TRUE(m_document->jumpTo(std::nullopt));
    EXPECT_EQ(contentOf(*m_document), empty);
    ASSERT_TRUE(m_document->jumpTo(std::nullopt)); // it is there
    EXPECT_EQ(m_document->jumpTo(model::StepId{99}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(contentOf(*m_document), empty);
    EXPECT_EQ(heard, 1); // one jump, one notice; the others were of the reopened document
}

} // namespace
} // namespace dateline::document
