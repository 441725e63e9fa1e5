// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rows/lane_setting_rows.h"

#include <fmt/format.h>

namespace dateline::store {
namespace {

// In the table 0 stands for the lane of what has no member: a primary key may not be NULL.
std::int64_t memberOf(const model::LaneKey& lane) {
    return lane.member.value_or(0);
}

std::optional<int> smallAt(const Statement& row, int column) {
    const auto value = row.optionalInteger(column);
    return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

} // namespace

model::LaneSetting laneSettingAt(const Statement& row) {
    const auto grouping = model::groupingNamed(row.text(0));
    if (!grouping) {
        throw SqlError(ErrorCode::Invalid,
                       fmt::format("is damaged: lanes are not grouped by “{}”", row.text(0)));
    }
    model::LaneSetting setting;
    setting.lane.grouping = *grouping;
    if (row.integer(1) != 0) {
        setting.lane.member = row.integer(1);
    }
    setting.position = smallAt(row, 2);
    setting.name = row.text(3);
    setting.colour = smallAt(row, 4);
    setting.isCollapsed = row.integer(5) != 0;
    setting.isHidden = row.integer(6) != 0;
    return setting;
}

std::vector<model::LaneSetting> readLaneSettings(const Database& database) {
    std::vector<model::LaneSetting> settings;
    Statement row =
        database.prepare(fmt::format("SELECT {} FROM lanes ORDER BY grouping, member", kLaneColumns));
    while (row.step()) {
        settings.push_back(laneSettingAt(row));
    }
    return settings;
}

void writeLaneSetting(const Database& database, const model::LaneSetting& setting) {
    model::LaneSetting plain;
    plain.lane = setting.lane;
    if (setting == plain) {
        deleteLaneSetting(database, setting.lane);
        return;
    }
    const auto big = [](const std::optional<int>& value) {
        return value ? std::optional<std::int64_t>(*value) : std::nullopt;
    };
    database
        .cached("INSERT INTO lanes (grouping, member, position, name, colour, is_collapsed, is_hidden) "
                "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (grouping, member) DO UPDATE SET "
                "position = ?3, name = ?4, colour = ?5, is_collapsed = ?6, is_hidden = ?7")
        .bind(nameOf(setting.lane.grouping), memberOf(setting.lane), big(setting.position), setting.name,
              big(setting.colour), setting.isCollapsed, setting.isHidden)
        .run();
}

void deleteLaneSetting(const Database& database, const model::LaneKey& lane) {
    database.cached("DELETE FROM lanes WHERE grouping = ? AND member = ?")
        .bind(nameOf(lane.grouping), memberOf(lane))
        .run();
}

} // namespace dateline::store
