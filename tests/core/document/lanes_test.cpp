// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "core/document/snapshot/timeline_snapshot.h"
#include "tests/core/document/edited_story.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::document {
namespace {

using model::Grouping;
using model::LaneKey;
using test::contentOf;
using testing::ElementsAre;
using testing::IsEmpty;

class Lanes : public test::EditedStory {
protected:
    std::vector<SnapshotLane> lanes() const { return TimelineSnapshot::of(*m_document)->lanes(); }
    std::vector<std::string> names() const {
        std::vector<std::string> result;
        for (const auto& lane : lanes()) {
            result.push_back(lane.name);
        }
        return result;
    }
};

TEST_F(Lanes, FollowTheGrouping) {
    EXPECT_EQ(m_document->grouping(), Grouping::Actor);
    EXPECT_THAT(names(), ElementsAre("Port Authority", "Anna Ruiz", "No actor named"));
    ASSERT_TRUE(m_document->setGrouping(Grouping::Source));
    EXPECT_EQ(m_document->undoWords(), "group by source");
    EXPECT_THAT(names(), ElementsAre("Fire at the harbour"));
    ASSERT_TRUE(m_document->setGrouping(Grouping::Tag));
    EXPECT_THAT(names(), ElementsAre("No tag"));
    ASSERT_TRUE(m_document->addTags(std::vector{fire(), closed()}, {"port"}));
    EXPECT_THAT(names(), ElementsAre("port", "No tag"));
    ASSERT_TRUE(m_document->setGrouping(Grouping::None));
    EXPECT_EQ(m_document->undoWords(), "put all events into one lane");
    const auto one = lanes();
    ASSERT_EQ(one.size(), 1U);
    EXPECT_EQ(one[0].name, "All events");
    EXPECT_EQ(one[0].eventCount, 4);
    EXPECT_EQ(one[0].key, (LaneKey{Grouping::None, {}}));
    for (int i = 0; i < 4; ++i) {
        ASSERT_TRUE(m_document->undo());
    }
    EXPECT_EQ(m_document->grouping(), Grouping::Actor);
    const auto steps = m_document->history();
    ASSERT_TRUE(m_document->setGrouping(Grouping::Actor)); // as it is
    EXPECT_EQ(m_document->history().size(), steps.size());
}

TEST_F(Lanes, AreShownAsTheUserWants) {
    const LaneKey first = lanes()[0].key;
    const LaneKey nobody = lanes()[2].key;
    LaneEdit edit;
    edit.name = "The port";
    ASSERT_TRUE(m_document->editLane(first, edit));
    EXPECT_EQ(m_document->undoWords(), "rename lane Port Authority");
    edit = {};
    edit.isCollapsed = true;
    ASSERT_TRUE(m_document->editLane(first, edit));
    EXPECT_EQ(m_document->undoWords(), "collapse lane The port");
    edit = {};
    edit.isHidden = true;
    edit.colour = std::optional(5);
    ASSERT_TRUE(m_document->editLane(nobody, edit));
    EXPECT_EQ(m_document->undoWords(), "change lane No actor named");
    const auto shown = lanes();
    EXPECT_EQ(shown[0].name, "The port");
    EXPECT_TRUE(shown[0].isCollapsed);
    EXPECT_FALSE(shown[0].isHidden);
    EXPECT_TRUE(shown[2].isHidden);
    EXPECT_EQ(shown[2].colour, 5);
    EXPECT_EQ(m_document->editLane({Grouping::Actor, 99}, edit).error().code, ErrorCode::NotFound);
    // The settings of one grouping are kept while another is shown.
    ASSERT_TRUE(m_document->setGrouping(Grouping::None));
    ASSERT_TRUE(m_document->setGrouping(Grouping::Actor));
    EXPECT_EQ(lanes()[0].name, "The port");
    // All taken back leaves nothing.
    edit = {"", std::optional<int>(), false, false};
    ASSERT_TRUE(m_document->editLane(first, edit));
    ASSERT_TRUE(m_document->editLane(nobody, edit));
    EXPECT_THAT(m_document->laneSettings(), IsEmpty());
}

TEST_F(Lanes, StandInTheUsersOrderAndKeepTheirColours) {
    const auto before = lanes();
    ASSERT_TRUE(m_document->orderLanes(std::vector{before[2].key, before[0].key}));
    const auto after = lanes();
    EXPECT_THAT(names(), ElementsAre("No actor named", "Port Authority", "Anna Ruiz"));
    EXPECT_EQ(after[0].colour, before[2].colour);
    EXPECT_EQ(after[1].colour, before[0].colour);
    const auto snapshot = TimelineSnapshot::of(*m_document);
    EXPECT_EQ(snapshot->laneOf(*snapshot->indexOf(fire())), 1U);
    ASSERT_TRUE(m_document->orderLanes(std::vector{before[1].key}));
    EXPECT_THAT(names(), ElementsAre("Anna Ruiz", "Port Authority", "No actor named"));
    EXPECT_FALSE(m_document->orderLanes(std::vector{before[1].key, LaneKey{Grouping::None, {}}}));
}

TEST_F(Lanes, StandByARuleThatNewOnesFallInto) {
    ASSERT_TRUE(m_document->orderLanes(std::vector{lanes()[1].key}));
    ASSERT_TRUE(m_document->orderLanesBy(model::LaneOrder::Name));
    EXPECT_EQ(m_document->undoWords(), "order the lanes by name");
    EXPECT_EQ(m_document->laneOrder(), model::LaneOrder::Name);
    EXPECT_THAT(names(), ElementsAre("Anna Ruiz", "Port Authority", "No actor named"));
    ASSERT_TRUE(m_document->setMainActor(std::vector{closed()}, "harbour master"));
    EXPECT_THAT(names(), ElementsAre("Anna Ruiz", "harbour master", "Port Authority", "No actor named"));
    ASSERT_TRUE(m_document->orderLanesBy(model::LaneOrder::FirstDate));
    EXPECT_THAT(names(), ElementsAre("harbour master", "Port Authority", "Anna Ruiz", "No actor named"));
    // Of another grouping it is another one's, and what was put by hand stands first.
    ASSERT_TRUE(m_document->setGrouping(Grouping::Source));
    EXPECT_EQ(m_document->laneOrder(), model::LaneOrder::Count);
    ASSERT_TRUE(m_document->setGrouping(Grouping::Actor));
    ASSERT_TRUE(m_document->orderLanes(std::vector{lanes()[2].key}));
    EXPECT_THAT(names(), ElementsAre("Anna Ruiz", "harbour master", "Port Authority", "No actor named"));
    ASSERT_TRUE(m_document->orderLanesBy(model::LaneOrder::Count));
    EXPECT_EQ(m_document->undoWords(), "order the lanes by number of events");
    EXPECT_THAT(m_document->laneSettings(), IsEmpty());
}

TEST_F(Lanes, OfPlacesAndCategoriesComeFromTags) {
    ASSERT_TRUE(m_document->addTags(std::vector{fire()}, {"urgent", "place:Møn", "category:accident"}));
    ASSERT_TRUE(m_document->addTags(std::vector{inquiry()}, {"Place: Copenhagen ", "place:"}));
    ASSERT_TRUE(m_document->setGrouping(Grouping::Place));
    EXPECT_EQ(m_document->undoWords(), "group by place");
    EXPECT_THAT(names(), ElementsAre("Møn", "Copenhagen", "No tag “place:…”"));
    const auto snapshot = TimelineSnapshot::of(*m_document);
    EXPECT_EQ(snapshot->laneOf(*snapshot->indexOf(inquiry())), 1U);
    EXPECT_EQ(snapshot->laneOf(*snapshot->indexOf(cranes())), 2U);
    // To another place: it is not at the old one any more.
    ASSERT_TRUE(m_document->moveToLane(std::vector{fire()}, lanes()[1].key));
    EXPECT_EQ(m_document->undoWords(), "move “The harbour burned” to lane Copenhagen");
    EXPECT_THAT(tagsOf(fire()), ElementsAre("Place: Copenhagen", "urgent", "category:accident"));
    ASSERT_TRUE(m_document->undo());
    LaneEdit named;
    named.name = "The island";
    ASSERT_TRUE(m_document->editLane(lanes()[0].key, named));
    EXPECT_EQ(names()[0], "The island");
    ASSERT_TRUE(m_document->removeTags(std::vector{fire()}, {"place:Møn"}));
    EXPECT_THAT(m_document->laneSettings(), IsEmpty()); // it goes with its tag
    ASSERT_TRUE(m_document->setGrouping(Grouping::Category));
    EXPECT_THAT(names(), ElementsAre("accident", "No tag “category:…”"));
}

TEST_F(Lanes, SettingsGoWithTheirActor) {
    LaneEdit edit;
    edit.isCollapsed = true;
    ASSERT_TRUE(m_document->editLane(lanes()[0].key, edit));
    const std::string before = contentOf(*m_document);
    ASSERT_TRUE(m_document->removeEvents(std::vector{fire()}));
    EXPECT_THAT(m_document->laneSettings(), IsEmpty());
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(contentOf(*m_document), before);
    EXPECT_TRUE(lanes()[0].isCollapsed);
}

} // namespace
} // namespace dateline::document
