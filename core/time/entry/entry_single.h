// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/entry/date_entry.h"
#include "core/time/entry/entry_tokens.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dateline::time {

/// One reading of the words for one date. Within a range ("3 – 5 May 2025") parts may be missing that the
/// other end has.
struct EntryDate {
    std::optional<int> day;
    std::optional<int> month;
    std::optional<std::int64_t> year;
    std::string time;  ///< "T14:05-06:00", or empty
    std::string fixed; ///< EDTF of what is not day, month and year: a decade, a season, a part of a year
    std::string note;  ///< what was typed, where it was of another calendar

    /// EDTF; XXXX for a year not said. Empty if a day stands alone, which is no date.
    std::string edtf() const;
};

/// Every reading of tokens that are one date, all of them used; none if they are not. Impossible dates (31
/// June) are among them: the EDTF parser says what is wrong with them.
/// `problem` gets a sentence where the words are a date that cannot be.
std::vector<EntryDate> readSingle(EntryTokens tokens, const EntryContext& context, std::string& problem);

/// The same for the words without time of day and weekday, of which readSingle takes care.
std::vector<EntryDate> readDayMonthYear(EntryTokens tokens);
std::vector<EntryDate> readNamedStretch(EntryTokens tokens, const EntryContext& context);

} // namespace dateline::time
