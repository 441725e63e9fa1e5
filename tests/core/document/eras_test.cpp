// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/snapshot/timeline_content.h"
#include "tests/core/document/edited_story.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::document {
namespace {

using test::contentOf;
using testing::HasSubstr;
using testing::IsEmpty;

class Eras : public test::EditedStory {
protected:
    static time::Edtf date(std::string_view text) { return time::Edtf::parse(text).value(); }
    model::Era only() const { return m_document->eras().at(0); }
};

TEST_F(Eras, AreAddedChangedAndRemovedAStepEach) {
    const std::string before = contentOf(*m_document);
    const auto id = m_document->addEra("  The inquiry ", date("2025-05-04/.."), 3);
    ASSERT_TRUE(id) << id.error().text();
    EXPECT_EQ(m_document->undoWords(), "add era “The inquiry”");
    EXPECT_EQ(only(), (model::Era{*id, "The inquiry", date("2025-05-04/.."), 3}));
    EraEdit edit;
    edit.name = "The trial";
    ASSERT_TRUE(m_document->editEra(*id, edit));
    EXPECT_EQ(m_document->undoWords(), "rename era “The inquiry” to “The trial”");
    edit = {};
    edit.when = date("2025-05-04/2025-06");
    ASSERT_TRUE(m_document->editEra(*id, edit));
    EXPECT_THAT(*m_document->undoWords(), HasSubstr("move era “The trial” to 4 May"));
    edit = {};
    edit.colour = 5;
    ASSERT_TRUE(m_document->editEra(*id, edit));
    EXPECT_EQ(m_document->undoWords(), "colour era “The trial”");
    const auto steps = m_document->history().size();
    ASSERT_TRUE(m_document->editEra(*id, edit)); // as it is
    EXPECT_EQ(m_document->history().size(), steps);
    ASSERT_TRUE(m_document->removeEra(*id));
    EXPECT_EQ(m_document->undoWords(), "remove era “The trial”");
    EXPECT_THAT(m_document->eras(), IsEmpty());
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(only().colour, 5);
    EXPECT_EQ(only().when.text(), "2025-05-04/2025-06");
    for (int i = 0; i < 4; ++i) {
        ASSERT_TRUE(m_document->undo());
    }
    EXPECT_EQ(contentOf(*m_document), before);
    EXPECT_EQ(m_document->editEra(*id, edit).error().code, ErrorCode::NotFound);
    EXPECT_EQ(m_document->removeEra(*id).error().code, ErrorCode::NotFound);
}

TEST_F(Eras, NeedANameAndOneSpanThatIsSomewhere) {
    const auto steps = m_document->history().size();
    EXPECT_THAT(m_document->addEra(" ", date("2025"), 0).error().message, HasSubstr("needs a name"));
    for (const char* when : {"../..", "{2001,2003}", "[2001..2003]", "XXXX-05"}) {
        const auto refused = m_document->addEra("The war", date(when), 0);
        ASSERT_FALSE(refused) << when;
        EXPECT_THAT(refused.error().message, HasSubstr("an era ")) << when;
    }
    EXPECT_EQ(m_document->history().size(), steps);
    for (const char* when : {"../2001", "2001/", "2001", "200X", "1618~/1648?", "-0044/0014"}) {
        EXPECT_TRUE(m_document->addEra("The war", date(when), 0)) << when;
    }
}

TEST_F(Eras, AreInTheSnapshotOnceTheyAreThere) {
    const auto before = TimelineSnapshot::of(*m_document);
    std::optional<Change> change;
    const auto connection = m_document->changed.connect([&](const Change& told) { change = told; });
    ASSERT_TRUE(m_document->addEra("The inquiry", date("2025-05-04/.."), 3));
    ASSERT_TRUE(change);
    EXPECT_TRUE(change->viewChanged);
    EXPECT_FALSE(change->eventsChanged);
    const auto after = TimelineSnapshot::after(before, *m_document, *change);
    ASSERT_EQ(after->eras().size(), 1U);
    const layout::EraInfo& era = after->content().eras.at(0);
    EXPECT_EQ(era.name, "The inquiry");
    EXPECT_EQ(era.words, "since 4 May 2025");
    EXPECT_TRUE(era.extent.has(layout::DrawnExtent::OpenEnd));
    EXPECT_EQ(era.colour, 3U);
    EXPECT_EQ(TimelineSnapshot::asKnownOn(*m_document, {2025, 5, 5})->eras().size(), 1U);
}

} // namespace
} // namespace dateline::document
