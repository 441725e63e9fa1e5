// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/snapshot/timeline_snapshot.h"
#include "ui/timeline/overview_strip.h"
#include "ui/timeline/timeline_canvas.h"
#include "ui/timeline/timeline_view.h"

#include <algorithm>
#include <cstdint>

namespace dateline::ui {

/// Between the ids of a document and the numbers of a canvas.
class TimelineView::Private {
public:
    std::shared_ptr<const document::TimelineSnapshot> snapshot;
    TimelineCanvas* canvas = nullptr;
    OverviewStrip* overview = nullptr;

    std::optional<std::uint32_t> numberOf(std::optional<model::EventId> id) const {
        const auto index = snapshot && id ? snapshot->indexOf(*id) : std::nullopt;
        return index ? std::optional(static_cast<std::uint32_t>(*index)) : std::nullopt;
    }
    model::EventId idOf(std::uint32_t number) const { return snapshot->id(number); }
    std::vector<model::EventId> idsOf(const std::vector<std::uint32_t>& numbers) const {
        std::vector<model::EventId> ids;
        ids.reserve(numbers.size());
        for (const std::uint32_t number : numbers) {
            ids.push_back(idOf(number));
        }
        return ids;
    }
    std::vector<std::uint32_t> numbersOf(const std::vector<model::EventId>& ids) const {
        std::vector<std::uint32_t> numbers;
        for (const model::EventId id : ids) {
            if (const auto number = numberOf(id)) {
                numbers.push_back(*number);
            }
        }
        std::sort(numbers.begin(), numbers.end());
        return numbers;
    }
    std::vector<model::RelationId> relationsBetween(model::EventId one,
                                                    std::optional<model::EventId> other) const {
        std::vector<model::RelationId> found;
        for (const model::Relation& relation : snapshot->relations()) {
            const bool isOfOne = relation.from == one || relation.to == one;
            const bool isOfOther = !other || relation.from == *other || relation.to == *other;
            if (isOfOne && isOfOther) {
                found.push_back(relation.id);
            }
        }
        return found;
    }
    /// The lanes that are not hidden, from the top, with one of them moved beside another.
    std::vector<model::LaneKey> lanesWith(std::uint32_t moved, std::uint32_t beside, bool isBelow) const;
    std::optional<time::Edtf> whenOf(const Movable& what) const;
    Result<time::Edtf> moved(const Movable& what, document::DragPart part, std::int64_t micros) const;
    std::optional<DateProposal> propose(const Movable& what, document::DragPart part,
                                        std::int64_t micros) const;
    TimelineSpot spotOf(const layout::Hit& hit, const QPointF& at) const;
};

} // namespace dateline::ui
