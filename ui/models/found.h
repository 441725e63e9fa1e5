// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/document/snapshot/timeline_snapshot.h"
#include "ui/models/search_row.h"

#include <QString>

#include <vector>

namespace dateline::ui {

/// What a query comes to, as it is shown.
struct Found {
    /// The best first, each with the words where it says so; a few hundred at most. Then the sources whose
    /// text has all the words, while none of their events does.
    std::vector<SearchRow> rows;
    std::vector<model::EventId> hits; ///< every event found, in the order of the timeline
    bool isUnderstood = true;         ///< else nothing was searched for, and `words` say why
    QString words;                    ///< below the rows: a sentence on what to do next
};

/// Searches a document for what was typed (model::SearchQuery); only events of the snapshot count. `first`:
/// hits that are shown already, and stay on top.
Found foundIn(const document::Document& document, const document::TimelineSnapshot& snapshot,
              const QString& query, const std::vector<model::EventId>& first = {});
/// The best rows alone, as soon as they are known; which events are hits is left open.
Found firstFoundIn(const document::Document& document, const document::TimelineSnapshot& snapshot,
                   const QString& query);

} // namespace dateline::ui
