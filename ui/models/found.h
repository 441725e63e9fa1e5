// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/document/timeline_snapshot.h"
#include "ui/models/search_row.h"

#include <vector>

namespace dateline::ui {

/// What a query finds among the events of a snapshot, best first, and the sources that tell of it besides.
std::vector<SearchRow> foundIn(const document::Document& document, const document::TimelineSnapshot& snapshot,
                               const QString& query);

/// How a search can be narrowed, in one line.
QString searchAdvice();

} // namespace dateline::ui
