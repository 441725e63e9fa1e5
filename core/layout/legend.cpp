// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/legend.h"

#include "core/layout/drawing/bar_shape.h"
#include "core/layout/drawing/relation_lines.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

namespace dateline::layout {
namespace {

constexpr double kRow = 27;
constexpr double kMargin = 14;
constexpr double kSample = 76; // pixels for the sign, before the words
constexpr std::uint32_t kColour = 4;

using CardMark = DrawList::CardMark;

// Draws its sign into a list, in an area as high as a row.
using Sign = std::function<void(DrawList& list, const Rect& area)>;

DrawList::Bar bar(const Rect& area, double left, double right) {
    DrawList::Bar bar;
    bar.area = {area.x + left, area.y + (area.height - kBarHeight) / 2, right - left, kBarHeight};
    bar.colour = kColour;
    return bar;
}

Sign barSign(void (*shape)(DrawList::Bar& bar)) {
    return [shape](DrawList& list, const Rect& area) {
        DrawList::Bar sample = bar(area, 4, 64);
        shape(sample);
        list.bars.push_back(sample);
    };
}

Sign dotSign(bool isHollow) {
    return [isHollow](DrawList& list, const Rect& area) {
        DrawList::Bar dot = bar(area, 29, 39);
        dot.isDot = true;
        dot.isHollow = isHollow;
        list.bars.push_back(dot);
    };
}

void ghost(DrawList& list, const Rect& area) {
    DrawList::Bar own = bar(area, 4, 24);
    DrawList::Bar other = bar(area, 44, 64);
    other.isGhost = true;
    DrawList::Bar link = bar(area, 24, 44);
    link.isGhost = link.isLink = true;
    list.bars.insert(list.bars.end(), {link, own, other});
}

void several(DrawList& list, const Rect& area) {
    DrawList::Bar link = bar(area, 9, 59);
    link.isLink = true;
    list.bars.push_back(link);
    for (const double x : {4.0, 29.0, 54.0}) {
        DrawList::Bar dot = bar(area, x, x + 10);
        dot.isDot = true;
        list.bars.push_back(dot);
    }
}

void chip(DrawList& list, const Rect& area) {
    DrawList::Chip sample;
    sample.area = {area.x, area.y + (area.height - 22) / 2, 68, 22};
    sample.label = "+3 more";
    list.chips.push_back(sample);
}

void densities(DrawList& list, const Rect& area) {
    constexpr double kHeights[] = {4, 7, 12, 16, 9, 5, 3, 8, 14, 6};
    double x = area.x + 4;
    for (const double height : kHeights) {
        list.densities.push_back({{x, area.bottom() - 5 - height, 5, height}, kColour});
        x += 6;
    }
}

Sign markSign(CardMark::Kind kind, const char* text) {
    return [kind, text](DrawList& list, const Rect& area) {
        DrawList::Card card;
        card.area = {area.x + 4, area.y - 1, 60,
                     area.height + 2}; // its mark stands where a second line would
        card.colour = kColour;
        card.event = static_cast<std::uint32_t>(list.cards.size());
        card.marks.push_back({kind, 24, text});
        list.cards.push_back(std::move(card));
    };
}

Sign relationSign(model::RelationKind kind) {
    return [kind](DrawList& list, const Rect& area) {
        DrawList::Relation line = relationLine({area.x, area.y + area.height / 2 + 5, 4, 0},
                                               {area.x + 64, area.y + area.height / 2 - 5, 4, 0});
        line.kind = kind;
        list.relations.push_back(line);
    };
}

Sign cardSign(void (*look)(DrawList::Card& card)) {
    return [look](DrawList& list, const Rect& area) {
        DrawList::Card card;
        card.area = {area.x + 4, area.y + 4, 60, area.height - 8};
        card.colour = kColour;
        card.event = static_cast<std::uint32_t>(list.cards.size());
        look(card);
        list.cards.push_back(std::move(card));
    };
}

void today(DrawList& list, const Rect& area) {
    DrawList::Mark mark;
    mark.x = area.x + 34;
    mark.top = area.y + 2;
    mark.bottom = area.bottom() - 2;
    mark.isToday = true;
    list.marks.push_back(mark);
}

void manyPublications(DrawList& list, const Rect& area) {
    for (int tick = 0; tick < 10; ++tick) {
        DrawList::Mark mark;
        mark.x = area.x + 16 + 4 * tick;
        mark.top = area.y + 10;
        mark.bottom = mark.top + 6;
        mark.isCrowded = true;
        list.marks.push_back(mark);
    }
}

void publication(DrawList& list, const Rect& area) {
    DrawList::Mark mark;
    mark.x = area.x + 34;
    mark.top = area.y + 2;
    mark.bottom = area.bottom() - 2;
    list.marks.push_back(mark);
}

void era(DrawList& list, const Rect& area) {
    DrawList::Era sample;
    sample.area = {area.x + 4, area.y + 4, 60, area.height - 8};
    sample.colour = kColour;
    sample.hasStart = sample.hasEnd = true;
    list.eras.push_back(std::move(sample));
}

bool hasBar(const DrawList& list, bool (*isOfKind)(const DrawList::Bar& bar)) {
    return std::any_of(list.bars.begin(), list.bars.end(), isOfKind);
}

bool hasCard(const DrawList& list, bool (*isOfKind)(const DrawList::Card& card)) {
    return std::any_of(list.cards.begin(), list.cards.end(), isOfKind);
}

bool hasLine(const DrawList& list, bool (*isOfKind)(const DrawList::Mark& mark)) {
    return std::any_of(list.marks.begin(), list.marks.end(), isOfKind);
}

bool isPlain(const DrawList::Bar& bar) {
    return !bar.isGhost && !bar.isLink;
}

template<CardMark::Kind kind>
bool hasMark(const DrawList& list) {
    return std::any_of(list.cards.begin(), list.cards.end(), [](const DrawList::Card& card) {
        return std::any_of(card.marks.begin(), card.marks.end(),
                           [](const CardMark& mark) { return mark.kind == kind; });
    });
}

template<model::RelationKind kind>
bool hasRelation(const DrawList& list) {
    return std::any_of(list.relations.begin(), list.relations.end(),
                       [](const DrawList::Relation& relation) { return relation.kind == kind; });
}

struct Entry {
    Sign sign;
    const char* words;
    bool (*isIn)(const DrawList& list);
    const char* onPaper = nullptr; ///< instead of `words`
};

const std::vector<Entry>& entries() {
    using List = const DrawList&;
    using Bar = const DrawList::Bar&;
    using Card = const DrawList::Card&;
    using Mark = const DrawList::Mark&;
    static const std::vector<Entry> kEntries = {
        {dotSign(false), "known to the hour or better, or too short to see",
         [](List list) {
             return hasBar(list, [](Bar bar) { return isPlain(bar) && bar.isDot && !DrawList::isRing(bar); });
         }},
        {dotSign(true), "about then, or one time within; too short to see",
         [](List list) {
             return hasBar(list, [](Bar bar) { return isPlain(bar) && DrawList::isRing(bar); });
         }},
        {barSign([](DrawList::Bar&) {}), "all of it: a day, a month, a range, as wide as it is",
         [](List list) {
             return hasBar(list, [](Bar bar) { return isPlain(bar) && !bar.isDot && !bar.isHollow; });
         }},
        {barSign([](DrawList::Bar& sample) { sample.isHollow = true; }), "one time within, not the whole",
         [](List list) {
             return hasBar(list, [](Bar bar) { return isPlain(bar) && !bar.isDot && bar.isHollow; });
         }},
        {barSign([](DrawList::Bar& sample) { sample.fadeLeft = sample.fadeRight = 22; }),
         "about then: ends that fade are not exact",
         [](List list) {
             return hasBar(list, [](Bar bar) {
                 return isPlain(bar) && !bar.isDot && (bar.fadeLeft > 0 || bar.fadeRight > 0) &&
                        !bar.arrowLeft && !bar.arrowRight;
             });
         }},
        {barSign([](DrawList::Bar& sample) {
             sample.fadeRight = 50;
             sample.arrowRight = true;
         }),
         "open: goes on, nobody says how far",
         [](List list) { return hasBar(list, [](Bar bar) { return bar.arrowLeft || bar.arrowRight; }); }},
        {several, "one event at several times",
         [](List list) { return hasBar(list, [](Bar bar) { return bar.isLink && !bar.isGhost; }); }},
        {ghost, "another account dates it otherwise",
         [](List list) { return hasBar(list, [](Bar bar) { return bar.isGhost; }); }},
        {cardSign([](DrawList::Card& card) { card.isDashed = true; }),
         "a broken outline: the date is not exact",
         [](List list) { return hasCard(list, [](Card card) { return card.isDashed; }); }},
        {cardSign([](DrawList::Card& card) { card.isFaded = true; }), "not among what was found",
         [](List list) {
             return hasCard(list, [](Card card) { return card.isFaded; }) ||
                    hasBar(list, [](Bar bar) { return bar.isFaded; });
         }},
        {markSign(CardMark::Kind::Accounts, "2"), "told by so many accounts",
         hasMark<CardMark::Kind::Accounts>},
        {markSign(CardMark::Kind::Conflict, ""), "they cannot all be right",
         hasMark<CardMark::Kind::Conflict>},
        {markSign(CardMark::Kind::Decided, ""), "… and an editor chose one", hasMark<CardMark::Kind::Decided>,
         "accounts in conflict, of which an editor chose one"},
        {markSign(CardMark::Kind::Unverified, ""), "a quote is not in its source any more",
         hasMark<CardMark::Kind::Unverified>},
        {relationSign(model::RelationKind::Cause), "causes", hasRelation<model::RelationKind::Cause>},
        {relationSign(model::RelationKind::Reply), "is a reply to", hasRelation<model::RelationKind::Reply>},
        {relationSign(model::RelationKind::PartOf), "is part of", hasRelation<model::RelationKind::PartOf>},
        {chip, "events without room: click to go closer", [](List list) { return !list.chips.empty(); },
         "events without room for a card"},
        {densities, "how many events where", [](List list) { return !list.densities.empty(); }},
        {publication, "a source was published that day",
         [](List list) { return hasLine(list, [](Mark mark) { return !mark.isToday && !mark.isCrowded; }); }},
        {manyPublications, "many sources were published then",
         [](List list) { return hasLine(list, [](Mark mark) { return mark.isCrowded; }); }},
        {today, "today", [](List list) { return hasLine(list, [](Mark mark) { return mark.isToday; }); }},
        {era, "an era: a span somebody named, no event", [](List list) { return !list.eras.empty(); }},
    };
    return kEntries;
}

std::size_t columnsIn(double width) {
    return std::size_t(std::max(1.0, std::floor((width - 2 * kMargin) / kLegendColumn)));
}

} // namespace

LegendSigns signsIn(const DrawList& list) {
    LegendSigns signs;
    for (std::size_t i = 0; i < entries().size(); ++i) {
        signs[i] = entries()[i].isIn(list);
    }
    return signs;
}

Legend legendOf(double width, LegendSigns signs, bool isOnPaper) {
    Legend legend;
    std::vector<const Entry*> shown;
    for (std::size_t i = 0; i < entries().size(); ++i) {
        if (signs[i]) {
            shown.push_back(&entries()[i]);
        }
    }
    const std::size_t columns = columnsIn(width);
    const std::size_t rows = std::max<std::size_t>(1, (shown.size() + columns - 1) / columns);
    legend.samples.width = width;
    legend.samples.height = 2 * kMargin + double(rows) * kRow;
    legend.samples.lanes = {0, 0, width, legend.samples.height};
    const double column = (width - 2 * kMargin) / double(columns);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const Entry& entry = *shown[i];
        const std::size_t inColumn = i / rows;
        const double x = kMargin + double(inColumn) * column;
        const double y = kMargin + double(i % rows) * kRow;
        entry.sign(legend.samples, {x, y, kSample, kRow});
        const char* const words = isOnPaper && entry.onPaper != nullptr ? entry.onPaper : entry.words;
        legend.texts.push_back({x + kSample + 4, y + 18, words});
    }
    return legend;
}

std::vector<Legend> legendPieces(double width, double height, LegendSigns signs) {
    std::vector<Legend> pieces;
    const double rows = std::max(1.0, std::floor((height - 2 * kMargin) / kRow));
    const auto most = std::size_t(rows) * columnsIn(width);
    LegendSigns piece;
    for (std::size_t i = 0; i < entries().size(); ++i) {
        piece[i] = signs[i];
        const bool isLast = i + 1 == entries().size();
        if (piece.count() == most || (isLast && piece.any())) {
            pieces.push_back(legendOf(width, piece, true));
            piece.reset();
        }
    }
    return pieces;
}

} // namespace dateline::layout
