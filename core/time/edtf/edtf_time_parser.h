// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/edtf/edtf_cursor.h"
#include "core/time/edtf/edtf_date.h"

namespace dateline::time {

/// Reads the time of day at the cursor, which stands on `T`, into `date.time`. `date` has its day already.
/// Hours and minutes may stand alone (ISO 8601-1, time of day with reduced precision); a fraction is of a
/// second.
bool readEdtfTime(EdtfCursor& in, EdtfDate& date);

} // namespace dateline::time
