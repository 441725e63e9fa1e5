// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <optional>
#include <string_view>

namespace dateline::model {

enum class RelationKind {
    Cause,  ///< `from` caused `to`
    Reply,  ///< `from` is a reply to `to`
    PartOf, ///< `from` is a part of `to`
};

/// How two events hang together, said by an editor.
struct Relation {
    RelationId id;
    RelationKind kind = RelationKind::Cause;
    EventId from;
    EventId to;

    friend bool operator==(const Relation&, const Relation&) = default;
};

/// "cause", "reply", "part of": as files have it.
std::string_view nameOf(RelationKind kind);
std::optional<RelationKind> relationKindNamed(std::string_view name);

} // namespace dateline::model
