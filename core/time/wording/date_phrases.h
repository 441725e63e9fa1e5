// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>

namespace dateline::time {

/// The words dates are put in, of one language: all there is to translate. `{}` stands for the parts, `{0}`
/// and
/// `{1}` where another language may want another order.
struct DatePhrases {
    std::array<std::string, 12> months;
    std::array<std::string, 12> shortMonths;
    std::array<std::string, 4> seasons;  ///< spring, summer, autumn, winter
    std::array<std::string, 4> ordinals; ///< of quarters, thirds and halves of a year

    std::string day;           ///< {0} day of the month, {1} month
    std::string inYear;        ///< {0} "April" or "3 May", {1} the year
    std::string timed;         ///< {0} day, {1} time of day
    std::string hourOnly;      ///< {} the hour, 0..24
    std::string before;        ///< a year before 1, counted backwards from 1
    std::string early;         ///< a year from 1 to 99, which would not look like one
    std::string decade;        ///< {} its first year
    std::string century;       ///< {0} its ordinal, {1} first and {2} last year
    std::string centuryBefore; ///< the same before Christ, years counted backwards from 1
    std::string yearSpan;      ///< {0} first and {1} last year of a decade, century or millennium otherwise
    std::string northern;      ///< {} a season of the northern hemisphere
    std::string southern;      ///< {} a season of the southern one
    std::string quarter;       ///< {0} ordinal, {1} year
    std::string third;         ///< {0} ordinal, {1} year
    std::string half;          ///< {0} ordinal, {1} year
    std::string roughYear;     ///< significant digits: {0} the estimate, {1} first and {2} last year
    std::string yearUnknown;   ///< {} a day or month of no known year
    std::string dateUnknown;
    std::string aMonthOf; ///< 1985-XX
    std::string aDayOf;   ///< 1985-XX-XX, 1985-04-XX
    std::string between;  ///< some digits unspecified: {0} earliest, {1} latest day

    std::string about;        ///< `~`, {} the date
    std::string perhaps;      ///< `?`
    std::string perhapsAbout; ///< `%`
    std::string shortAbout;   ///< the same three in signs
    std::string shortPerhaps;
    std::string shortBoth;

    std::string fromTo;       ///< an interval: {0} start, {1} end
    std::string aboutFromTo;  ///< with both ends approximate
    std::string range;        ///< where room is short
    std::string until;        ///< ../b
    std::string since;        ///< a/..
    std::string endUnknown;   ///< a/
    std::string startUnknown; ///< /b
    std::string always;       ///< ../..
    std::string bothUnknown;  ///< /
    std::string startUnknownNoEnd;
    std::string noStartEndUnknown;

    std::string oneDayBetween; ///< [a..b]
    std::string earlierThan;   ///< [..b]: {} the day, month or year after b
    std::string orEarlier;     ///< [..b] where b has no next one
    std::string orLater;       ///< [a..]
    std::string allFromTo;     ///< {a..b}
    std::string allUpTo;       ///< {..b}
    std::string allFrom;       ///< {a..}
    std::string lastOr;        ///< [a,b]: {0} all but the last, {1} the last
    std::string lastAnd;       ///< {a,b}
    std::string more;          ///< {} how many members are left out

    std::array<std::string, 11> precisions; ///< "to the day", in the order of Precision
    std::string toPartOfYear;               ///< instead of the season, of quarters and the like
    std::string toNoYear;                   ///< instead of the millennium, where the year is XXXX
    std::string openStart;
    std::string openEnd;
    std::string openBoth;
    std::string unknownStart;
    std::string unknownEnd;
    std::string oneOfSeveral;  ///< [a,b]
    std::string oneTimeWithin; ///< [a..b]
    std::string approximate;
    std::string uncertain;
};

const DatePhrases& englishPhrases();

} // namespace dateline::time
