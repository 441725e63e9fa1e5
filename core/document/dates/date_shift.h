// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/time/edtf/edtf.h"

#include <string>

namespace dateline::document {

/// How far dates are moved: all three of one sign. Days last, months by the calendar.
struct DateShift {
    int years = 0;
    int months = 0;
    int days = 0;
};

/// A date moved as a whole, as exact as it was: "2025-05~" by a month is "2025-06~". A day that a month does
/// not have becomes its last. Fails, saying why, when the date is not as exact as the shift (a month cannot
/// be moved by days, a season by months, a decade by three years) or the digits to change are unspecified.
Result<time::Edtf> shifted(const time::Edtf& date, const DateShift& shift);

/// "3 days later", "1 year and 2 months earlier".
std::string inWords(const DateShift& shift);

} // namespace dateline::document
