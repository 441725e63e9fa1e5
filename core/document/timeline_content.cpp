// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/timeline_content.h"

#include "core/layout/drawn_extent.h"
#include "core/time/date_wording.h"

#include <fmt/format.h>

namespace dateline::document {
namespace {

class SnapshotTexts : public layout::CardTexts {
public:
    explicit SnapshotTexts(std::shared_ptr<const TimelineSnapshot> snapshot)
        : m_snapshot(std::move(snapshot)) {}

    std::string title(std::size_t event) const override { return m_snapshot->events()[event].title; }
    std::string detail(std::size_t event) const override { return detailOf(m_snapshot->events()[event]); }
    layout::EvidenceMarks marks(std::size_t event) const override {
        const model::EventSummary& summary = m_snapshot->events()[event];
        return {summary.claimCount, summary.isInConflict, summary.isDecided, summary.isUnverified};
    }

private:
    std::shared_ptr<const TimelineSnapshot> m_snapshot;
};

} // namespace

std::string detailOf(const model::EventSummary& event) {
    const std::string words = event.when ? time::inWords(*event.when) : std::string();
    const std::string phrase =
        event.phrase.empty() ? std::string("no date in source") : fmt::format("“{}”", event.phrase);
    return words.empty() ? phrase : fmt::format("{} · {}", words, phrase);
}

std::shared_ptr<const layout::TimelineContent> contentOf(std::shared_ptr<const TimelineSnapshot> snapshot) {
    auto content = std::make_shared<layout::TimelineContent>();
    std::vector<layout::IndexedEvent> indexed;
    indexed.reserve(snapshot->events().size());
    for (std::size_t i = 0; i < snapshot->events().size(); ++i) {
        const model::EventSummary& event = snapshot->events()[i];
        indexed.push_back({layout::drawnExtentOf(event.when), static_cast<std::uint32_t>(snapshot->laneOf(i)),
                           float(event.claimCount)});
        for (const time::Edtf& other : event.otherDates) {
            content->ghosts[static_cast<std::uint32_t>(i)].push_back(layout::drawnExtentOf(other));
        }
        if (indexed.back().extent.has(layout::DrawnExtent::Several)) {
            content->parts.emplace(static_cast<std::uint32_t>(i), layout::drawnPartsOf(*event.when));
        }
    }
    std::vector<bool> hidden;
    for (const SnapshotLane& lane : snapshot->lanes()) {
        content->lanes.push_back(
            {lane.name, static_cast<std::uint32_t>(lane.colour), lane.isCollapsed, lane.isHidden});
        hidden.push_back(lane.isHidden);
    }
    content->index =
        layout::EventIndex(indexed, static_cast<std::uint32_t>(snapshot->lanes().size()), hidden);
    std::vector<layout::EventRelation> relations;
    for (const model::Relation& relation : snapshot->relations()) {
        relations.push_back({relation.kind, static_cast<std::uint32_t>(*snapshot->indexOf(relation.from)),
                             static_cast<std::uint32_t>(*snapshot->indexOf(relation.to))});
    }
    content->relations = layout::RelationGraph(std::move(relations));
    for (const PublicationMark& mark : snapshot->publications()) {
        content->marks.push_back({mark.at, mark.label});
    }
    content->texts = std::make_shared<SnapshotTexts>(std::move(snapshot));
    return content;
}

} // namespace dateline::document
