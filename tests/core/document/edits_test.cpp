// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "core/document/snapshot/timeline_snapshot.h"
#include "tests/core/document/edited_story.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::document {
namespace {

using test::contentOf;
using testing::ElementsAre;
using testing::IsEmpty;

class Edits : public test::EditedStory {};

TEST_F(Edits, TagsAreFoundByNameAndGoWithTheirLastEvent) {
    ASSERT_TRUE(m_document->addTags(std::vector{fire(), inquiry()}, {" court ", "", "fire"}));
    EXPECT_EQ(m_document->undoWords(), "add tags “court” and “fire” to 2 events");
    EXPECT_THAT(tagsOf(fire()), ElementsAre("court", "fire"));
    ASSERT_TRUE(m_document->addTags(std::vector{fire()}, {"court", "port"}));
    EXPECT_THAT(tagsOf(fire()), ElementsAre("court", "fire", "port"));
    EXPECT_THAT(m_document->search("port"), testing::Contains(fire()));
    ASSERT_TRUE(m_document->removeTags(std::vector{fire(), inquiry()}, {"court"}));
    EXPECT_EQ(m_document->undoWords(), "take tag “court” from 2 events");
    EXPECT_THAT(tagsOf(inquiry()), ElementsAre("fire"));
    EXPECT_EQ(m_document->tags().size(), 2U);
    EventEdit edit;
    edit.tags = {"a", "b", "a"};
    ASSERT_TRUE(m_document->editEvent(inquiry(), edit));
    EXPECT_EQ(m_document->undoWords(), "change the tags of “Ruiz opened an inquiry”");
    EXPECT_THAT(tagsOf(inquiry()), ElementsAre("a", "b"));
    EXPECT_EQ(summaryOf(inquiry()).tags.size(), 2U);
}

TEST_F(Edits, AnEventIsAddedByHandFromWordsOfASource) {
    const auto source = m_document->sources().front();
    const Utf8Text text = m_document->source(source.id)->text;
    model::Candidate candidate;
    candidate.title = "By hand";
    candidate.quote = model::cutQuote(text, {0, 8});
    candidate.date.when = *time::Edtf::parse("2025-05");
    candidate.actors = {"Anna Ruiz"};
    const std::string before = contentOf(*m_document);
    const auto added = m_document->addEvent(source.id, candidate, "a note");
    ASSERT_TRUE(added.has_value());
    const auto event = m_document->event(*added);
    ASSERT_TRUE(event.has_value());
    EXPECT_EQ(event->note, "a note");
    EXPECT_EQ(event->claims.size(), 1U);
    EXPECT_EQ(event->claims.front().source, source.id);
    EXPECT_EQ(m_document->undoWords(), "add “By hand”");
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(contentOf(*m_document), before);
    candidate.quote.exact = "words that do not stand there";
    EXPECT_EQ(m_document->addEvent(source.id, candidate).error().code, ErrorCode::Invalid);
    EXPECT_EQ(m_document->addEvent({99}, candidate).error().code, ErrorCode::NotFound);
    EXPECT_EQ(contentOf(*m_document), before);
}

TEST_F(Edits, SearchKnowsWhichAccountsConflict) {
    EXPECT_THAT(m_document->search("is:conflict"), ElementsAre(fire()));
    EXPECT_THAT(m_document->search("-is:conflict"),
                testing::UnorderedElementsAre(inquiry(), closed(), cranes()));
    EXPECT_THAT(m_document->search("is:conflict actor:nobody"), IsEmpty());
    EXPECT_THAT(m_document->search("colour:red"), IsEmpty());
}

TEST_F(Edits, ATagRenamedToAnotherBecomesOneWithIt) {
    ASSERT_TRUE(m_document->addTags(std::vector{fire()}, {"court", "trial"}));
    ASSERT_TRUE(m_document->addTags(std::vector{inquiry()}, {"trial"}));
    const auto trial = m_document->tags().back().id;
    ASSERT_TRUE(m_document->renameTag(trial, "tribunal"));
    EXPECT_THAT(tagsOf(inquiry()), ElementsAre("tribunal"));
    ASSERT_TRUE(m_document->renameTag(trial, "court"));
    EXPECT_THAT(tagsOf(fire()), ElementsAre("court"));
    EXPECT_THAT(tagsOf(inquiry()), ElementsAre("court"));
    EXPECT_EQ(m_document->tags().size(), 1U);
    EXPECT_EQ(m_document->renameTag({99}, "x").error().code, ErrorCode::NotFound);
    EXPECT_EQ(m_document->renameTag(m_document->tags().front().id, "  ").error().code, ErrorCode::Invalid);
}

TEST_F(Edits, AMergeTakesEverythingAlong) {
    EventEdit edit;
    edit.note = "Seen from the hill";
    edit.tags = {"port"};
    ASSERT_TRUE(m_document->editEvent(closed(), edit));
    edit.note = "A note of its own";
    edit.tags = {"fire"};
    ASSERT_TRUE(m_document->editEvent(fire(), edit));
    ASSERT_TRUE(m_document->relate(model::RelationKind::Cause, closed(), inquiry()));
    ASSERT_TRUE(m_document->relate(model::RelationKind::PartOf, closed(), fire()));
    const std::string before = contentOf(*m_document);

    ASSERT_TRUE(m_document->mergeEvents(std::vector{fire(), closed(), inquiry()}, fire()));
    EXPECT_EQ(m_document->undoWords(), "merge 2 events into “The harbour burned”");
    const auto merged = *m_document->event(fire());
    EXPECT_EQ(merged.claims.size(), 4U); // two of the fire itself
    EXPECT_EQ(merged.when->text(), "2025-05-03");
    EXPECT_EQ(merged.note, "A note of its own\n\nSeen from the hill");
    EXPECT_THAT(tagsOf(fire()), ElementsAre("fire", "port"));
    EXPECT_EQ(merged.actors.size(), 2U);
    EXPECT_FALSE(m_document->event(closed()));
    EXPECT_THAT(m_document->relations(), IsEmpty()); // all would be of the event to itself
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(contentOf(*m_document), before);
    EXPECT_EQ(m_document->mergeEvents(std::vector{fire(), model::EventId{99}}, fire()).error().code,
              ErrorCode::NotFound);
    EXPECT_EQ(contentOf(*m_document), before);
}

TEST_F(Edits, RelationsOfAMergedEventPassOn) {
    ASSERT_TRUE(m_document->relate(model::RelationKind::Cause, closed(), inquiry()));
    ASSERT_TRUE(m_document->relate(model::RelationKind::Cause, fire(), inquiry()));
    ASSERT_TRUE(m_document->relate(model::RelationKind::Reply, inquiry(), closed()));
    ASSERT_TRUE(m_document->mergeEvents(std::vector{closed()}, fire()));
    const auto relations = m_document->relations();
    ASSERT_EQ(relations.size(), 2U); // what was said twice is said once
    for (const auto& relation : relations) {
        EXPECT_NE(relation.from, relation.to);
        EXPECT_TRUE(relation.from == fire() || relation.to == fire());
    }
}

TEST_F(Edits, ASplitMovesAccountsIntoAnEventOfTheirOwn) {
    ASSERT_TRUE(m_document->addTags(std::vector{fire()}, {"port"}));
    const auto whole = *m_document->event(fire());
    const std::string before = contentOf(*m_document);
    const auto made = m_document->splitEvent(fire(), std::vector{whole.claims[1].id});
    ASSERT_TRUE(made);
    EXPECT_EQ(m_document->undoWords(), "split 1 account off “The harbour burned”");
    const auto part = *m_document->event(*made);
    ASSERT_EQ(part.claims.size(), 1U);
    EXPECT_EQ(part.claims[0].quote, whole.claims[1].quote);
    EXPECT_EQ(part.when->text(), "2025-05-02");
    EXPECT_EQ(part.title, whole.title);
    EXPECT_EQ(part.actors.size(), whole.actors.size());
    EXPECT_THAT(tagsOf(*made), ElementsAre("port"));
    EXPECT_EQ(m_document->event(fire())->claims.size(), 1U);
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(contentOf(*m_document), before);
    EXPECT_FALSE(m_document->splitEvent(fire(), std::vector{whole.claims[0].id, whole.claims[1].id}));
    EXPECT_FALSE(m_document->splitEvent(fire(), {}));
    EXPECT_EQ(contentOf(*m_document), before);
}

TEST_F(Edits, RelationsHaveAKindAndBothEnds) {
    const auto made = m_document->relate(model::RelationKind::Cause, fire(), inquiry());
    ASSERT_TRUE(made);
    EXPECT_EQ(m_document->undoWords(), "make “The harbour burned” a cause of “Ruiz opened an inquiry”");
    EXPECT_EQ(*m_document->relate(model::RelationKind::Cause, fire(), inquiry()), *made); // once is enough
    ASSERT_TRUE(m_document->relate(model::RelationKind::Reply, inquiry(), fire()));
    EXPECT_EQ(TimelineSnapshot::of(*m_document)->relations().size(), 2U);
    EXPECT_EQ(m_document->relate(model::RelationKind::PartOf, fire(), fire()).error().code,
              ErrorCode::Invalid);
    ASSERT_TRUE(m_document->removeRelation(*made));
    EXPECT_EQ(m_document->removeRelation(*made).error().code, ErrorCode::NotFound);
    const auto left = m_document->relations();
    ASSERT_EQ(left.size(), 1U);
    EXPECT_EQ(left[0].kind, model::RelationKind::Reply);
    ASSERT_TRUE(m_document->removeEvents(std::vector{fire()}));
    EXPECT_THAT(m_document->relations(), IsEmpty());
}

TEST_F(Edits, DatesOfASelectionMoveAllOrNone) {
    ASSERT_TRUE(m_document->shiftDates(std::vector{fire(), inquiry(), cranes()}, {0, 0, 3}));
    EXPECT_EQ(m_document->undoWords(), "move 3 events 3 days later");
    EXPECT_EQ(m_document->event(fire())->when->text(), "2025-05-06");
    EXPECT_EQ(m_document->event(inquiry())->when->text(), "2025-05-07");
    EXPECT_FALSE(m_document->event(cranes())->when);
    EventEdit edit;
    edit.when = time::Edtf::parse("2025-05").value();
    ASSERT_TRUE(m_document->editEvent(inquiry(), edit));
    const std::string before = contentOf(*m_document);
    const auto refused = m_document->shiftDates(std::vector{fire(), inquiry()}, {0, 0, -3});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().message,
              "the date of “Ruiz opened an inquiry” stays, and all others: “May 2025” cannot be moved 3 days "
              "earlier: it is not known to the day");
    EXPECT_EQ(contentOf(*m_document), before);
}

