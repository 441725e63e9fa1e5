// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/snapshot/timeline_content.h"

#include "core/document/snapshot/phrase_beside_date.h"
#include "core/layout/axis/drawn_extent.h"
#include "core/time/wording/date_wording.h"

#include <fmt/format.h>

namespace dateline::document {
namespace {

using Columns = model::EventColumns;

/// Part of the snapshot's content, so it goes with it.
class SnapshotTexts : public layout::CardTexts {
public:
    explicit SnapshotTexts(const TimelineSnapshot& snapshot)
        : m_snapshot(snapshot) {}

    std::string title(std::size_t event) const override { return m_snapshot.summary(event).title; }
    std::string date(std::size_t event) const override {
        const model::EventSummary summary = m_snapshot.summary(event);
        return summary.when ? time::inWords(*summary.when) : detailOf(summary);
    }
    std::string detail(std::size_t event) const override { return detailOf(m_snapshot.summary(event)); }
    std::string teller(std::size_t event) const override {
        const model::DatingAccount account = m_snapshot.summary(event).dating;
        return account.saidBy.empty() ? sourceOf(account) : account.saidBy;
    }
    std::string tellerInWords(std::size_t event) const override {
        const model::DatingAccount account = m_snapshot.summary(event).dating;
        if (!account.saidBy.empty()) {
            return fmt::format("said by {}", account.saidBy);
        }
        const std::string source = sourceOf(account);
        return source.empty() ? source : fmt::format("in {}", source);
    }
    layout::EvidenceMarks marks(std::size_t event) const override {
        return {m_snapshot.claimCount(event), m_snapshot.has(event, Columns::IsInConflict),
                m_snapshot.has(event, Columns::IsDecided), m_snapshot.has(event, Columns::IsUnverified)};
    }

private:
    // Where there is one source, naming it on every card would say nothing.
    std::string sourceOf(const model::DatingAccount& account) const {
        return m_snapshot.hasSeveralSources() ? account.sourceName : std::string();
    }

    const TimelineSnapshot& m_snapshot;
};

layout::DrawnExtent extentOf(const Columns::Stretch& stretch) {
    return {time::Instant{stretch.start}, time::Instant{stretch.end},
            static_cast<std::uint8_t>(stretch.shape)};
}

} // namespace

std::string detailOf(const model::EventSummary& event) {
    const model::DatingAccount& account = event.dating;
    std::string words = event.when ? time::inWords(*event.when) : std::string();
    if (!words.empty() && (!account.givesDate || saysNoMore(account.phrase, words))) {
        return words;
    }
    const std::string phrase =
        account.phrase.empty() ? std::string("no date in source") : fmt::format("“{}”", account.phrase);
    return words.empty() ? phrase : fmt::format("{} · {}", words, phrase);
}

std::shared_ptr<const layout::TimelineContent> contentOf(std::shared_ptr<const TimelineSnapshot> snapshot) {
    const layout::TimelineContent* const content = &snapshot->content();
    return {std::move(snapshot), content}; // the content is a part of the snapshot, which is kept
}

model::EventColumns::CountColumn TimelineSnapshot::weightsWith(model::TagId pinned) const {
    constexpr std::uint16_t kMostWeight = 1000; // of layout::IndexedEvent
    Columns::CountColumn weights = m_columns.claims;
    for (const Columns::Link& link : m_columns.tags) {
        if (m_columns.tagIds[link.member] == pinned) {
            weights.set(link.event, kMostWeight);
        }
    }
    return weights;
}

void TimelineSnapshot::makeContent(const Columns::CountColumn& weights) {
    for (const Columns::Stretch& ghost : m_columns.ghosts) {
        m_content.ghosts[ghost.event].push_back(extentOf(ghost));
    }
    for (const Columns::Stretch& part : m_columns.parts) {
        m_content.parts[part.event].push_back(extentOf(part));
    }
    std::vector<bool> hidden;
    for (const SnapshotLane& lane : lanes()) {
        m_content.lanes.push_back(
            {lane.name, static_cast<std::uint32_t>(lane.colour), lane.isCollapsed, lane.isHidden});
        hidden.push_back(lane.isHidden);
    }
    {
        const std::vector<std::uint32_t> laneNumbers = m_lanes.laneNumbers(m_columns);
        m_content.index = layout::EventIndex(static_cast<std::uint32_t>(lanes().size()),
                                             {m_columns.dates, weights, laneNumbers}, hidden);
    }
    m_columns.dates = model::DateColumn(); // from here on the index has them
    std::vector<layout::EventRelation> relations;
    for (const model::Relation& relation : m_relations) {
        relations.push_back({relation.kind, static_cast<std::uint32_t>(*indexOf(relation.from)),
                             static_cast<std::uint32_t>(*indexOf(relation.to))});
    }
    m_content.relations = layout::RelationGraph(std::move(relations));
    for (const model::Era& era : m_eras) {
        m_content.eras.push_back({era.name, time::inWords(era.when, time::WordForm::Long),
                                  layout::drawnExtentOf(era.when), static_cast<std::uint32_t>(era.colour)});
    }
    for (const PublicationMark& mark : m_publications) {
        m_content.marks.push_back({mark.at, mark.label});
    }
    m_content.texts = std::make_shared<SnapshotTexts>(*this);
}

} // namespace dateline::document
