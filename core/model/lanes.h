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
    Actor,  ///< one a main actor
    Source, ///< one a source, by an event's first claim
    Tag,    ///< one a tag, by an event's first tag
    None,   ///< one lane for all
};

/// Which lane: the value of the id of its actor, source or tag.
struct LaneKey {
    Grouping grouping = Grouping::Actor;
    std::optional<std::int64_t> member; ///< nothing: the events without one, and the only lane of None

    friend auto operator<=>(const LaneKey&, const LaneKey&) = default;
};

/// How a user wants a lane to be shown. Lanes nobody touched have none.
struct LaneSetting {
    LaneKey lane;
    std::optional<int> position; ///< from the top, counted from 0; nothing: after those that have one
    std::string name;            ///< empty: that of its actor, source or tag
    std::optional<int> colour;   ///< index into Theme::lanes; nothing: as it comes
    bool isCollapsed = false;
    bool isHidden = false;

    friend bool operator==(const LaneSetting&, const LaneSetting&) = default;
};

/// "actor", "source", "tag", "none": as files have it.
std::string_view nameOf(Grouping grouping);
std::optional<Grouping> groupingNamed(std::string_view name);

} // namespace dateline::model
