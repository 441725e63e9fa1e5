// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lanes.h"

#include "core/base/trimmed.h"

#include <algorithm>
#include <array>

namespace dateline::model {
namespace {

constexpr std::array<std::string_view, 6> kGroupings = {"actor", "source",   "tag",
                                                        "none",  "category", "place"};
constexpr std::array<std::string_view, 3> kOrders = {"count", "name", "date"};

template<typename Value, std::size_t size>
std::optional<Value> named(const std::array<std::string_view, size>& names, std::string_view name) {
    const auto* const at = std::find(names.begin(), names.end(), name);
    return at == names.end() ? std::nullopt : std::optional(static_cast<Value>(at - names.begin()));
}

bool isSameWord(std::string_view a, std::string_view lower) {
    return std::equal(a.begin(), a.end(), lower.begin(), lower.end(), [](char one, char other) {
        return (one >= 'A' && one <= 'Z' ? static_cast<char>(one - 'A' + 'a') : one) == other;
    });
}

} // namespace

std::optional<std::string_view> laneNameOf(std::string_view tag, Grouping grouping) {
    if (grouping == Grouping::Tag) {
        return tag;
    }
    const std::size_t colon = tag.find(':');
    if (!isOfTags(grouping) || colon == std::string_view::npos ||
        !isSameWord(trimmed(tag.substr(0, colon)), nameOf(grouping))) {
        return std::nullopt;
    }
    const std::string_view name = trimmed(tag.substr(colon + 1));
    return name.empty() ? std::nullopt : std::optional(name);
}

std::string_view nameOf(Grouping grouping) {
    return kGroupings[static_cast<std::size_t>(grouping)];
}

std::optional<Grouping> groupingNamed(std::string_view name) {
    return named<Grouping>(kGroupings, name);
}

std::string_view nameOf(LaneOrder order) {
    return kOrders[static_cast<std::size_t>(order)];
}

std::optional<LaneOrder> laneOrderNamed(std::string_view name) {
    return named<LaneOrder>(kOrders, name);
}

} // namespace dateline::model
