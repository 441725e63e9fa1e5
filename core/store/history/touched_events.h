// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/store/history/changeset.h"

#include <vector>

namespace dateline::store {

/// The events whose summaries (model::EventSummary) may differ after these changes, which were made already;
/// by id, each once. Some of them may be gone.
std::vector<model::EventId> eventsTouchedBy(const Database& database, const std::vector<RowChange>& changes);

} // namespace dateline::store
