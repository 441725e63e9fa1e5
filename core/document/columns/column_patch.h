// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"
#include "core/model/event_columns.h"

#include <functional>
#include <optional>
#include <span>

namespace dateline::document {

/// The columns after some events were changed, added or removed: `touched` names them all, in any order, and
/// `now` tells what those that are left are like. Where two dates look alike, the date of an event that was
/// not touched is asked for. Costs a copy of the columns, and a search for each event in `now`.
using DateOfEvent = std::function<std::optional<time::Edtf>(model::EventId)>;
model::EventColumns patched(const model::EventColumns& columns, std::span<const model::EventId> touched,
                            std::span<const model::EventSummary> now, const DateOfEvent& dateOf);

} // namespace dateline::document
