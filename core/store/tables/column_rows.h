// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event_columns.h"
#include "core/store/sqlite/sqlite_database.h"

#include <optional>
#include <span>
#include <vector>

namespace dateline::store {

// The columns of all events, sorted, so that a large document opens without reading and sorting its tables.
// They only ever repeat what the tables say. An edit does not rewrite them: it writes down which events it
// touched. Whether they can be trusted follows from the file itself: SQLite counts in its header how often a
// file was written, and every transaction of ours keeps what the count will be when it is over. When it is
// another one, something else has written, and the columns are as good as none.

/// Ends every transaction of ours that writes content. Gives the stamp of the content: one more than before.
/// `touched`: events whose summaries may be others now.
std::int64_t stampContent(const Database& database, std::span<const model::EventId> touched);
/// Ends every other transaction of ours.
void stampFile(const Database& database);

struct ContentStamp {
    std::int64_t stamp = 0;   ///< changes with every edit
    bool isForeignTo = false; ///< something that is none of ours has written since
};
ContentStamp readStamp(const Database& database);

struct KeptColumns {
    model::EventColumns columns;
    std::vector<model::EventId> changed; ///< since, by id
};
/// Inside a read transaction. Nothing: there are none, or they cannot be trusted or read, or there are too
/// many changes. What comes is whole and refers to nothing that is not there; whether it is true, only the
/// tables know.
std::optional<KeptColumns> readColumns(const Database& database);
/// How many changes would have to be merged; nothing: there are no columns to be trusted.
std::optional<std::size_t> changesSinceColumns(const Database& database);
/// Inside a transaction that stampFile() ends: in place of those that are there.
void writeColumns(const Database& database, const model::EventColumns& columns);
void dropColumns(const Database& database);

} // namespace dateline::store
