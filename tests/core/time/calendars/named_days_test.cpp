// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/arithmetic/arithmetic.h"
#include "core/time/calendars/easter.h"
#include "core/time/calendars/julian.h"
#include "core/time/calendars/named_days.h"

#include <gtest/gtest.h>

namespace dateline::time {
namespace {

std::string when(std::string_view name, std::int64_t year) {
    const auto named = namedDay(name);
    if (!named) {
        return "unknown name";
    }
    const auto day = dayOf(*named, year);
    return day ? edtfText(*day) : "none";
}

TEST(NamedDays, FallOnTheirDays) {
    const struct {
        const char* name;
        int year;
        const char* day;
    } cases[] = {
        {"christmas eve", 2024, "2024-12-24"},   {"thanksgiving", 2024, "2024-11-28"},
        {"thanksgiving", 2023, "2023-11-23"},    {"thanksgiving", 1863, "1863-11-26"},
        {"thanksgiving", 1939, "1939-11-23"},    {"thanksgiving", 1941, "1941-11-20"},
        {"thanksgiving", 1945, "1945-11-22"},    {"thanksgiving", 1800, "none"},
        {"black friday", 2024, "2024-11-29"},    {"cyber monday", 2024, "2024-12-02"},
        {"memorial day", 2025, "2025-05-26"},    {"memorial day", 1968, "1968-05-30"},
        {"labor day", 2025, "2025-09-01"},       {"mlk day", 2025, "2025-01-20"},
        {"presidents' day", 2025, "2025-02-17"}, {"presidents' day", 1950, "1950-02-22"},
        {"columbus day", 2025, "2025-10-13"},    {"election day", 2024, "2024-11-05"},
        {"election day", 2022, "2022-11-08"},    {"veterans day", 1975, "1975-10-27"},
        {"veterans day", 2025, "2025-11-11"},    {"mother's day", 2025, "2025-05-11"},
        {"father's day", 2025, "2025-06-15"},    {"good friday", 2025, "2025-04-18"},
        {"ash wednesday", 2025, "2025-03-05"},   {"mardi gras", 2025, "2025-03-04"},
        {"palm sunday", 2025, "2025-04-13"},     {"easter monday", 2025, "2025-04-21"},
        {"ascension day", 2025, "2025-05-29"},   {"pentecost", 2025, "2025-06-08"},
        {"whit monday", 2025, "2025-06-09"},     {"trinity sunday", 2025, "2025-06-15"},
        {"corpus christi", 2025, "2025-06-19"},  {"canadian thanksgiving", 2025, "2025-10-13"},
        {"new year's eve", 1999, "1999-12-31"},  {"independence day", 1776, "1776-07-04"},
        {"ramadan", 2025, "unknown name"},
    };
    for (const auto& one : cases) {
        EXPECT_EQ(when(one.name, one.year), one.day) << one.name << ' ' << one.year;
    }
}

TEST(NamedDays, HaveEachAUsualName) {
    for (const auto& [name, day] : dayNames()) {
        EXPECT_FALSE(nameOf(day).empty());
        EXPECT_EQ(namedDay(name), day);
    }
    EXPECT_EQ(nameOf(NamedDay::ChristmasEve), "Christmas Eve");
    EXPECT_EQ(nameOf(NamedDay::MemorialDay), "Memorial Day");
    EXPECT_EQ(nameOf(NamedDay::NewYearsEve), "New Year's Eve");
}

TEST(Easter, FallsOnTheDaysOfTheAlmanacs) {
    const CivilDate western[] = {
        {1583, 4, 10}, {1818, 3, 22}, {1943, 4, 25}, {1954, 4, 18}, {1981, 4, 19}, {2000, 4, 23},
        {2001, 4, 15}, {2008, 3, 23}, {2011, 4, 24}, {2016, 3, 27}, {2018, 4, 1},  {2019, 4, 21},
        {2020, 4, 12}, {2021, 4, 4},  {2022, 4, 17}, {2023, 4, 9},  {2024, 3, 31}, {2025, 4, 20},
        {2026, 4, 5},  {2038, 4, 25}, {2049, 4, 18}, {2076, 4, 19},
    };
    for (const CivilDate& day : western) {
        EXPECT_EQ(easter(day.year), day) << day.year;
    }
    const CivilDate orthodox[] = {{2016, 5, 1}, {2021, 5, 2}, {2023, 4, 16}, {2024, 5, 5}, {2025, 4, 20}};
    for (const CivilDate& day : orthodox) {
        EXPECT_EQ(orthodoxEaster(day.year), day) << day.year;
    }
    EXPECT_EQ(easter(325), std::nullopt);
    // Easter 1066 was on 16 April of the Julian calendar.
    EXPECT_EQ(toJulian(toDays(CivilDate(*easter(1066)))), (JulianDate{1066, 4, 16}));
}

TEST(Easter, IsASundayOfSpringEveryYear) {
    for (std::int64_t year = 326; year < 10'000; ++year) {
        const CivilDate day = *easter(year);
        ASSERT_EQ(weekdayOf(toDays(day)), Weekday::Sunday) << year;
        if (year >= 1583) {
            ASSERT_GE(day, (CivilDate{year, 3, 22}));
            ASSERT_LE(day, (CivilDate{year, 4, 25}));
        }
    }
}

} // namespace
} // namespace dateline::time
