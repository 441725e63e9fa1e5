// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/snapshot/snapshot_lanes.h"

#include "core/document/document.h"
#include "core/document/edits/lane_names.h"

#include <algorithm>
#include <limits>
#include <locale>
#include <map>
#include <stdexcept>
#include <unordered_map>

namespace dateline::document {
namespace {

using Columns = model::EventColumns;

constexpr int kLaneColours = 8;

struct LaneStart {
    SnapshotLane lane;
    std::uint32_t member = Columns::kNone;
    std::uint32_t firstEvent = 0;
    std::optional<int> position;
};

template<typename Id>
std::vector<std::int64_t> valuesOf(const std::vector<Id>& ids) {
    std::vector<std::int64_t> values;
    values.reserve(ids.size());
    for (const Id id : ids) {
        values.push_back(id.value);
    }
    return values;
}

std::vector<std::int64_t> tableOf(const Columns& columns, model::Grouping grouping) {
    switch (grouping) {
    case model::Grouping::Actor:
        return valuesOf(columns.actorIds);
    case model::Grouping::Source:
        return valuesOf(columns.sourceIds);
    case model::Grouping::Tag:
    case model::Grouping::Category:
    case model::Grouping::Place:
        return valuesOf(columns.tagIds);
    case model::Grouping::None:
        break;
    }
    return {};
}

std::unordered_map<std::int64_t, std::string> memberNames(const Document& document, model::Grouping grouping,
                                                          std::span<const model::Source> sources) {
    std::unordered_map<std::int64_t, std::string> names;
    if (grouping == model::Grouping::Actor) {
        for (model::Actor& actor : document.actors()) {
            names.emplace(actor.id.value, std::move(actor.name));
        }
    } else if (model::isOfTags(grouping)) {
        for (const model::Tag& tag : document.tags()) {
            if (const auto name = model::laneNameOf(tag.name, grouping)) {
                names.emplace(tag.id.value, *name);
            }
        }
    } else if (grouping == model::Grouping::Source) {
        for (const model::Source& source : sources) {
            names.emplace(source.id.value, source.title);
        }
    }
    return names;
}

/// Those that events have; the busiest first, and who appears first among equals; events without a member
/// come last.
std::vector<LaneStart> startsOf(const std::vector<std::uint32_t>& members, std::size_t memberCount) {
    std::vector<LaneStart> all(memberCount + 1);
    for (std::uint32_t event = 0; event < members.size(); ++event) {
        LaneStart& start = all[std::min<std::size_t>(members[event], memberCount)];
        if (start.lane.eventCount++ == 0) {
            start.firstEvent = event;
            start.member = members[event];
        }
    }
    std::vector<LaneStart> used;
    for (LaneStart& start : all) {
        if (start.lane.eventCount > 0) {
            used.push_back(std::move(start));
        }
    }
    std::sort(used.begin(), used.end(), [](const LaneStart& a, const LaneStart& b) {
        const bool isOfNone = a.member == Columns::kNone;
        if (isOfNone != (b.member == Columns::kNone)) {
            return !isOfNone;
        }
        return a.lane.eventCount != b.lane.eventCount ? a.lane.eventCount > b.lane.eventCount
                                                      : a.firstEvent < b.firstEvent;
    });
    return used;
}

std::locale sortingLocale() {
    try {
        return std::locale("");
    } catch (const std::runtime_error&) { // one that is not installed
        return std::locale::classic();
    }
}

/// Small letters of ASCII, for where the locale sorts by bytes.
std::string folded(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

/// By hand where there is a position, else by the rule. `starts` comes in the order of LaneOrder::Count.
void sortLanes(std::vector<LaneStart>& starts, model::LaneOrder order) {
    const auto isOfNone = [](const LaneStart& start) { return start.member == Columns::kNone; };
    if (order == model::LaneOrder::FirstDate) {
        std::stable_sort(starts.begin(), starts.end(), [&](const LaneStart& a, const LaneStart& b) {
            return isOfNone(a) != isOfNone(b) ? isOfNone(b) : a.firstEvent < b.firstEvent;
        });
    } else if (order == model::LaneOrder::Name) {
        const std::locale locale = sortingLocale();
        std::stable_sort(starts.begin(), starts.end(), [&](const LaneStart& a, const LaneStart& b) {
            return isOfNone(a) != isOfNone(b) ? isOfNone(b)
                                              : locale(folded(a.lane.name), folded(b.lane.name));
        });
    }
    std::stable_sort(starts.begin(), starts.end(), [](const LaneStart& a, const LaneStart& b) {
        constexpr int kLast = std::numeric_limits<int>::max();
        return a.position.value_or(kLast) < b.position.value_or(kLast);
    });
}

} // namespace

SnapshotLanes::SnapshotLanes(const Document& document, const model::EventColumns& columns,
                             std::span<const model::Source> sources)
    : m_grouping(document.grouping()) {
    const std::vector<std::int64_t> table = tableOf(columns, m_grouping);
    auto names = memberNames(document, m_grouping, sources);
    if (model::isOfTags(m_grouping) && m_grouping != model::Grouping::Tag) {
        for (const std::int64_t tag : table) {
            m_makesLane.push_back(names.count(tag) > 0);
        }
    }
    std::vector<LaneStart> starts = startsOf(membersOf(columns), table.size());
    std::map<model::LaneKey, model::LaneSetting> settings;
    for (model::LaneSetting& setting : document.laneSettings()) {
        settings.emplace(setting.lane, std::move(setting));
    }
    int count = 0;
    for (LaneStart& start : starts) {
        SnapshotLane& lane = start.lane;
        const auto member =
            start.member == Columns::kNone ? std::nullopt : std::optional(table[start.member]);
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
    sortLanes(starts, document.laneOrder());
    m_laneOfMember.assign(table.size() + 1, 0);
    for (LaneStart& start : starts) {
        m_laneOfMember[std::min<std::size_t>(start.member, table.size())] =
            static_cast<std::uint32_t>(m_lanes.size());
        m_lanes.push_back(std::move(start.lane));
    }
}

std::vector<std::uint32_t> SnapshotLanes::membersOf(const Columns& columns) const {
    std::vector<std::uint32_t> members(columns.size(), Columns::kNone);
    if (m_grouping == model::Grouping::Actor || m_grouping == model::Grouping::Source) {
        const auto& column = m_grouping == model::Grouping::Actor ? columns.actors : columns.sources;
        column.each([&](std::size_t event, std::uint32_t member) { members[event] = member; });
    }
    if (model::isOfTags(m_grouping)) {
        for (const Columns::Link& tag : columns.tags) {
            if (members[tag.event] == Columns::kNone && makesLane(tag.member)) { // the first one counts
                members[tag.event] = tag.member;
            }
        }
    }
    return members;
}

std::size_t SnapshotLanes::laneOf(const model::EventColumns& columns, std::size_t event) const {
    if (m_grouping == model::Grouping::Actor) {
        return laneOfMember(columns.actors[event]);
    }
    if (m_grouping == model::Grouping::Source) {
        return laneOfMember(columns.sources[event]);
    }
    if (model::isOfTags(m_grouping)) {
        for (const Columns::Link& tag : rowsOf(columns.tags, event)) {
            if (makesLane(tag.member)) {
                return laneOfMember(tag.member);
            }
        }
    }
    return laneOfMember(Columns::kNone);
}

std::vector<std::uint32_t> SnapshotLanes::laneNumbers(const model::EventColumns& columns) const {
    std::vector<std::uint32_t> numbers = membersOf(columns);
    for (std::uint32_t& number : numbers) {
        number = laneOfMember(number);
    }
    return numbers;
}

} // namespace dateline::document
