// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/edtf/edtf.h"
#include "core/time/gregorian/calendar.h"

#include <string>

namespace dateline::time {

/// What language counts in, finest first. A week begins on Monday, a decade with a year ending in 0, a
/// century with one ending in 00.
enum class TimeUnit { Day, Week, Month, Quarter, Year, Decade, Century };

/// A stretch of whole days, both ends included, and the unit it is known to: a month of TimeUnit::Month runs
/// from its first to its last day; January to April known to the month has TimeUnit::Month too.
struct Period {
    CivilDate first;
    CivilDate last;
    TimeUnit unit = TimeUnit::Day;

    friend bool operator==(const Period&, const Period&) = default;
};

/// How a stretch that is not one EDTF unit (a week, January to April) is written.
enum class Within {
    WholeRange, ///< a/b: all the time from a to b
    OneTime,    ///< [a..b]: some time between
};

/// One unit in EDTF's own form ("2025-05-03", "2025-05", "2025-34", "2025", "202X", "20XX"), else from a to
/// b. `mark` is put after it, or after both ends: "", "~", "?" or "%".
std::string edtfText(const Period& period, Within within = Within::OneTime, std::string_view mark = {});
/// Each end with a mark of its own; always from a to b.
std::string edtfText(const Period& period, Within within, std::string_view firstMark,
                     std::string_view lastMark);
/// The same, parsed.
Edtf edtfOf(const Period& period, Within within = Within::OneTime, std::string_view mark = {});

/// "2025-05-03"; a year outside -9999..9999 is not representable to the day in EDTF and gives the year alone.
std::string edtfText(const CivilDate& day);
/// "2025-05".
std::string edtfMonthText(std::int64_t year, int month);
/// "2025", "-0043", "Y-12000".
std::string edtfYearText(std::int64_t year);

} // namespace dateline::time
