// SPDX-License-Identifier: GPL-3.0-or-later
// What is EDTF and at which level, each case with the clause that decides it. Clauses are the headings of the
// EDTF specification of 4 February 2019, which ISO 8601-2:2019 annex A is the standard form of. Where other
// libraries answer differently, edtf_decisions.md says why we answer so.
#include "core/time/edtf/edtf.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline::time {
namespace {

constexpr int kInvalid = -1;

struct Case {
    const char* text;
    int level;
    const char* clause;
};

void check(std::initializer_list<Case> cases) {
    for (const Case& one : cases) {
        const auto date = Edtf::parse(one.text);
        EXPECT_EQ(date ? date->level() : kInvalid, one.level)
            << one.text << " (" << one.clause << ")" << (date ? "" : ": " + date.error().message);
        if (date) {
            const auto again = Edtf::parse(date->canonical());
            ASSERT_TRUE(again) << one.text << " as " << date->canonical();
            EXPECT_EQ(*again, *date) << one.text;
            EXPECT_EQ(again->canonical(), date->canonical()) << one.text;
        }
    }
}

TEST(EdtfCases, LevelZero) {
    check({
        {"1789", 0, "Level 0, Date"},
        {"1789-07", 0, "Level 0, Date"},
        {"1789-07-14", 0, "Level 0, Date"},
        {"0000", 0, "Level 0, Date: year 0 is a year"},
        {"2000-02-29", 0, "Level 0, Date: a day of the calendar"},
        {"1900-02-29", kInvalid, "Level 0, Date: a day of the calendar"},
        {"1789-7-14", kInvalid, "Level 0, Date: two digits"},
        {"17890714", kInvalid, "Extended format: no basic format"},
        {"1789-195", kInvalid, "Level 0, Date: no ordinal dates"},
        {"1789-W28", kInvalid, "Level 0, Date: no week dates"},
        {"+1789", kInvalid, "Level 0, Date: no plus sign"},
        {" 1789", kInvalid, "no blanks in any production"},
        {"1969-07-20T20:17:40", 0, "Level 0, Date and Time: local"},
        {"1969-07-20T20:17:40Z", 0, "Level 0, Date and Time: UTC"},
        {"1969-07-20T16:17:40-04:00", 0, "Level 0, Date and Time: shift in hours and minutes"},
        {"1969-07-20T16:17:40-04", 0, "Level 0, Date and Time: shift in hours"},
        {"1969-07-20T16:17:40-0400", kInvalid, "Extended format: no basic format"},
        {"1969-07-20T201740", kInvalid, "Extended format: no basic format"},
        {"1969-07-20 20:17:40", kInvalid, "Level 0, Date and Time: T between"},
        {"1969-07-20T20:17", 0, "ISO 8601-1, Local time of day: reduced precision"},
        {"1969-07-20T20:17:40.5", 0, "ISO 8601-1, Local time of day: decimal fraction"},
        {"1969-07-20T24:00:00", 0, "ISO 8601-1 with amendment 1, Beginning and end of the day"},
        {"1969-07-20T23:59:60Z", kInvalid, "ISO 8601-1, Leap second: it ends a month"},
        {"1969-07T20:17:40", kInvalid, "Level 0, Date and Time: a complete date"},
        {"1914/1918", 0, "Level 0, Time Interval"},
        {"1914-07-28/1918-11", 0, "Level 0, Time Interval: ends of different precision"},
        {"1918/1914", kInvalid, "ISO 8601-1, Time interval: limited by two instants, the start first"},
        {"1914/P4Y", kInvalid, "Level 0, Time Interval: no durations"},
        {"1914-07-28T11:00:00/1918", kInvalid, "Level 0, Time Interval: time of day is excluded"},
        {"18", 0, "ISO 8601-1, Calendar date with reduced precision: century"},
    });
}

TEST(EdtfCases, LevelOne) {
    check({
        {"Y123456", 1, "Level 1, Letter-prefixed calendar year"},
        {"Y-123456", 1, "Level 1, Letter-prefixed calendar year"},
        {"Y1234", kInvalid, "Level 1, Letter-prefixed calendar year: more than four digits"},
        {"Y123456-07", kInvalid, "Level 1, Letter-prefixed calendar year: a year alone"},
        {"123456", kInvalid, "Level 1, Letter-prefixed calendar year: Y"},
        {"y123456", kInvalid, "Differences: upper case Y"},
        {"1789-21", 1, "Level 1, Seasons"},
        {"1789-24", 1, "Level 1, Seasons"},
        {"1789-20", kInvalid, "Level 1, Seasons: 21 to 24"},
        {"1789-21-03", kInvalid, "Level 1, Seasons: no day within"},
        {"1789?", 1, "Level 1, Qualification of a date (complete)"},
        {"1789-07~", 1, "Level 1, Qualification of a date (complete)"},
        {"1789-07-14%", 1, "Level 1, Qualification of a date (complete)"},
        {"1789?~", kInvalid, "Differences: % instead of ? and ~"},
        {"178X", 1, "Level 1, Unspecified digit(s) from the right"},
        {"17XX", 1, "Level 1, Unspecified digit(s) from the right"},
        {"1789-XX", 1, "Level 1, Unspecified digit(s) from the right"},
        {"1789-07-XX", 1, "Level 1, Unspecified digit(s) from the right"},
        {"1789-XX-XX", 1, "Level 1, Unspecified digit(s) from the right"},
        {"178x", kInvalid, "Differences: upper case X"},
        {"178X~", 1, "Level 1: both of its features"},
        {"1789/..", 1, "Level 1, Extended Interval: open end"},
        {"../1789", 1, "Level 1, Extended Interval: open start"},
        {"1789/", 1, "Level 1, Extended Interval: unknown end"},
        {"/1789", 1, "Level 1, Extended Interval: unknown start"},
        {"1789~/1799?", 1, "Level 1: qualified ends"},
        {"1789/open", kInvalid, "Differences: .. instead of open"},
        {"1789..1799", kInvalid, "Level 1, Extended Interval: / between"},
        {"-0043", 1, "Level 1, Negative calendar year"},
        {"-0043-03-15", 1, "Level 1, Negative calendar year"},
        {"-0000", kInvalid, "Level 1, Negative calendar year: 0000 has no sign"},
        {"-43", 1, "Level 1, Negative calendar year, of a century in two digits"},
    });
}

TEST(EdtfCases, LevelTwo) {
    check({
        {"Y-46E5", 2, "Level 2, Exponential year"},
        {"Y46e5", kInvalid, "Differences: upper case E"},
        {"Y46E-5", kInvalid, "Level 2, Exponential year: an exponent that is a natural number"},
        {"1780S3", 2, "Level 2, Significant digits"},
        {"Y171010000S3", 2, "Level 2, Significant digits"},
        {"Y46E5S1", 2, "Level 2, Significant digits"},
        {"1780S0", kInvalid, "Level 2, Significant digits: one or more"},
        {"1780S3-07", kInvalid, "Level 2, Significant digits: of a year alone"},
        {"1789-25", 2, "Level 2, Sub-year groupings"},
        {"1789-33", 2, "Level 2, Sub-year groupings"},
        {"1789-41", 2, "Level 2, Sub-year groupings"},
        {"1789-42", kInvalid, "Level 2, Sub-year groupings: up to 41"},
        {"[1789,1791..1793,1795..]", 2, "Level 2, Set representation: one of"},
        {"{..1789-07-14}", 2, "Level 2, Set representation: all of"},
        {"[1789]", 2, "Level 2, Set representation"},
        {"[1789, 1791]", kInvalid, "Level 2, Set representation: comma without a blank"},
        {"[1789,1791}", kInvalid, "Level 2, Set representation: matching brackets"},
        {"[1793..1791]", kInvalid, "Level 2, Set representation: from the earlier to the later"},
        {"[1789/1791]", kInvalid, "Level 2, Set representation: no intervals within"},
        {"[1789,,1791]", kInvalid, "Level 2, Set representation: no empty member"},
        {"[[1789]]", kInvalid, "Level 2, Set representation: no sets within"},
        {"1789-07%-14", 2, "Level 2, Qualification: group"},
        {"1789?-07-14~", 2, "Level 2, Qualification: group"},
        {"?1789-07-~14", 2, "Level 2, Qualification: individual component"},
        {"1789-(07)?", kInvalid, "Differences: no parentheses"},
        {"1789-21?", 2, "Level 1 qualifies dates; a season qualified is more"},
        {"XXXX-07-14", 2, "Level 2, Unspecified digit: anywhere"},
        {"1X89-X7-1X", 2, "Level 2, Unspecified digit: anywhere"},
        {"1XXX-07", 2, "Level 2, Unspecified digit: anywhere"},
        {"1789-3X", kInvalid, "Level 2, Unspecified digit: no month fits"},
        {"1789-02-3X", kInvalid, "Level 2, Unspecified digit: no day fits"},
        {"178X-02-29", 2, "Level 2, Unspecified digit: some day fits (1788)"},
        {"1789-07-XX/1789-08-26", 2, "Level 2, Interval"},
        {"178X/179X", 2, "Level 2, Interval"},
        {"~1789/?1799", 2, "Level 2, Interval"},
        {"178", 2, "ISO 8601-1, Calendar date with reduced precision: decade"},
    });
}

} // namespace
} // namespace dateline::time
