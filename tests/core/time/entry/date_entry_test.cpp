// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/entry/date_entry.h"

#include <gtest/gtest.h>

namespace dateline::time {
namespace {

/// The choices' EDTF, one after another; or the error's sentence.
std::string read(std::string_view typed, const EntryContext& context = {}) {
    const auto entry = readDateEntry(typed, context);
    if (!entry) {
        return entry.error().message;
    }
    std::string out;
    for (const DateChoice& choice : entry->choices) {
        out += (out.empty() ? "" : " or ") + choice.date.text();
    }
    return out;
}

TEST(DateEntry, ReadsWhatPeopleType) {
    const struct {
        const char* typed;
        const char* edtf;
    } cases[] = {
        {"2025-05-03", "2025-05-03"},
        {"  2025-05 ", "2025-05"},
        {"?2004-06-~11", "?2004-06-~11"},
        {"[2009..2011]", "[2009..2011]"},
        {"3 may 2025", "2025-05-03"},
        {"May 3 2025", "2025-05-03"},
        {"May 3rd, 2025", "2025-05-03"},
        {"3rd of May, 2025", "2025-05-03"},
        {"the third of May 2025", "2025-05-03"},
        {"3-May-2025", "2025-05-03"},
        {"2025/05/03", "2025-05-03"},
        {"2025 May 3", "2025-05-03"},
        {"05/2025", "2025-05"},
        {"5.2025", "2025-05"},
        {"2025/05", "2025-05"},
        {"Saturday, 3 May 2025", "2025-05-03"},
        {"may, 2025", "2025-05"},
        {"Sept. 2025", "2025-09"},
        {"850", "0850"},
        {"c. 1987", "1987~"},
        {"c.1987", "1987~"},
        {"about May 1987", "1987-05~"},
        {"perhaps 1987", "1987?"},
        {"perhaps c. 1987", "1987%"},
        {"44 BC", "-0043"},
        {"44 b.c.", "-0043"},
        {"c. 44 BC", "-0043~"},
        {"AD 79", "0079"},
        {"79 CE", "0079"},
        {"12,000 BC", "Y-11999"},
        {"15 March 44 BC", "-0043-03-15"},
        {"before March 2010", "[..2010-02]"},
        {"before 5 May 2025", "[..2025-05-04]"},
        {"before the 1990s", "[..1989]"},
        {"before c. 1987", "[..1986~]"},
        {"after March 2010", "[2010-04..]"},
        {"by 2010", "[..2010]"},
        {"1987 or earlier", "[..1987]"},
        {"1987 or later", "[1987..]"},
        {"until 2010", "../2010"},
        {"since May 2025", "2025-05/.."},
        {"from 2010 on", "2010/.."},
        {"1985-89", "1985/1989"},
        {"1985\u201389", "1985/1989"},
        {"c. 1985-89", "1985~/1989~"},
        {"1985/86", "1985/1986"},
        {"2010\u201312", "2010/2012"},
        {"2010-12", "2010-12"},
        {"2009 to 2011", "2009/2011"},
        {"from Feb to May 2025", "2025-02/2025-05"},
        {"c. Feb to c. May 2025", "2025-02~/2025-05~"},
        {"3\u20135 May 2025", "2025-05-03/2025-05-05"},
        {"May 3-5, 2025", "2025-05-03/2025-05-05"},
        {"Dec 2024 - Feb 2025", "2024-12/2025-02"},
        {"between 2009 and 2011", "[2009..2011]"},
        {"between 3 and 5 May 2025", "[2025-05-03..2025-05-05]"},
        {"44-43 BC", "-0043/-0042"},
        {"20-79 AD", "0020/0079"},
        {"1990s", "199X"},
        {"early 1990s", "[1990..1993~]"},
        {"mid-1990s", "[1994~..1996~]"},
        {"the late 1990s", "[1997~..1999]"},
        {"mid-2010", "[2010-05~..2010-08~]"},
        {"beginning of May 2025", "[2025-05-01..2025-05-10~]"},
        {"early spring 2010", "2010-03~"},
        {"19th century", "18XX"},
        {"5th century BC", "-04XX"},
        {"spring 2010", "2010-21"},
        {"fall of 2001", "2001-23"},
        {"winter 2010/11", "2010-24"},
        {"Q2 2010", "2010-34"},
        {"second quarter of 2010", "2010-34"},
        {"H1 2010", "2010-40"},
        {"Christmas 1914", "1914-12-25"},
        {"easter 2010", "2010-04-04"},
        {"May 3", "XXXX-05-03"},
        {"3 May 2025 14:05", "2025-05-03T14:05"},
        {"3 May 2025, 2:05 pm", "2025-05-03T14:05"},
        {"3 May 2025 at 12 am", "2025-05-03T00"},
        {"3 May 2025, 14:05:09 UTC-6", "2025-05-03T14:05:09-06:00"},
        {"14:05 on 3 May 2025", "2025-05-03T14:05"},
        {"2025-05-03 14:05Z", "2025-05-03T14:05Z"},
        {"13/04/2025", "2025-04-13"},
        {"04/13/2025", "2025-04-13"},
        {"04/04/2025", "2025-04-04"},
        {"11 Feb 1731 O.S.", "1731-02-22"},
        {"11 Feb 1731/2", "1732-02-22"},
        {"February 1700 (Julian)", "[1700-02-11..1700-03-11]"},
    };
    for (const auto& one : cases) {
        EXPECT_EQ(read(one.typed), one.edtf) << one.typed;
    }
}

TEST(DateEntry, AsksInsteadOfGuessing) {
    EXPECT_EQ(read("03/04/2025"), "2025-03-04 or 2025-04-03");
    EXPECT_EQ(read("3.4.2025"), "2025-03-04 or 2025-04-03");
    EXPECT_EQ(read("2010/11"), "2010/2011 or 2010-11");
    EXPECT_EQ(read("1900s"), "190X or 19XX");
    EXPECT_EQ(read("winter 2010"), "2009-24 or 2010-24");
    EXPECT_EQ(read("79"), "1979 or 2079 or 0079");
    EXPECT_EQ(read("'90s"), "199X or 189X");
    EXPECT_EQ(read("1921-25"), "1921-25 or 1921/1925");
    EXPECT_TRUE(readDateEntry("03/04/2025")->isAmbiguous());
    EXPECT_FALSE(readDateEntry("04/04/2025")->isAmbiguous());
}

TEST(DateEntry, ShowsWhatWasUnderstood) {
    EXPECT_EQ(readDateEntry("c. 1987")->choices[0].words, "about 1987");
    EXPECT_EQ(readDateEntry("03/04/2025")->choices[1].words, "3 April 2025");
    EXPECT_EQ(readDateEntry("11 Feb 1731/2")->choices[0].words,
              "11 February 1732 (Julian), 22 February 1732");
}

TEST(DateEntry, KnowsTodayOnlyWhenTold) {
    EntryContext context;
    context.today = CivilDate{2025, 5, 1};
    EXPECT_EQ(read("today", context), "2025-05-01");
    EXPECT_EQ(read("yesterday", context), "2025-04-30");
    EXPECT_FALSE(readDateEntry("yesterday"));
}

TEST(DateEntry, TakesTheSouthsSeasons) {
    EntryContext context;
    context.hemisphere = Hemisphere::Southern;
    EXPECT_EQ(read("spring 2010", context), "2010-29");
    EXPECT_EQ(read("winter 2010", context), "2010-32");
    EXPECT_EQ(read("summer 2010", context), "2009-30 or 2010-30");
}

TEST(DateEntry, SaysWhyItCannotBe) {
    EXPECT_EQ(read("31 June 2025"), "31 is not a day of June 2025.");
    EXPECT_EQ(read("30/02/2025"), "30 is not a day of February 2025.");
    EXPECT_EQ(read("Friday 3 May 2025"), "3 May 2025 is a Saturday, not a Friday.");
    EXPECT_EQ(read("3/4/25"), "Write the year with four digits.");
    EXPECT_EQ(read("May 2025 14:05"), "A time of day needs its day, month and year.");
    EXPECT_EQ(read("2011 to 2009"), "The end is before the start.");
    EXPECT_EQ(read("before May 3"), "Before or after which year?");
    EXPECT_EQ(read("c. 3 May 2025 14:05"), "A time of day is as it is: leave out the c. or the ?.");
    EXPECT_EQ(readDateEntry("May 2025\xC3\xA9").error().offset, 8U);
    for (const char* typed :
         {"", "not a date", "-", "?", "before", "5-3 May 2025", "1 to 3", "Friday", "14:05"}) {
        EXPECT_FALSE(readDateEntry(typed)) << typed;
    }
    EXPECT_EQ(readDateEntry(std::string(100'000, '-')).error().code, ErrorCode::TooLarge);
}

} // namespace
} // namespace dateline::time
