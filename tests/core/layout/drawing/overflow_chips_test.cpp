// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/drawing/overflow_chips.h"
#include "tests/core/layout/fixed_width_metrics.h"
#include "tests/support/told_timeline.h"

#include <gtest/gtest.h>

namespace dateline::layout {
namespace {

using Labels = std::vector<std::string>;

const FixedWidthMetrics kMetrics;

class OverflowChips : public testing::Test {
protected:
    Labels labels() {
        Labels labels;
        for (const DrawList::Chip& chip : m_chips) {
            labels.push_back(chip.label);
        }
        return labels;
    }

    // Of everything told, as if nothing had a card; a day is ten pixels.
    void addAll(const std::vector<tests::Told>& told, bool hasTitles = true) {
        m_content = tests::toldContent(told, 1);
        const EventIndex& index = m_content->index;
        const double micros = double(time::kMicrosPerDay) / 10;
        const TimeScale scale(index.range()->first, micros);
        std::vector<std::uint32_t> positions(index.inLane(0).size());
        for (std::uint32_t i = 0; i < positions.size(); ++i) {
            positions[i] = i;
        }
        addOverflowChips(index, positions,
                         {scale, micros, 1500, 0, nullptr, hasTitles ? m_content->texts.get() : nullptr},
                         kMetrics, m_chips);
    }

    std::shared_ptr<TimelineContent> m_content;
    std::vector<DrawList::Chip> m_chips;
};

TEST_F(OverflowChips, OneAloneIsNamedSeveralAreCounted) {
    addAll({{"The first report", "2025-01-01", 0},
            {"A second report", "2025-03-01", 0},
            {"Its denial", "2025-03-02", 0},
            {"", "2025-04-20", 0}});
    EXPECT_EQ(labels(), (Labels{"The first report", "+2 more", "+1 more"}));
    ASSERT_EQ(m_chips.size(), 3U);
    EXPECT_TRUE(m_chips[0].isNamed);
    EXPECT_FALSE(m_chips[1].isNamed);
    EXPECT_FALSE(m_chips[2].isNamed); // nothing to name it by
}

TEST_F(OverflowChips, NamesThatHangToTheLeftEndBeforeTheirNeighbours) {
    // In the second half of all there is a chip hangs the farther to the left the later it is.
    std::vector<tests::Told> told{{"The first of all", "2025-01-01", 0}};
    for (const char* day : {"02-20", "03-10", "03-28", "04-15"}) {
        told.push_back({"A title of many words that no chip has room for", std::string("2025-") + day, 0});
    }
    addAll(told);
    ASSERT_EQ(m_chips.size(), told.size());
    for (std::size_t i = 1; i < m_chips.size(); ++i) {
        EXPECT_TRUE(m_chips[i].isNamed);
        EXPECT_LT(m_chips[i - 1].area.right(), m_chips[i].area.x) << m_chips[i].label;
    }
}

TEST_F(OverflowChips, WithoutTitlesAllAreCounted) {
    addAll({{"The first report", "2025-01-01", 0}, {"A second report", "2025-03-01", 0}}, false);
    EXPECT_EQ(labels(), (Labels{"+1 more", "+1 more"}));
}

TEST_F(OverflowChips, NamesEndBeforeTheirNeighbours) {
    std::vector<tests::Told> told;
    for (const char* day : {"01-01", "01-12", "01-22", "02-03", "02-25", "04-20"}) {
        told.push_back({"A title of many words that no chip has room for", std::string("2025-") + day, 0});
    }
    addAll(told);
    ASSERT_EQ(m_chips.size(), told.size());
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        EXPECT_TRUE(m_chips[i].isNamed);
        EXPECT_GT(m_chips[i].label.size(), 8U);
        if (i > 0) {
            EXPECT_GE(m_chips[i].area.x, m_chips[i - 1].area.right()) << m_chips[i].label;
        }
    }
}

TEST_F(OverflowChips, WhereNextToNothingOfATitleHasRoomItIsCounted) {
    addAll({{"The first report", "2025-01-01", 0},
            {"The second report", "2025-01-10", 0},
            {"The Generalissimo’s troops", "2025-01-11", 0},
            {"The troops of the Generalissimo", "2025-01-21", 0}}); // hangs to the left, towards the last one
    EXPECT_EQ(labels(), (Labels{"+2 more", "+1 more", "+1 more"}));
    EXPECT_EQ(m_chips[1].count, 1U);
    EXPECT_FALSE(m_chips[1].isNamed);
}

TEST_F(OverflowChips, ANamedChipIsItsEvent) {
    addAll({{"The first report", "2025-01-01", 0}, {"A second report", "2025-03-01", 0}});
    DrawList list;
    list.lanes = {0, 0, 1500, 100};
    list.chips = m_chips;
    const Hit hit = hitTest(list, m_chips[1].area.x + 3, m_chips[1].area.y + 3);
    EXPECT_EQ(hit.kind, Hit::Kind::Event);
    EXPECT_EQ(hit.event, 1U);
}

} // namespace
} // namespace dateline::layout
