// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lanes.h"
#include "core/store/sqlite/sqlite_database.h"

#include <vector>

namespace dateline::store {

/// What a row of these columns says.
inline constexpr std::string_view kLaneColumns =
    "grouping, member, position, name, colour, is_collapsed, is_hidden";
model::LaneSetting laneSettingAt(const Statement& row);
std::vector<model::LaneSetting> readLaneSettings(const Database& database); ///< by grouping and member
/// Replaces what is kept of the lane; nothing is kept of a setting that says nothing.
void writeLaneSetting(const Database& database, const model::LaneSetting& setting);
void deleteLaneSetting(const Database& database, const model::LaneKey& lane);

} // namespace dateline::store
