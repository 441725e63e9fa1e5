// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lanes.h"

#include <array>

namespace dateline::model {
namespace {

constexpr std::array<std::string_view, 4> kNames = {"actor", "source", "tag", "none"};

} // namespace

std::string_view nameOf(Grouping grouping) {
    return kNames[static_cast<std::size_t>(grouping)];
}

std::optional<Grouping> groupingNamed(std::string_view name) {
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (kNames[i] == name) {
            return static_cast<Grouping>(i);
        }
    }
    return std::nullopt;
}

} // namespace dateline::model
