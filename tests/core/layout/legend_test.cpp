// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/legend.h"
#include "core/layout/timeline_layout.h"
#include "tests/core/layout/fixed_width_metrics.h"
#include "tests/support/told_timeline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::layout {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const FixedWidthMetrics kMetrics;

std::vector<std::string> wordsOf(const Legend& legend) {
    std::vector<std::string> words;
    for (const Legend::Text& text : legend.texts) {
        words.push_back(text.words);
    }
    return words;
}

DrawList listOf(const std::vector<tests::Told>& told) {
    TimelineLayout layout(tests::toldContent(told, 1), kMetrics);
    ViewState view;
    view.width = 900;
    view.height = 500;
    view.scale = layout.fitting(view.width);
    return layout.layOut(view);
}

TEST(Legend, OfADrawingExplainsWhatStandsInItOnly) {
    const LegendSigns plain = signsIn(listOf({{"a", "2025-01", 0}, {"b", "2025-06", 0}}));
    EXPECT_THAT(wordsOf(legendOf(400, plain, true)),
                ElementsAre("all of it: a day, a month, a range, as wide as it is"));
    const LegendSigns more = signsIn(listOf({{"a", "2025-01~", 0}, {"b", "2025-06/..", 0}}));
    EXPECT_THAT(wordsOf(legendOf(400, more, true)),
                ElementsAre(HasSubstr("all of it"), HasSubstr("about then"), HasSubstr("open"),
                            HasSubstr("not exact")));
}

TEST(Legend, KnowsEverySignItShows) {
    const Legend all = legendOf(400);
    // Each sample, drawn, is found again as its sign.
    EXPECT_EQ(signsIn(all.samples).count(), all.texts.size());
    EXPECT_EQ(signsIn(DrawList()).count(), 0U);
}

// A member more in any of these does not compile here: then its look needs an entry in the legend and a line
// below, or a reason why it needs none.
void everyMemberIsLookedAt() {
    [[maybe_unused]] const auto [width, height, axis, eraStrip, lanes, markFoot, neededHeight, contentHeight,
                                 bands, ticks, eras, marks, bars, relations, cards, densities, chips, notice,
                                 tray, trayChips] = DrawList();
    [[maybe_unused]] const auto [barArea, fadeLeft, fadeRight, isDot, isHollow, isLink, isGhost, arrowLeft,
                                 arrowRight, isFadedBar, barEvent, barColour] = DrawList::Bar();
    // Selected, hovered and raised are what pointing at a card does.
    [[maybe_unused]] const auto [cardArea, titleLines, detail, teller, cardMarks, isDashed, isSelected,
                                 isHovered, isFaded, isRaised, cardEvent, cardColour] = DrawList::Card();
    [[maybe_unused]] const auto [x, top, bottom, isToday, isCrowded, label, labelX, labelBaseline,
                                 labelWidth] = DrawList::Mark();
}

template<typename Item>
LegendSigns signsOf(std::vector<Item> DrawList::*items, const Item& item) {
    DrawList list;
    (list.*items).push_back(item);
    return signsIn(list);
}

TEST(Legend, ExplainsWhateverCanBeDrawn) {
    everyMemberIsLookedAt();
    using Bar = DrawList::Bar;
    using Card = DrawList::Card;
    // Whatever makes a bar, a dot or a card look different has a sign of its own.
    const std::vector<void (*)(Bar&)> looks = {
        [](Bar& bar) { bar.isDot = true; },     [](Bar& bar) { bar.isHollow = true; },
        [](Bar& bar) { bar.fadeLeft = 20; },    [](Bar& bar) { bar.fadeRight = 20; },
        [](Bar& bar) { bar.isLink = true; },    [](Bar& bar) { bar.isGhost = true; },
        [](Bar& bar) { bar.arrowLeft = true; }, [](Bar& bar) { bar.arrowRight = true; },
        [](Bar& bar) { bar.isFaded = true; },
    };
    for (const bool isDot : {false, true}) {
        Bar plain;
        plain.isDot = isDot;
        EXPECT_EQ(signsOf(&DrawList::bars, plain).count(), 1U);
        for (std::size_t look = isDot ? 1 : 0; look < looks.size(); ++look) {
            Bar bar = plain;
            looks[look](bar);
            const LegendSigns signs = signsOf(&DrawList::bars, bar);
            EXPECT_TRUE(signs.any() && signs != signsOf(&DrawList::bars, plain)) << isDot << look;
        }
    }
    EXPECT_TRUE(signsOf(&DrawList::cards, Card()).none()); // its words say what it is
    Card dashed;
    dashed.isDashed = true;
    Card faded;
    faded.isFaded = true;
    EXPECT_TRUE(signsOf(&DrawList::cards, dashed).any());
    EXPECT_TRUE(signsOf(&DrawList::cards, faded).any());
    LegendSigns signs;
    using Kind = DrawList::CardMark::Kind;
    for (const Kind kind : {Kind::Accounts, Kind::Conflict, Kind::Decided, Kind::Unverified}) {
        Card card;
        card.marks.push_back({kind, 0, {}});
        EXPECT_TRUE((signsOf(&DrawList::cards, card) & ~signs).any());
        signs |= signsOf(&DrawList::cards, card);
    }
    using Relation = model::RelationKind;
    for (const Relation kind : {Relation::Cause, Relation::Reply, Relation::PartOf}) {
        DrawList::Relation relation;
        relation.kind = kind;
        EXPECT_TRUE((signsOf(&DrawList::relations, relation) & ~signs).any());
        signs |= signsOf(&DrawList::relations, relation);
    }
    DrawList::Mark published;
    DrawList::Mark crowded;
    crowded.isCrowded = true;
    DrawList::Mark today;
    today.isToday = true;
    for (const DrawList::Mark& mark : {published, crowded, today}) {
        EXPECT_TRUE((signsOf(&DrawList::marks, mark) & ~signs).any());
        signs |= signsOf(&DrawList::marks, mark);
    }
    EXPECT_TRUE(signsOf(&DrawList::chips, DrawList::Chip()).any());
    EXPECT_TRUE(signsOf(&DrawList::densities, DrawList::Density()).any());
    EXPECT_TRUE(signsOf(&DrawList::eras, DrawList::Era()).any());
}

TEST(Legend, OnPaperIsSilentAboutTheMouse) {
    for (const std::string& words : wordsOf(legendOf(400, LegendSigns().set(), true))) {
        EXPECT_EQ(words.find("click"), std::string::npos) << words;
    }
}

TEST(Legend, GoesOnInPiecesThatFit) {
    const std::size_t all = legendOf(400).texts.size();
    for (const double height : {10.0, 120.0, 300.0, 2000.0}) {
        std::size_t told = 0;
        for (const Legend& piece : legendPieces(760, height, LegendSigns().set())) {
            told += piece.texts.size();
            EXPECT_TRUE(piece.samples.height <= height || piece.texts.size() <= 2) << height;
        }
        EXPECT_EQ(told, all) << height;
    }
    EXPECT_TRUE(legendPieces(760, 300, {}).empty());
}

} // namespace
} // namespace dateline::layout
