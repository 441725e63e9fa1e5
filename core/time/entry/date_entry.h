// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/time/edtf/date_range.h"
#include "core/time/edtf/edtf.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::time {

/// One way to understand what was typed, and how to show it back while typing.
struct DateChoice {
    Edtf date;
    std::string
        words; ///< "3 May 2025"; with the calendar if another was typed: "11 February 1732 (Julian), …"

    friend bool operator==(const DateChoice&, const DateChoice&) = default;
};

/// What was typed into a date field, understood. More than one choice: ask; nothing here guesses between
/// them.
struct DateEntry {
    std::vector<DateChoice> choices; ///< at least one

    bool isAmbiguous() const { return choices.size() > 1; }
};

/// What the person at the keyboard takes for granted.
struct EntryContext {
    std::optional<CivilDate> today; ///< for "today" and "yesterday"; without it they are not understood
    Hemisphere hemisphere = Hemisphere::Northern;
};

/// Reads EDTF and English: "3 may 2025", "May 3 2025", "2025-05-03", "c. 1987", "before March 2010",
/// "1985-89", "early 1990s", "44 BC", "spring 2010", "Feb to May 2025", "between 2009 and 2011", "Christmas
/// 1914", "3 May 2025 2:05 pm", "11 Feb 1731 O.S.". Asks where people differ: 03/04/2025 is March or April,
/// the 1900s a decade or a century, winter 2010 began or ended then, 79 is the year 79 or 1979. "before"
/// gives one time not later than what comes just before, "after" one not earlier than what comes next;
/// "until" and "since" give ranges.
/// Fails with what to type instead; Error::offset is where it got lost. Texts over 200 characters are
/// refused.
Result<DateEntry> readDateEntry(std::string_view typed, const EntryContext& context = {});

} // namespace dateline::time
