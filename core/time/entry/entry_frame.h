// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/edtf/edtf_date.h"

#include <string>

namespace dateline::time {

/// What words before and after a date make of it.
enum class Frame { None, Before, After, Until, Since, OrEarlier, OrLater };

/// The EDTF with a qualifier after the date, or after both ends of [a..b].
std::string marked(const std::string& edtf, Qualifier qualifier);
/// The start or the end of what may be a set of dates, to stand at an end of a range.
std::string endOf(const std::string& edtf, bool isStart);
/// The EDTF of what the words around a valid date make of it.
std::string framed(const std::string& edtf, Frame frame);

} // namespace dateline::time
