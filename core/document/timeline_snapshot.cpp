// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/timeline_snapshot.h"

#include "core/document/document.h"
#include "core/evidence/known_on.h"
#include "core/time/comparison.h"
#include "core/time/time_bounds.h"

#include <algorithm>
#include <map>

namespace dateline::document {
namespace {

constexpr int kLaneColours = 8;

struct LaneStart {
    std::size_t firstEvent = 0;
    int count = 0;
};

} // namespace

std::shared_ptr<const TimelineSnapshot> TimelineSnapshot::of(const Document& document) {
    return from(document, document.events(), document.sources());
}

std::shared_ptr<const TimelineSnapshot> TimelineSnapshot::asKnownOn(const Document& document,
                                                                    time::CivilDate day) {
    std::vector<model::Source> sources = document.sources();
    const evidence::PublicationDays days = evidence::publicationDays(sources);
    std::vector<model::EventSummary> events;
    for (model::EventSummary& summary : document.events()) {
        const auto event = document.event(summary.id);
        const auto known = event ? evidence::knownOn(*event, days, day) : std::nullopt;
        if (!known) {
            continue;
        }
        const model::Claim& first = event->claims[known->claims.front()];
        summary.when = known->when;
        summary.source = first.source;
        summary.phrase = first.date.expression ? first.date.expression->text : std::string();
        summary.claimCount = static_cast<int>(known->claims.size());
        events.push_back(std::move(summary));
    }
    // Dates may be others than in the document's order.
    std::stable_sort(events.begin(), events.end(), [](const auto& a, const auto& b) {
        if (!a.when || !b.when) {
            return a.when.has_value() && !b.when;
        }
        return time::chronological(*a.when, *b.when) < 0;
    });
    sources.erase(std::remove_if(sources.begin(), sources.end(),
                                 [&](const model::Source& source) {
                                     const auto published = days.find(source.id);
                                     return published == days.end() || published->second > day;
                                 }),
                  sources.end());
    return from(document, std::move(events), sources);
}

std::shared_ptr<TimelineSnapshot> TimelineSnapshot::from(const Document& document,
                                                         std::vector<model::EventSummary> events,
                                                         std::span<const model::Source> sources) {
    auto snapshot = std::make_shared<TimelineSnapshot>();

    std::map<std::optional<model::ActorId>, LaneStart> found;
    for (std::size_t i = 0; i < events.size(); ++i) {
        snapshot->m_indexOf.emplace(events[i].id, i);
        const auto [lane, isNew] = found.try_emplace(events[i].lane, LaneStart{i, 0});
        ++lane->second.count;
    }

    std::unordered_map<model::ActorId, std::string> names;
    for (model::Actor& actor : document.actors()) {
        names.emplace(actor.id, std::move(actor.name));
    }
    // The busiest first, and who appears first among equals; events without an actor come last.
    std::vector<std::pair<std::optional<model::ActorId>, LaneStart>> order(found.begin(), found.end());
    std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
        if (a.first.has_value() != b.first.has_value()) {
            return a.first.has_value();
        }
        return a.second.count != b.second.count ? a.second.count > b.second.count
                                                : a.second.firstEvent < b.second.firstEvent;
    });
    std::map<std::optional<model::ActorId>, std::size_t> laneOf;
    for (const auto& [actor, start] : order) {
        const std::size_t lane = snapshot->m_lanes.size();
        laneOf.emplace(actor, lane);
        snapshot->m_lanes.push_back({actor, actor ? names[*actor] : std::string("No actor named"),
                                     start.count, int(lane) % kLaneColours});
    }
    snapshot->m_laneOf.reserve(events.size());
    for (const auto& event : events) {
        snapshot->m_laneOf.push_back(laneOf[event.lane]);
    }

    for (const model::Source& source : sources) {
        if (source.published) {
            if (const auto at = time::boundsOf(*source.published).startMin) {
                snapshot->m_publications.push_back(
                    {sources.size() == 1 ? std::string("Source published") : source.title, *at});
            }
        }
    }
    snapshot->m_events = std::move(events);
    return snapshot;
}

std::optional<std::size_t> TimelineSnapshot::indexOf(model::EventId id) const {
    const auto found = m_indexOf.find(id);
    return found == m_indexOf.end() ? std::nullopt : std::optional(found->second);
}

} // namespace dateline::document
