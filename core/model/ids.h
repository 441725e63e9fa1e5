// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/typed_id.h"

namespace dateline::model {

using SourceId = TypedId<struct SourceTag>;
using EventId = TypedId<struct EventTag>;
using ClaimId = TypedId<struct ClaimTag>;
using ActorId = TypedId<struct ActorTag>;
using TagId = TypedId<struct TagTag>;
using EraId = TypedId<struct EraTag>;
using RelationId = TypedId<struct RelationTag>;

} // namespace dateline::model
