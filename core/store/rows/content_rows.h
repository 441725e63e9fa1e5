// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contents.h"
#include "core/store/sqlite/table_scan.h"

namespace dateline::store {

/// All content of a document, table by table. In the order of ids, whatever is missing.
model::Contents readContents(TableScan& scan);

/// Into a document that has no content, with the ids it has; the search index included. What refers to
/// something that is not there makes the commit fail.
void writeContents(const Database& database, const model::Contents& contents);

} // namespace dateline::store