TEST_F(Edits, EventsMoveToALane) {
    ASSERT_TRUE(m_document->setMainActor(std::vector{fire(), closed(), cranes()}, "Courts"));
    EXPECT_EQ(m_document->undoWords(), "move 3 events to lane Courts");
    const auto actors = m_document->event(fire())->actors;
    ASSERT_EQ(actors.size(), 3U);
    EXPECT_EQ(actors[0].name, "Courts");
    EXPECT_EQ(actors[1].name, "Port Authority");
    const model::LaneKey lane{model::Grouping::Actor, m_document->event(inquiry())->actors[0].id.value};
    ASSERT_TRUE(m_document->moveToLane(std::vector{fire()}, lane));
    EXPECT_EQ(m_document->undoWords(), "move “The harbour burned” to lane Anna Ruiz");
    EXPECT_EQ(m_document->event(fire())->actors[0].name, "Anna Ruiz");
    EXPECT_EQ(m_document->moveToLane(std::vector{fire()}, {model::Grouping::Source, 1}).error().code,
              ErrorCode::Unsupported);
    EXPECT_EQ(m_document->moveToLane(std::vector{fire()}, {model::Grouping::Tag, 99}).error().code,
              ErrorCode::NotFound);
}

TEST_F(Edits, AGestureIsOneStep) {
    const std::string before = contentOf(*m_document);
    const auto steps = m_document->history().size();
    {
        const auto gesture = m_document->openGesture();
        for (int i = 0; i < 5; ++i) {
            ASSERT_TRUE(m_document->shiftDates(std::vector{fire()}, {0, 0, 1}));
        }
    }
    EXPECT_EQ(m_document->history().size(), steps + 1);
    EXPECT_EQ(m_document->event(fire())->when->text(), "2025-05-08");
    ASSERT_TRUE(m_document->setTitle("After it"));
    EXPECT_EQ(m_document->history().size(), steps + 2);
    ASSERT_TRUE(m_document->undo());
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(contentOf(*m_document), before);
    ASSERT_TRUE(m_document->redo());
    EXPECT_EQ(m_document->event(fire())->when->text(), "2025-05-08");
}

