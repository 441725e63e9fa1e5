// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/drawing/relation_lines.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace dateline::layout {
namespace {

constexpr std::size_t kMostFaint = 120;
constexpr double kLeastBend = 28; // of a curve, however near its ends are
constexpr double kMostBend = 120;
constexpr double kLabelPadding = 7;
constexpr double kLabelHeight = 18;
constexpr double kLineOutside = 40; // ends beyond the view are cut to so much outside it

Rect cut(Rect area, double width) {
    const double x = std::clamp(area.x, -kLineOutside - area.width, width + kLineOutside);
    area.x = x;
    return area;
}

void nameIt(DrawList::Relation& line, const TextMetrics& metrics, double viewWidth) {
    line.label = wordsOf(line.kind);
    const double width = metrics.width(line.label, TextRole::MarkLabel) + 2 * kLabelPadding;
    const double x = (line.start.x + 3 * line.startControl.x + 3 * line.endControl.x + line.end.x) / 8;
    const double y = (line.start.y + 3 * line.startControl.y + 3 * line.endControl.y + line.end.y) / 8;
    const double left = std::clamp(x - width / 2, 4.0, std::max(4.0, viewWidth - width - 4));
    line.labelArea = {left, y - kLabelHeight / 2, width, kLabelHeight};
}

} // namespace

RelationGraph::RelationGraph(std::vector<EventRelation> relations)
    : m_relations(std::move(relations)) {
    for (std::uint32_t i = 0; i < m_relations.size(); ++i) {
        m_ofEvent[m_relations[i].from].push_back(i);
        m_ofEvent[m_relations[i].to].push_back(i);
    }
}

std::span<const std::uint32_t> RelationGraph::of(std::uint32_t event) const {
    const auto found = m_ofEvent.find(event);
    return found == m_ofEvent.end() ? std::span<const std::uint32_t>() : std::span(found->second);
}

const char* wordsOf(model::RelationKind kind) {
    switch (kind) {
    case model::RelationKind::Cause:
        return "causes";
    case model::RelationKind::Reply:
        return "is a reply to";
    case model::RelationKind::PartOf:
        break;
    }
    return "is part of";
}

DrawList::Relation relationLine(const Rect& from, const Rect& to) {
    DrawList::Relation line;
    const double fromY = from.y + from.height / 2;
    const double toY = to.y + to.height / 2;
    const bool isRight = to.x >= from.right();
    if (isRight || to.right() <= from.x) {
        const double direction = isRight ? 1 : -1;
        line.start = {isRight ? from.right() : from.x, fromY};
        line.end = {isRight ? to.x : to.right(), toY};
        const double bend = std::clamp(std::abs(line.end.x - line.start.x) / 2, kLeastBend, kMostBend);
        line.startControl = {line.start.x + direction * bend, fromY};
        line.endControl = {line.end.x - direction * bend, toY};
        return line;
    }
    // One over the other: down (or up) through what they have in common.
    const double x = (std::max(from.x, to.x) + std::min(from.right(), to.right())) / 2;
    const bool isBelow = toY >= fromY;
    const double direction = isBelow ? 1 : -1;
    line.start = {x, isBelow ? from.bottom() : from.y};
    line.end = {x, isBelow ? to.y : to.bottom()};
    const double bend = std::clamp(std::abs(line.end.y - line.start.y) / 2, kLeastBend / 2, kMostBend);
    line.startControl = {x + kLeastBend, line.start.y + direction * bend};
    line.endControl = {x + kLeastBend, line.end.y - direction * bend};
    return line;
}

void addRelations(DrawList& list, const RelationGraph& graph, const EventPlaces& places,
                  const TextMetrics& metrics) {
    if (graph.isEmpty()) {
        return;
    }
    std::unordered_map<std::uint32_t, const DrawList::Card*> cards;
    for (const DrawList::Card& card : list.cards) {
        cards.emplace(card.event, &card);
    }
    std::unordered_set<std::uint32_t> added;
    std::size_t faint = 0;
    for (const DrawList::Card& card : list.cards) {
        for (const std::uint32_t number : graph.of(card.event)) {
            const EventRelation& relation = graph.at(number);
            const std::uint32_t other = relation.from == card.event ? relation.to : relation.from;
            const auto otherCard = cards.find(other);
            const bool isBetweenCards = otherCard != cards.end();
            const bool isStrong =
                card.isSelected || card.isHovered ||
                (isBetweenCards && (otherCard->second->isSelected || otherCard->second->isHovered));
            const auto place =
                isBetweenCards ? std::optional(otherCard->second->area) : places.placeOf(other);
            if (!place || added.count(number) != 0) {
                continue;
            }
            const bool leavesView = place->right() < 0 || place->x > list.width;
            if (!isStrong && ((!isBetweenCards && !leavesView) || faint++ >= kMostFaint)) {
                continue;
            }
            added.insert(number);
            const Rect area = cut(*place, list.width);
            DrawList::Relation line =
                relation.from == card.event ? relationLine(card.area, area) : relationLine(area, card.area);
            line.kind = relation.kind;
            line.from = relation.from;
            line.to = relation.to;
            line.isStrong = isStrong;
            if (isStrong) {
                nameIt(line, metrics, list.width);
            }
            list.relations.push_back(std::move(line));
        }
    }
}

} // namespace dateline::layout
