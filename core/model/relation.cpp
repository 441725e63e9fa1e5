// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/relation.h"

#include <array>

namespace dateline::model {
namespace {

constexpr std::array<std::string_view, 3> kKindNames = {"cause", "reply", "part of"};

} // namespace

std::string_view nameOf(RelationKind kind) {
    return kKindNames[static_cast<std::size_t>(kind)];
}

std::optional<RelationKind> relationKindNamed(std::string_view name) {
    for (std::size_t i = 0; i < kKindNames.size(); ++i) {
        if (kKindNames[i] == name) {
            return static_cast<RelationKind>(i);
        }
    }
    return std::nullopt;
}

} // namespace dateline::model
