// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/edtf/edtf_date.h"

#include <optional>
#include <string>

namespace dateline::time {

/// The day, month or year after a date that is exactly one of these, its qualifiers kept; nothing for a
/// season, a time of day, or anything with digits unspecified.
std::optional<EdtfDate> following(EdtfDate date);

/// EDTF of the last day, month or year that is over before `date` begins, as fine as the date is: 2010-03
/// gives "2010-02", 199X "1989", 2010-21 "2010-02".
std::string justBefore(const EdtfDate& date);
/// The first one that begins when `date` is over: 2010-03 gives "2010-04", 199X "2000".
std::string justAfter(const EdtfDate& date);

} // namespace dateline::time
