// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/edtf/edtf.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline::time {
namespace {

Edtf parsed(const std::string& text, EdtfRules rules = EdtfRules::AnnexA) {
    const auto result = Edtf::parse(text, rules);
    EXPECT_TRUE(result) << text << ": " << (result ? "" : result.error().text());
    return result ? *result : *Edtf::parse("0000");
}

struct Fault {
    const char* text;
    std::size_t at;
    const char* message;
};

TEST(EdtfParser, SaysWhereAndWhyATextIsNotADate) {
    const Fault faults[] = {
        {"", 0, "an empty text is not a date, character 1"},
        {"2023-02-31", 8, "31 is not a day of February 2023, character 9"},
        {"2023-02-29", 8, "29 is not a day of February 2023, character 9"},
        {"2023-2-1", 6, "expected a month of two digits, not '-', character 7"},
        {"2023-13", 5, "13 is not a month (01 to 12) or a season or part of a year (21 to 41), character 6"},
        {"2023-42", 5, "42 is not a month (01 to 12) or a season or part of a year (21 to 41), character 6"},
        {"2023-00-01", 5,
         "00 is not a month (01 to 12) or a season or part of a year (21 to 41), character 6"},
        {"2023-01-00", 8, "00 is not a day of a month, character 9"},
        {"2023-21-01", 7, "expected the end of the date, not '-', character 8"},
        {"156X-09-31", 8, "31 is never a day of September in these years, character 9"},
        {"X1X1-02-29", 8, "29 is never a day of February in these years, character 9"},
        {"-0000", 0, "the year 0 has no minus sign, character 1"},
        {"12345", 4, "a year of more than four digits needs Y before it, character 5"},
        {"Y2006", 1, "a year after Y has five digits or more, character 2"},
        {"Y-00001", 2, "a year after Y has no leading zeros, character 3"},
        {"Y1E13", 1, "the year is more than a million million years away, character 2"},
        {"Y99999999999999999999999", 1, "the year is more than a million million years away, character 2"},
        {"Y17E", 4, "expected the digits of the exponent, but the text ends, character 5"},
        {"1950S0", 5, "the number of significant digits starts at 1, character 6"},
        {"195XS2", 4, "significant digits need a year of four digits or more, without X, character 5"},
        {"1950S9-05", 6, "expected the end of the date, not '-', character 7"},
        {"Y19E2-05", 5, "expected the end of the date, not '-', character 6"},
        {"19X", 0, "X can stand in a year of four digits only, character 1"},
        {"1984?~", 5, "one qualifier is enough: % says ? and ~ together, character 6"},
        {"2005/2004", 5, "the end is before the start, character 6"},
        {"2012///4444", 5, "expected the end of the interval, not '/', character 6"},
        {"[1667, 1668]", 6, "there are no blanks in a set, character 7"},
        {"[1667..1668", 11, "expected ',' or ']', but the text ends, character 12"},
        {"[]", 1, "expected a year, not ']', character 2"},
        {"[..1760,..1770]", 8, "an open start can stand first in a set only, character 9"},
        {"{1760..,1770}", 7, "an open end can stand last in a set only, character 8"},
        {"2004-01-01T25:00:00", 11, "25 is not an hour (00 to 24), character 12"},
        {"2004-01-01T24:00:01", 11, "24 can stand in 24:00:00 only, character 12"},
        {"2004-01-01T10:60:00", 14, "60 is not a minute (00 to 59), character 15"},
        {"2004-01-01T10:00:00-00:00", 19, "an offset of zero is written +00:00 or Z, character 20"},
        {"2004-01-01T10:00:00+0100", 22,
         "expected ':' before the minutes of the offset, not '0', character 23"},
        {"2004-01T10:00:00", 7, "expected the end of the date, not 'T', character 8"},
        {"2004-01-01~T10:00:00", 11,
         "a time of day needs a full date before it, without ?, ~, % or X, character 12"},
        {"2004-01-01T10:00:00Z/2005", 10,
         "an interval is of dates, a time of day cannot stand in it, character 11"},
        {"2004\xC3\xA9", 4, "expected the end of the date, not this character, character 5"},
    };
    for (const Fault& fault : faults) {
        const auto result = Edtf::parse(fault.text);
        ASSERT_FALSE(result) << fault.text;
        EXPECT_EQ(result.error().message, fault.message) << fault.text;
        EXPECT_EQ(result.error().offset, fault.at) << fault.text;
    }
}

TEST(EdtfParser, KeepsTheTextAsWritten) {
    EXPECT_EQ(parsed("?2004-06-~11").text(), "?2004-06-~11");
    EXPECT_EQ(parsed("[1760-12,1667]").text(), "[1760-12,1667]");
}

TEST(EdtfParser, KeepsUnspecifiedDigits) {
    const EdtfDate date = parsed("1X8X-1X-X2").date();
    EXPECT_EQ(date.year, 1080);
    EXPECT_EQ(date.yearX, 0b0101);
    EXPECT_EQ(date.monthX, 0b01);
    EXPECT_EQ(date.dayX, 0b10);
}

TEST(EdtfParser, PutsQualifiersOnTheComponentsTheyHoldFor) {
    const EdtfDate group = parsed("2004-06~-11").date();
    EXPECT_EQ(group.yearQualifier, Qualifier::Approximate);
    EXPECT_EQ(group.monthQualifier, Qualifier::Approximate);
    EXPECT_EQ(group.dayQualifier, Qualifier::None);
    const EdtfDate single = parsed("?2004-06-~11").date();
    EXPECT_EQ(single.yearQualifier, Qualifier::Uncertain);
    EXPECT_EQ(single.monthQualifier, Qualifier::None);
    EXPECT_EQ(single.dayQualifier, Qualifier::Approximate);
}

TEST(EdtfParser, ComparesByMeaning) {
    EXPECT_EQ(parsed("2004-06-11~"), parsed("~2004-~06-~11"));
    EXPECT_EQ(parsed("2004?-06-~11"), parsed("?2004-06-~11"));
    EXPECT_EQ(parsed("2004?-06-11~"), parsed("%2004-~06-~11"));
    EXPECT_EQ(parsed("Y17E7"), parsed("Y170000000"));
    EXPECT_EQ(parsed("Y17101E4S3"), parsed("Y171010000S3"));
    EXPECT_EQ(parsed("1950S4"), parsed("1950"));
    EXPECT_EQ(parsed("Y19E2"), parsed("1900"));
    // Found by fuzzing: members equal in meaning, not in spelling, with others sorted between them.
    EXPECT_EQ(parsed("{1950S2114,1950S2,1950,179}"), parsed("{1950S2,1950,179}"));
    EXPECT_EQ(parsed("[1668,1667,1668]"), parsed("[1667,1668]"));
    EXPECT_EQ(parsed("2004-01-01T10:00:00+00:00"), parsed("2004-01-01T10:00:00Z"));
    EXPECT_EQ(parsed("2004-01-01T10:00:00.500"), parsed("2004-01-01T10:00:00.5"));
    EXPECT_NE(parsed("1985"), parsed("1985-XX"));
    EXPECT_NE(parsed("1985"), parsed("1985~"));
    EXPECT_NE(parsed("197"), parsed("197X"));
    EXPECT_NE(parsed("2004-01-01T10:00:00"), parsed("2004-01-01T10:00:00Z"));
    EXPECT_NE(parsed("[2009..2011]"), parsed("2009/2011"));
    EXPECT_NE(parsed("2009/.."), parsed("2009/"));
    EXPECT_NE(parsed("-0XXX"), parsed("0XXX"));
}

TEST(EdtfParser, ReadsTimesAsPreciselyAsWritten) {
    EXPECT_EQ(parsed("2025-05-03T14").precision(), Precision::Hour);
    EXPECT_EQ(parsed("2025-05-03T14:05").precision(), Precision::Minute);
    EXPECT_EQ(parsed("2025-05-03T14:05:09").precision(), Precision::Second);
    EXPECT_EQ(parsed("2025-05-03T14:05:09.25-06:00").precision(), Precision::Instant);
    EXPECT_EQ(parsed("2025-05-03T14:05-06:00").date().time.offsetMinutes, -360);
}

TEST(EdtfParser, TakesASecond60OnlyWhereALeapSecondCanBe) {
    EXPECT_TRUE(Edtf::parse("2016-12-31T23:59:60Z"));
    EXPECT_TRUE(Edtf::parse("2017-01-01T08:59:60+09:00"));
    EXPECT_FALSE(Edtf::parse("2016-12-31T23:59:60"));
    EXPECT_FALSE(Edtf::parse("2016-12-30T23:59:60Z"));
}

TEST(EdtfParser, TakesTimesInIntervalsWhenAsked) {
    const auto rules = EdtfRules::WithTimedIntervals;
    EXPECT_TRUE(Edtf::parse("2025-05-03T14:00/2025-05-03T16:00", rules));
    EXPECT_TRUE(Edtf::parse("2025-05-03T14:00Z/2025-05-03T14:00+02:00", rules).error().offset == 18);
}

TEST(EdtfParser, KnowsThePrecisionOfEveryForm) {
    EXPECT_EQ(parsed("2025-05-03").precision(), Precision::Day);
    EXPECT_EQ(parsed("2025-05-XX").precision(), Precision::Month);
    EXPECT_EQ(parsed("2025-05").precision(), Precision::Month);
    EXPECT_EQ(parsed("2025-21").precision(), Precision::Season);
    EXPECT_EQ(parsed("2025-XX").precision(), Precision::Year);
    EXPECT_EQ(parsed("202X").precision(), Precision::Decade);
    EXPECT_EQ(parsed("197").precision(), Precision::Decade);
    EXPECT_EQ(parsed("19").precision(), Precision::Century);
    EXPECT_EQ(parsed("1950S2").precision(), Precision::Century);
    EXPECT_EQ(parsed("1XXX").precision(), Precision::Millennium);
    EXPECT_EQ(parsed("2004-02-01/2005").precision(), Precision::Year);
}

TEST(EdtfParser, ReadsALongSetInOneGo) {
    std::string text = "[1000";
    for (int i = 0; i < 200'000; ++i) {
        text += ",2025-05-03..2025-05-04";
    }
    const Edtf set = parsed(text + "]");
    EXPECT_EQ(set.members().size(), 200'001U);
    EXPECT_EQ(Edtf::parse(text).error().offset, text.size());
}

} // namespace
} // namespace dateline::time
