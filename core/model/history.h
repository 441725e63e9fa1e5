// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/time/gregorian/instant.h"

#include <optional>
#include <string>

namespace dateline::model {

using StepId = TypedId<struct StepTag>;

/// One edit of a document's history.
struct HistoryStep {
    StepId id;
    std::string words;                 ///< "import Cartels and the border"
    std::optional<time::Instant> made; ///< UTC; nothing: by a version that did not write it down
    bool isUndone = false;
};

} // namespace dateline::model
