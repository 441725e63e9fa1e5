// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/wording/date_wording.h"

#include <gtest/gtest.h>

namespace dateline::time {
namespace {

std::string words(const char* text, WordForm form) {
    const auto date = Edtf::parse(text);
    return date ? inWords(*date, form) : date.error().text();
}

TEST(DateWording, SaysADateShortMediumAndLong) {
    const struct {
        const char* text;
        const char* brief;
        const char* medium;
        const char* full;
    } cases[] = {
        {"2025-05-03", "3 May 2025", "3 May 2025", "3 May 2025"},
        {"2025-04", "Apr 2025", "April 2025", "April 2025"},
        {"1987", "1987", "1987", "1987"},
        {"1987~", "≈ 1987", "about 1987", "about 1987"},
        {"1987?", "1987?", "perhaps 1987", "perhaps 1987"},
        {"1987%", "≈ 1987?", "perhaps about 1987", "perhaps about 1987"},
        {"2025-02~/2025-05~", "≈ Feb – May 2025", "≈ Feb – May 2025", "about February to May 2025"},
        {"2009/2011", "2009 – 2011", "2009 – 2011", "from 2009 to 2011"},
        {"2025-05-03/2025-05-05", "3 – 5 May 2025", "3 – 5 May 2025", "from 3 to 5 May 2025"},
        {"2024-12/2025-02", "Dec 2024 – Feb 2025", "Dec 2024 – Feb 2025",
         "from December 2024 to February 2025"},
        {"1984~/2004-06?", "≈ 1984 – Jun 2004?", "≈ 1984 – Jun 2004?",
         "from about 1984 to perhaps June 2004"},
        {"[2009..2011]", "one day between 2009 and 2011", "one day between 2009 and 2011",
         "one day between 2009 and 2011"},
        {"[..2025-05-04]", "before 5 May 2025", "before 5 May 2025", "before 5 May 2025"},
        {"[..2010-02]", "before Mar 2010", "before March 2010", "before March 2010"},
        {"../2025-05-05", "until 5 May 2025", "until 5 May 2025", "until 5 May 2025"},
        {"2025-05/..", "since May 2025", "since May 2025", "since May 2025"},
        {"2001-21", "spring 2001", "spring 2001", "spring 2001"},
        {"2001-24", "winter 2001–02", "winter 2001–02", "winter 2001–02"},
        {"2001-33", "Q1 2001", "1st quarter of 2001", "1st quarter of 2001"},
        {"198X", "1980s", "the 1980s", "the 1980s"},
        {"19XX", "1900–1999", "the 20th century (1900–1999)", "the 20th century (1900–1999)"},
        {"-04XX", "500 BC–401 BC", "the 5th century BC (500–401 BC)", "the 5th century BC (500–401 BC)"},
        {"-00XX", "100 BC–2 BC", "100 BC–2 BC", "100 BC–2 BC"},
        {"-0043", "44 BC", "44 BC", "44 BC"},
        {"-0043-03-15", "15 Mar 44 BC", "15 March 44 BC", "15 March 44 BC"},
        {"0079-08-24", "24 Aug 79 AD", "24 August 79 AD", "24 August 79 AD"},
        {"XXXX-05-04", "4 May, year unknown", "4 May, year unknown", "4 May, year unknown"},
        {"1985-04-XX", "Apr 1985", "a day of April 1985", "a day of April 1985"},
        {"1560-XX-25", "25 Jan 1560 – 25 Dec 1560", "between 25 January 1560 and 25 December 1560",
         "between 25 January 1560 and 25 December 1560"},
        {"2025-05-03T14:05-06:00", "3 May 2025, 14:05 (UTC−6)", "3 May 2025, 14:05 (UTC−6)",
         "3 May 2025, 14:05 (UTC−6)"},
        {"2025-05-03T14:05:00Z", "3 May 2025, 14:05 (UTC)", "3 May 2025, 14:05 (UTC)",
         "3 May 2025, 14:05 (UTC)"},
        {"2025-05-03T14:05:09", "3 May 2025, 14:05:09", "3 May 2025, 14:05:09", "3 May 2025, 14:05:09"},
        {"2025-05-03T14:05:00.5", "3 May 2025, 14:05:00.5", "3 May 2025, 14:05:00.5",
         "3 May 2025, 14:05:00.5"},
        {"{1667,1668,1670..1672}", "1667, 1668 and all of 1670 to 1672", "1667, 1668 and all of 1670 to 1672",
         "1667, 1668 and all of 1670 to 1672"},
        {"[1660,1661,1662,1663,1664]", "1660, 1661, 1662 or 2 more", "1660, 1661, 1662 or 2 more",
         "1660, 1661, 1662, 1663 or 1664"},
    };
    for (const auto& one : cases) {
        EXPECT_EQ(words(one.text, WordForm::Short), one.brief) << one.text;
        EXPECT_EQ(words(one.text, WordForm::Medium), one.medium) << one.text;
        EXPECT_EQ(words(one.text, WordForm::Long), one.full) << one.text;
    }
}

TEST(DateWording, SaysHowExactADateIs) {
    const struct {
        const char* text;
        const char* words;
    } cases[] = {
        {"2025-05-03", "to the day"},
        {"2025-04", "to the month"},
        {"2024-03-12T06:00:00", "to the minute"}, // "6 a.m.": EDTF cannot leave the seconds out
        {"2024-03-12T06:00:07", "to the second"},
        {"2024-03-12T06:00:00.5", "to the instant"},
        {"2024-03-12T06", "to the hour"},
        {"1987~", "to the year, approximate"},
        {"1987%", "to the year, approximate, uncertain"},
        {"../2025-05-05", "to the day, open start"},
        {"2025-05-05/", "to the day, end unknown"},
        {"[2009..2011]", "one time within"},
        {"[2009..2011~]", "one time within, approximate"},
        {"[..1760-12-03]", "open start"},
        {"[1984]", "to the year"},
        {"[2009,2011]", "to the year, one of several"},
        {"XXXX-05-04", "year unknown"},
        {"2025-33", "to a part of the year"},
        {"../..", "open at both ends"},
    };
    for (const auto& one : cases) {
        EXPECT_EQ(precisionInWords(*Edtf::parse(one.text)), one.words) << one.text;
    }
}

TEST(DateWording, TakesTheWordsOfAnotherLanguage) {
    DatePhrases german = englishPhrases();
    german.day = "{0}. {1}";
    german.months[4] = "Mai";
    german.about = "um {}";
    EXPECT_EQ(inWords(*Edtf::parse("2025-05-03~"), WordForm::Medium, german), "um 3. Mai 2025");
}

} // namespace
} // namespace dateline::time
