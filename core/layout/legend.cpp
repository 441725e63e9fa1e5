// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/legend.h"

#include "core/layout/bar_shape.h"
#include "core/layout/relation_lines.h"

#include <algorithm>
#include <cmath>
#include <functional>

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

struct Entry {
    Sign sign;
    const char* words;
};

std::vector<Entry> entries() {
    return {
        {dotSign(false), "known to the hour or better, or too short to see"},
        {barSign([](DrawList::Bar&) {}), "all of it: a day, a month, a range, as wide as it is"},
        {barSign([](DrawList::Bar& sample) { sample.isHollow = true; }), "one time within, not the whole"},
        {barSign([](DrawList::Bar& sample) { sample.fadeLeft = sample.fadeRight = 22; }),
         "about then: ends that fade are not exact"},
        {barSign([](DrawList::Bar& sample) {
             sample.fadeRight = 50;
             sample.arrowRight = true;
         }),
         "open: goes on, nobody says how far"},
        {several, "one event at several times"},
        {ghost, "another account dates it otherwise"},
        {markSign(CardMark::Kind::Accounts, "2"), "told by so many accounts"},
        {markSign(CardMark::Kind::Conflict, ""), "they cannot all be right"},
        {markSign(CardMark::Kind::Decided, ""), "… and an editor chose one"},
        {markSign(CardMark::Kind::Unverified, ""), "a quote is not in its source any more"},
        {relationSign(model::RelationKind::Cause), "causes"},
        {relationSign(model::RelationKind::Reply), "is a reply to"},
        {relationSign(model::RelationKind::PartOf), "is part of"},
        {chip, "events without room: click to go closer"},
        {densities, "how many events where"},
    };
}

} // namespace

Legend legendOf(double width) {
    Legend legend;
    const std::vector<Entry> all = entries();
    const auto columns = std::size_t(std::max(1.0, std::floor((width - 2 * kMargin) / kLegendColumn)));
    const std::size_t rows = (all.size() + columns - 1) / columns;
    legend.samples.width = width;
    legend.samples.height = 2 * kMargin + double(rows) * kRow;
    legend.samples.lanes = {0, 0, width, legend.samples.height};
    const double column = (width - 2 * kMargin) / double(columns);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::size_t inColumn = i / rows;
        const double x = kMargin + double(inColumn) * column;
        const double y = kMargin + double(i % rows) * kRow;
        all[i].sign(legend.samples, {x, y, kSample, kRow});
        legend.texts.push_back({x + kSample + 4, y + 18, all[i].words});
    }
    return legend;
}

} // namespace dateline::layout
