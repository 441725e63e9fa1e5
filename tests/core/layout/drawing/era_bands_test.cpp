// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/timeline_layout.h"
#include "tests/core/layout/fixed_width_metrics.h"
#include "tests/support/told_timeline.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace dateline::layout {
namespace {

const FixedWidthMetrics kMetrics;

class EraBands : public testing::Test {
protected:
    void add(const char* name, const char* when) {
        m_content->eras.push_back({name, when, drawnExtentOf(edtf(when)), 0});
    }
    DrawList layOut(double width = 1000, double pan = 0, double zoom = 1) {
        TimelineLayout layout(m_content, kMetrics);
        ViewState view;
        view.width = width;
        view.height = 500;
        view.scale = layout.fitting(width).zoomedAt(0, zoom).pannedBy(pan);
        return layout.layOut(view);
    }
    static const DrawList::Era& named(const DrawList& list, const char* label) {
        const auto at = std::find_if(list.eras.begin(), list.eras.end(),
                                     [&](const DrawList::Era& era) { return era.label == label; });
        if (at == list.eras.end()) {
            throw std::runtime_error(label);
        }
        return *at;
    }

    std::shared_ptr<TimelineContent> m_content =
        tests::toldContent({{"first", "1900", 0}, {"last", "1999", 0}}, 1);
};

TEST_F(EraBands, WithoutErasNothingTakesRoom) {
    const DrawList list = layOut();
    EXPECT_EQ(list.eraStrip.height, 0);
    EXPECT_EQ(list.lanes.y, TimelineLayout::kAxisHeight);
}

TEST_F(EraBands, StandBehindTheLanesWithTheirNamesAboveAllCards) {
    add("Interwar", "1919/1938");
    const DrawList list = layOut();
    ASSERT_EQ(list.eras.size(), 1U);
    const DrawList::Era& era = list.eras[0];
    EXPECT_EQ(era.area.y, list.lanes.y);
    EXPECT_EQ(era.area.bottom(), list.lanes.bottom());
    EXPECT_EQ(era.tab.x, era.area.x);
    EXPECT_GE(era.tab.y, list.axis.bottom());
    EXPECT_LE(era.tab.bottom(), list.lanes.y);
    EXPECT_EQ(era.label, "Interwar");
    EXPECT_TRUE(era.hasStart);
    EXPECT_TRUE(era.hasEnd);
    const double year = (era.area.width) / 20; // 1919 to the end of 1938
    EXPECT_NEAR(list.cards.at(0).area.x, 24, 1);
    EXPECT_NEAR(era.area.x, 24 + 19 * year, 2);
    for (const DrawList::Card& card : list.cards) {
        EXPECT_GE(card.area.y, list.lanes.y);
    }
}

TEST_F(EraBands, ThoseThatMeetInTimeHaveRowsOfTheirOwnAtEveryZoom) {
    add("Cold War", "1947/1991");
    add("Vietnam", "1955/1975");
    add("Space race", "1957/1969");
    add("Interwar", "1919/1938");
    for (const double zoom : {1.0, 2.0, 8.0}) {
        const DrawList list = layOut(1000, -400 * zoom, zoom);
        for (const DrawList::Era& one : list.eras) {
            for (const DrawList::Era& other : list.eras) {
                const bool isApart = one.tab.right() <= other.tab.x + 0.5 ||
                                     other.tab.right() <= one.tab.x + 0.5 || one.tab.y != other.tab.y;
                EXPECT_TRUE(one.era == other.era || isApart) << one.era << " " << other.era;
            }
        }
        EXPECT_EQ(list.eraStrip.height, 3 * EraRows::kRow);
    }
    add("Crowded out", "1958/1960"); // a fourth row would take more than it gives
    EXPECT_EQ(layOut().eraStrip.height, 3 * EraRows::kRow);
}

TEST_F(EraBands, NamesStayInViewWhileTheirTabHasRoom) {
    add("Cold War", "1947/1991");
    const double start = layOut().eras.at(0).tab.x;
    const DrawList cut = layOut(1000, -start - 100);
    EXPECT_TRUE(named(cut, "Cold War").labelX > 0);
    EXPECT_FALSE(cut.eras.at(0).hasStart); // it is out of view
    EXPECT_TRUE(cut.eras.at(0).hasEnd);
    const double right = layOut().eras.at(0).tab.right();
    const DrawList leaving = layOut(1000, -right + 30);
    EXPECT_LT(named(leaving, "Cold War").labelX, 0); // the tab's end takes it along
    EXPECT_TRUE(layOut(1000, -right - 10).eras.empty());
}

TEST_F(EraBands, ANameWithoutRoomGoesOnBesideItsTabUntilTheNext) {
    add("Missile crisis", "1962-10-16/1962-10-28");
    const DrawList alone = layOut();
    EXPECT_EQ(alone.eras.at(0).label, "Missile crisis");
    const Hit hit = hitTest(alone, alone.eras[0].labelX + 60, alone.eras[0].tab.y + 5);
    EXPECT_EQ(hit.kind, Hit::Kind::Era);
    EXPECT_EQ(hit.era, 0U);
    add("Later", "1970/1980");
    EXPECT_LT(layOut().eras.at(0).labelX + layOut().eras.at(0).labelWidth, layOut().eras.at(1).tab.x);
}

TEST_F(EraBands, OpenAndInexactEndsHaveNoLine) {
    add("Before", "../1910");
    add("About", "1920~/1930~");
    add("Since", "1980/..");
    const DrawList list = layOut();
    const DrawList::Era& before = named(list, "Before");
    EXPECT_LT(before.area.x, 0);
    EXPECT_FALSE(before.hasStart);
    EXPECT_TRUE(before.hasEnd);
    const DrawList::Era& about = named(list, "About");
    EXPECT_GT(about.fadeLeft, 0);
    EXPECT_GT(about.fadeRight, 0);
    EXPECT_FALSE(about.hasStart || about.hasEnd);
    EXPECT_GT(named(list, "Since").area.right(), list.width);
    EXPECT_FALSE(named(list, "Since").hasEnd);
}

} // namespace
} // namespace dateline::layout
