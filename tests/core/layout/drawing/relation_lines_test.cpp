// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/drawing/relation_lines.h"
#include "core/layout/timeline_layout.h"
#include "tests/core/layout/fixed_width_metrics.h"
#include "tests/support/told_timeline.h"

#include <gtest/gtest.h>

namespace dateline::layout {
namespace {

using model::RelationKind;

class RelationLines : public testing::Test {
protected:
    DrawList layOut(double width, double height, std::optional<std::uint32_t> selected = {}) {
        auto content = tests::toldContent({{"the fire", "2025-01-03", 0},
                                           {"the inquiry", "2025-03-10", 1},
                                           {"the report", "2025-05-02", 0},
                                           {"no date", "", 0}},
                                          2);
        content->relations = RelationGraph(
            {{RelationKind::Cause, 0, 1}, {RelationKind::PartOf, 2, 1}, {RelationKind::Reply, 3, 0}});
        m_layout = std::make_unique<TimelineLayout>(content, m_metrics);
        ViewState view;
        view.width = width;
        view.height = height;
        view.scale = m_layout->fitting(width).zoomedAt(0, m_zoom);
        view.selected = selected;
        return m_layout->layOut(view);
    }
    static Rect cardOf(const DrawList& list, std::uint32_t event) {
        for (const DrawList::Card& card : list.cards) {
            if (card.event == event) {
                return card.area;
            }
        }
        return {};
    }

    FixedWidthMetrics m_metrics;
    std::unique_ptr<TimelineLayout> m_layout;
    double m_zoom = 1;
};

TEST_F(RelationLines, GoFromTheSideOfACardToTheSideOfTheOther) {
    const DrawList list = layOut(900, 500);
    ASSERT_EQ(list.relations.size(), 2U); // an undated event stands nowhere a curve could go
    for (const DrawList::Relation& line : list.relations) {
        EXPECT_FALSE(line.isStrong);
        EXPECT_TRUE(line.label.empty());
        const Rect from = cardOf(list, line.from);
        const Rect to = cardOf(list, line.to);
        EXPECT_TRUE(line.start.x == from.x || line.start.x == from.right());
        EXPECT_TRUE(line.end.x == to.x || line.end.x == to.right());
        EXPECT_EQ(line.end.y, to.y + to.height / 2);
    }
}

TEST_F(RelationLines, ThoseOfTheSelectedEventAreStrongAndNamed) {
    const DrawList list = layOut(900, 500, 0);
    ASSERT_EQ(list.relations.size(), 2U);
    for (const DrawList::Relation& line : list.relations) {
        EXPECT_EQ(line.isStrong, line.from == 0U) << line.from;
        EXPECT_EQ(line.label, line.isStrong ? "causes" : "");
    }
}

TEST_F(RelationLines, LeadOutOfTheViewToWhatIsNotInIt) {
    m_zoom = 3; // January alone
    const DrawList list = layOut(900, 500);
    ASSERT_EQ(list.cards.size(), 1U);
    ASSERT_EQ(list.relations.size(), 1U);
    EXPECT_GT(list.relations[0].end.x, 900);
    EXPECT_LT(list.relations[0].end.x, 1000); // not a million pixels off
}

TEST_F(RelationLines, CanBePointedAt) {
    const DrawList list = layOut(900, 500);
    const DrawList::Relation& line = list.relations[0];
    const Point middle{(line.start.x + 3 * line.startControl.x + 3 * line.endControl.x + line.end.x) / 8,
                       (line.start.y + 3 * line.startControl.y + 3 * line.endControl.y + line.end.y) / 8};
    const Hit hit = hitTest(list, middle.x, middle.y);
    EXPECT_EQ(hit.kind, Hit::Kind::Relation);
    EXPECT_EQ(hit.from, line.from);
    EXPECT_EQ(hit.to, line.to);
    EXPECT_NE(hitTest(list, middle.x, middle.y + 40).kind, Hit::Kind::Relation);
}

TEST(RelationLine, OneOverTheOtherGoesFromEdgeToEdge) {
    const Rect above{100, 50, 200, 60};
    const Rect below{140, 200, 200, 60};
    const DrawList::Relation down = relationLine(above, below);
    EXPECT_EQ(down.start.y, above.bottom());
    EXPECT_EQ(down.end.y, below.y);
    const DrawList::Relation up = relationLine(below, above);
    EXPECT_EQ(up.start.y, below.y);
    EXPECT_EQ(up.end.y, above.bottom());
}

} // namespace
} // namespace dateline::layout
