// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/timeline_snapshot.h"

#include "core/document/account_marks.h"
#include "core/document/document.h"
#include "core/document/lane_names.h"
#include "core/evidence/known_on.h"
#include "core/time/comparison.h"
#include "core/time/time_bounds.h"

#include <algorithm>
#include <limits>
#include <map>

namespace dateline::document {
namespace {

constexpr int kLaneColours = 8;

struct LaneStart {
    SnapshotLane lane;
    std::size_t firstEvent = 0;
    std::optional<int> position;
};

/// The value of the id of what an event's lane is of.
std::optional<std::int64_t> memberOf(const model::EventSummary& event, model::Grouping grouping) {
    switch (grouping) {
    case model::Grouping::Actor:
        return event.lane ? std::optional(event.lane->value) : std::nullopt;
    case model::Grouping::Source:
        return event.claimCount > 0 ? std::optional(event.source.value) : std::nullopt;
    case model::Grouping::Tag:
        return event.tags.empty() ? std::nullopt : std::optional(event.tags.front().value);
    case model::Grouping::None:
        break;
    }
    return std::nullopt;
}

std::unordered_map<std::int64_t, std::string> memberNames(const Document& document, model::Grouping grouping,
                                                          std::span<const model::Source> sources) {
    std::unordered_map<std::int64_t, std::string> names;
    if (grouping == model::Grouping::Actor) {
        for (model::Actor& actor : document.actors()) {
            names.emplace(actor.id.value, std::move(actor.name));
        }
    } else if (grouping == model::Grouping::Tag) {
        for (model::Tag& tag : document.tags()) {
            names.emplace(tag.id.value, std::move(tag.name));
        }
    } else if (grouping == model::Grouping::Source) {
        for (const model::Source& source : sources) {
            names.emplace(source.id.value, source.title);
        }
    }
    return names;
}

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
        std::vector<model::Claim> claims;
        for (const std::size_t claim : known->claims) {
            claims.push_back(event->claims[claim]);
        }
        const model::Claim& first = claims.front();
        summary.when = known->when;
        summary.source = first.source;
        summary.phrase = first.date.expression ? first.date.expression->text : std::string();
        summary.claimCount = static_cast<int>(claims.size());
        summary.moreSources.clear();
        for (const model::Claim& claim : claims) {
            const auto& more = summary.moreSources;
            if (claim.source != first.source &&
                std::find(more.begin(), more.end(), claim.source) == more.end()) {
                summary.moreSources.push_back(claim.source);
            }
        }
        summary.isUnverified = std::any_of(claims.begin(), claims.end(),
                                           [](const model::Claim& claim) { return claim.check.has_value(); });
        markAccounts(summary, claims);
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

    snapshot->m_events = std::move(events);
    for (std::size_t i = 0; i < snapshot->m_events.size(); ++i) {
        snapshot->m_indexOf.emplace(snapshot->m_events[i].id, i);
    }
    snapshot->makeLanes(document, sources);
    for (const model::Relation& relation : document.relations()) {
        if (snapshot->indexOf(relation.from) && snapshot->indexOf(relation.to)) {
            snapshot->m_relations.push_back(relation);
        }
    }
    for (const model::Source& source : sources) {
        if (source.published) {
            if (const auto at = time::boundsOf(*source.published).startMin) {
                snapshot->m_publications.push_back(
                    {sources.size() == 1 ? std::string("Source published") : source.title, *at});
            }
        }
    }
    return snapshot;
}

void TimelineSnapshot::makeLanes(const Document& document, std::span<const model::Source> sources) {
    m_grouping = document.grouping();
    std::map<std::optional<std::int64_t>, LaneStart> found;
    for (std::size_t i = 0; i < m_events.size(); ++i) {
        const auto member = memberOf(m_events[i], m_grouping);
        const auto [start, isNew] = found.try_emplace(member);
        if (isNew) {
            start->second.firstEvent = i;
        }
        ++start->second.lane.eventCount;
    }
    // The busiest first, and who appears first among equals; events without a member come last.
    std::vector<std::pair<std::optional<std::int64_t>, LaneStart>> order(found.begin(), found.end());
    std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
        if (a.first.has_value() != b.first.has_value()) {
            return a.first.has_value();
        }
        return a.second.lane.eventCount != b.second.lane.eventCount
                   ? a.second.lane.eventCount > b.second.lane.eventCount
                   : a.second.firstEvent < b.second.firstEvent;
    });
    auto names = memberNames(document, m_grouping, sources);
    std::map<model::LaneKey, model::LaneSetting> settings;
    for (model::LaneSetting& setting : document.laneSettings()) {
        settings.emplace(setting.lane, std::move(setting));
    }
    int count = 0;
    for (auto& [member, start] : order) {
        SnapshotLane& lane = start.lane;
        lane.key = {m_grouping, member};
        lane.name = member ? names[*member] : nameOfLaneWithout(m_grouping);
        lane.colour =
            count++ % kLaneColours; // before the user's order, so that moving a lane keeps its colour
        if (member && m_grouping == model::Grouping::Actor) {
            lane.actor = model::ActorId{*member};
        }
        if (const auto set = settings.find(lane.key); set != settings.end()) {
            const model::LaneSetting& wish = set->second;
            lane.name = wish.name.empty() ? lane.name : wish.name;
            lane.colour = std::max(wish.colour.value_or(lane.colour), 0) % kLaneColours;
            lane.isCollapsed = wish.isCollapsed;
            lane.isHidden = wish.isHidden;
            start.position = wish.position;
        }
    }
    std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
        constexpr int kLast = std::numeric_limits<int>::max();
        return a.second.position.value_or(kLast) < b.second.position.value_or(kLast);
    });
    std::map<std::optional<std::int64_t>, std::size_t> laneOf;
    for (auto& [member, start] : order) {
        laneOf.emplace(member, m_lanes.size());
        m_lanes.push_back(std::move(start.lane));
    }
    m_laneOf.reserve(m_events.size());
    for (const auto& event : m_events) {
        m_laneOf.push_back(laneOf[memberOf(event, m_grouping)]);
    }
}

std::optional<std::size_t> TimelineSnapshot::indexOf(model::EventId id) const {
    const auto found = m_indexOf.find(id);
    return found == m_indexOf.end() ? std::nullopt : std::optional(found->second);
}

} // namespace dateline::document
