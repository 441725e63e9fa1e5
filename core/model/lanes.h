// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::model {

/// What the lanes of a timeline are.
enum class Grouping {
    Actor,    ///< one a main actor
    Source,   ///< one a source, by an event's first claim
    Tag,      ///< one a tag, by an event's first tag
    None,     ///< one lane for all
    Category, ///< one a tag "category:…", by an event's first such tag
    Place,    ///< one a tag "place:…"
};

/// Lanes by tags, of whatever kind: their members are tags.
constexpr bool isOfTags(Grouping grouping) {
    return grouping == Grouping::Tag || grouping == Grouping::Category || grouping == Grouping::Place;
}
/// What a tag's lane is called: "place:Juba" in lanes by place "Juba", in lanes by tag as it is. Nothing: it
/// makes no lane there. Capitals and spaces around make no difference to the prefix.
std::optional<std::string_view> laneNameOf(std::string_view tag, Grouping grouping);

/// In which order lanes stand that nobody put into a place by hand; those without a member are last.
enum class LaneOrder {
    Count,     ///< the busiest first, among equals who appears first
    Name,      ///< as words are sorted where the program runs
    FirstDate, ///< who appears first
};

/// Which lane: the value of the id of its actor, source or tag (of a category or a place: its tag).
struct LaneKey {
    Grouping grouping = Grouping::Actor;
    std::optional<std::int64_t> member; ///< nothing: the events without one, and the only lane of None

    friend auto operator<=>(const LaneKey&, const LaneKey&) = default;
};

/// How a user wants a lane to be shown. Lanes nobody touched have none.
struct LaneSetting {
    LaneKey lane;
    std::optional<int>
        position;              ///< from the top, counted from 0; nothing: after those that have one, by rule
    std::string name;          ///< empty: that of its actor, source or tag
    std::optional<int> colour; ///< index into Theme::lanes; nothing: as it comes
    bool isCollapsed = false;
    bool isHidden = false;

    friend bool operator==(const LaneSetting&, const LaneSetting&) = default;
};

/// "actor", "source", "tag", "none", "category", "place": as files have it.
std::string_view nameOf(Grouping grouping);
std::optional<Grouping> groupingNamed(std::string_view name);
/// "count", "name", "date".
std::string_view nameOf(LaneOrder order);
std::optional<LaneOrder> laneOrderNamed(std::string_view name);

} // namespace dateline::model
