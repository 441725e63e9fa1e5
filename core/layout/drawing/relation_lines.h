// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/drawing/draw_list.h"
#include "core/layout/text/text_metrics.h"

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace dateline::layout {

struct EventRelation {
    model::RelationKind kind = model::RelationKind::Cause;
    std::uint32_t from = 0; ///< numbers of events
    std::uint32_t to = 0;
};

/// The relations of a timeline, and which an event has.
class RelationGraph {
public:
    RelationGraph() = default;
    explicit RelationGraph(std::vector<EventRelation> relations);

    const EventRelation& at(std::uint32_t relation) const { return m_relations[relation]; }
    bool isEmpty() const { return m_relations.empty(); }
    std::span<const std::uint32_t> of(std::uint32_t event) const;

private:
    std::vector<EventRelation> m_relations;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> m_ofEvent;
};

/// "causes", "is a reply to", "is part of": between the two titles.
const char* wordsOf(model::RelationKind kind);

/// The curve between two cards (or places, of no size): from side to side where one stands beside the other,
/// else from edge to edge over or under.
DrawList::Relation relationLine(const Rect& from, const Rect& to);

/// Where an event without a card in the list stands; nothing: nowhere.
class EventPlaces {
public:
    virtual ~EventPlaces() = default;
    virtual std::optional<Rect> placeOf(std::uint32_t event) const = 0;
};

/// Adds the relations of the cards in the list: strong ones of the events one looks at, wherever the other
/// end is; of the rest only those between two cards, or that leave the view, and not more than fit the eye.
void addRelations(DrawList& list, const RelationGraph& graph, const EventPlaces& places,
                  const TextMetrics& metrics);

} // namespace dateline::layout
