// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/gregorian/calendar.h"
#include "core/time/wording/date_wording.h"

#include <fmt/format.h>

#include <cstdint>
#include <string>

namespace dateline::time {

/// A phrase with its parts put in, in the order its language wants.
template<typename... Values>
std::string put(const std::string& phrase, const Values&... values) {
    return fmt::format(fmt::runtime(phrase), values...);
}

/// Whether a time is known to the second. Level 0 of EDTF has no time without seconds, so ":00" is how "6
/// a.m." is written down; saying it would claim more than the source did.
bool areSecondsMeant(const EdtfTime& time);

/// How one date is worded within a longer phrase.
struct DateWords {
    const DatePhrases& phrases;
    WordForm form = WordForm::Medium;
    bool hasLongMonths = true; ///< "February", not "Feb"

    std::string year(std::int64_t astronomical) const;
    std::string month(int month) const;
    std::string civil(const CivilDate& day) const;
    /// Without qualifiers.
    std::string plain(const EdtfDate& date) const;
    /// Without qualifiers and year: of a date with a month and nothing unspecified.
    std::string withoutYear(const EdtfDate& date) const;
    /// Of a date like 2025-05-03: the day number alone.
    std::string withQualifier(std::string words, Qualifier qualifier) const;
    /// With `~`, `?` and `%` said.
    std::string whole(const EdtfDate& date) const { return withQualifier(plain(date), date.anyQualifier()); }
};

} // namespace dateline::time
