// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/language/temporal_rule.h"

namespace dateline::extract {
namespace {

constexpr std::array<std::string_view, kFieldCount> kFieldNames = {
    "type",     "value",   "mod",  "year",   "era",     "decade", "century", "fiscal", "month",  "day",
    "weekday",  "quarter", "half", "season", "holiday", "digits", "nth",     "hour",   "minute", "clock",
    "meridiem", "zone",    "part", "unit",   "count",   "count2", "unit2",   "per",    "shift",  "dir",
    "yeardir",  "from",    "week", "lean",   "grain",   "span",   "approx"};

} // namespace

std::optional<Field> fieldNamed(std::string_view name) {
    for (std::size_t at = 0; at < kFieldNames.size(); ++at) {
        if (kFieldNames[at] == name) {
            return static_cast<Field>(at);
        }
    }
    return std::nullopt;
}

} // namespace dateline::extract
