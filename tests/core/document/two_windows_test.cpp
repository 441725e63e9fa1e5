// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "tests/core/document/edited_story.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::document {
namespace {

using test::contentOf;
using testing::ElementsAre;

/// Two connections to one file, as two windows or programs have them.
class TwoWindows : public test::EditedStory {
protected:
    void SetUp() override {
        EditedStory::SetUp();
        m_other = std::move(*Document::open(m_path));
        m_connection = m_other->changed.connect([this](const Change& change) {
            m_heard.push_back((change.isForeign ? "foreign: " : "") + change.words);
        });
    }

    std::unique_ptr<Document> m_other;
    Connection m_connection;
    std::vector<std::string> m_heard;
};

TEST_F(TwoWindows, TheOtherOnesEditsAreSeenAtTheNextPoll) {
    EXPECT_FALSE(m_other->pollForeignChanges());
    ASSERT_TRUE(m_document->setTitle("One"));
    EXPECT_TRUE(m_other->pollForeignChanges());
    EXPECT_THAT(m_heard, ElementsAre("foreign: changed in another window"));
    EXPECT_EQ(contentOf(*m_other), contentOf(*m_document));
    EXPECT_FALSE(m_other->pollForeignChanges());
    ASSERT_TRUE(m_other->setTitle("Two")); // one's own edits are no news
    EXPECT_FALSE(m_other->pollForeignChanges());
}

TEST_F(TwoWindows, AnEditKeepsWhatTheOtherOneChangedBefore) {
    EventEdit edit;
    edit.title = "Renamed there";
    ASSERT_TRUE(m_document->editEvent(fire(), edit));
    edit = {};
    edit.note = "Noted here";
    ASSERT_TRUE(m_other->editEvent(fire(), edit)); // without having polled
    EXPECT_EQ(m_document->event(fire())->title, "Renamed there");
    EXPECT_EQ(m_document->event(fire())->note, "Noted here");
    ASSERT_TRUE(m_document->removeEvents(std::vector{inquiry()}));
    EXPECT_EQ(m_other->editEvent(inquiry(), edit).error().code, ErrorCode::NotFound);
}

TEST_F(TwoWindows, UndoNeverTakesBackWhatItDidNotName) {
    ASSERT_TRUE(m_other->setTitle("Here"));
    EXPECT_EQ(m_other->undoWords(), "name the timeline “Here”");
    ASSERT_TRUE(m_document->removeEvents(std::vector{fire()}));
    const auto refused = m_other->undo();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Busy);
    EXPECT_EQ(refused.error().message,
              "was changed in another window meanwhile; look at what it did, then undo or redo again");
    EXPECT_THAT(m_heard, ElementsAre("name the timeline “Here”", "foreign: changed in another window"));
    EXPECT_FALSE(m_other->event(fire()));
    EXPECT_EQ(m_other->undoWords(), "remove “The harbour burned”");
    ASSERT_TRUE(m_other->undo()); // now it is meant
    EXPECT_TRUE(m_document->event(fire()));
    EXPECT_EQ(m_document->redoWords(), "remove “The harbour burned”");
}

TEST_F(TwoWindows, RedoNeverDoesWhatItDidNotName) {
    ASSERT_TRUE(m_document->setTitle("Here"));
    ASSERT_TRUE(m_document->undo());
    ASSERT_TRUE(m_other->setTitle("There")); // ends the redo list
    ASSERT_TRUE(m_other->undo());            // and begins another
    EXPECT_EQ(m_document->redo().error().code, ErrorCode::Busy);
    EXPECT_EQ(m_document->title(), "a");
    EXPECT_EQ(m_document->redoWords(), "name the timeline “There”");
}

TEST_F(TwoWindows, AJumpStartsFromWhatWasShown) {
    const auto steps = m_other->history();
    ASSERT_TRUE(m_document->setTitle("Meanwhile"));
    EXPECT_EQ(m_other->jumpTo(steps.front().id).error().code, ErrorCode::Busy);
    EXPECT_EQ(m_other->history().size(), steps.size() + 1);
    EXPECT_TRUE(m_other->jumpTo(steps.front().id));
}

TEST_F(TwoWindows, AGestureDoesNotSwallowTheOthersEdit) {
    const auto gesture = m_document->openGesture();
    ASSERT_TRUE(m_document->shiftDates(std::vector{fire()}, {0, 0, 1}));
    ASSERT_TRUE(m_other->setTitle("Meanwhile"));
    ASSERT_TRUE(m_document->shiftDates(std::vector{fire()}, {0, 0, 1}));
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(m_document->title(), "Meanwhile");
    EXPECT_EQ(m_document->event(fire())->when->text(), "2025-05-04");
}

} // namespace
} // namespace dateline::document
