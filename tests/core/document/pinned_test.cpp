// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "core/document/snapshot/timeline_snapshot.h"
#include "tests/core/document/edited_story.h"

#include <gtest/gtest.h>

namespace dateline::document {
namespace {

class Pinned : public test::EditedStory {
protected:
    static int weightOf(const TimelineSnapshot& snapshot, model::EventId id) {
        const auto& index = snapshot.content().index;
        return index.weightAt(index.position(static_cast<std::uint32_t>(*snapshot.indexOf(id))));
    }
};

TEST_F(Pinned, WeighMoreThanAnyNumberOfAccounts) {
    const auto before = TimelineSnapshot::of(*m_document);
    EXPECT_EQ(weightOf(*before, fire()), before->claimCount(*before->indexOf(fire())));
    ASSERT_TRUE(m_document->addTags(std::vector{fire()}, {kPinnedTag}));
    const auto pinned = TimelineSnapshot::of(*m_document);
    EXPECT_EQ(weightOf(*pinned, fire()), 1000);
    EXPECT_EQ(weightOf(*pinned, closed()), weightOf(*before, closed()));
    EXPECT_EQ(pinned->claimCount(*pinned->indexOf(fire())), before->claimCount(*before->indexOf(fire())));
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(weightOf(*TimelineSnapshot::of(*m_document), fire()), weightOf(*before, fire()));
}

} // namespace
} // namespace dateline::document
