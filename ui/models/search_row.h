// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace dateline::ui {

/// Words with the stretches that matched.
struct MarkedText {
    QString words;
    std::vector<std::pair<int, int>> marks; ///< start and length, in UTF-16 units
};

/// What was found: an event, or a whole source that tells none of it.
struct SearchRow {
    std::optional<model::EventId> event;
    std::optional<model::SourceId> source;
    MarkedText title;
    QString detail;     ///< date in words, or the outlet
    MarkedText snippet; ///< where the words stand; empty: in the title alone
};

} // namespace dateline::ui