TEST_F(Edits, AGestureThatComesBackLeavesNoStep) {
    const auto steps = m_document->history().size();
    const std::string before = contentOf(*m_document);
    const auto gesture = m_document->openGesture("drag it about");
    ASSERT_TRUE(m_document->shiftDates(std::vector{fire()}, {0, 0, 1}));
    EXPECT_EQ(m_document->undoWords(), "drag it about");
    ASSERT_TRUE(m_document->shiftDates(std::vector{fire()}, {0, 0, -1}));
    EXPECT_EQ(m_document->history().size(), steps);
    EXPECT_EQ(contentOf(*m_document), before);
    ASSERT_TRUE(m_document->shiftDates(std::vector{fire()}, {0, 0, 2})); // not a part of what was before
    EXPECT_EQ(m_document->history().size(), steps + 1);
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(contentOf(*m_document), before);
}

TEST_F(Edits, UndoEndsAGesture) {
    const auto gesture = m_document->openGesture();
    ASSERT_TRUE(m_document->shiftDates(std::vector{fire()}, {0, 0, 1}));
    ASSERT_TRUE(m_document->shiftDates(std::vector{fire()}, {0, 0, 1}));
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(m_document->event(fire())->when->text(), "2025-05-03");
    ASSERT_TRUE(m_document->shiftDates(std::vector{fire()}, {0, 0, 5}));
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(m_document->event(fire())->when->text(), "2025-05-03");
}

} // namespace
} // namespace dateline::document
