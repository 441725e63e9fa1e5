// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/edtf/date_instants.h"
#include "core/time/gregorian/calendar.h"
#include "core/time/zones/zone.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace dateline::time {
namespace {

WallTime wall(const char* text) {
    return {instantsOf(Edtf::parse(text)->date()).first.micros};
}

Instant instant(const char* text) {
    return instantsOf(Edtf::parse(text)->date()).first;
}

WallReading reading(const char* text, const char* zone) {
    return readWallTime(wall(text), zone).value();
}

TEST(Zone, PlacesAWallClocksTime) {
    const WallReading found = reading("2025-05-03T14:05", "America/Mexico_City");
    EXPECT_EQ(found.kind, WallReading::Kind::Unique);
    EXPECT_EQ(found.first, instant("2025-05-03T14:05-06:00"));
    EXPECT_EQ(found.before.seconds, -6 * 3600);
    // Before the end of Mexico's summer time in 2022 the offset in May was five hours.
    EXPECT_EQ(reading("2019-05-03T14:05", "America/Mexico_City").first, instant("2019-05-03T14:05-05:00"));
    EXPECT_EQ(reading("2025-05-03T14:05", "Asia/Kathmandu").first, instant("2025-05-03T14:05+05:45"));
}

TEST(Zone, ReportsAGap) {
    const WallReading gap = reading("2025-03-30T02:30", "Europe/Berlin");
    EXPECT_EQ(gap.kind, WallReading::Kind::Gap);
    EXPECT_EQ(gap.first, instant("2025-03-30T01:00Z"));
    EXPECT_EQ(problemInWords(gap, wall("2025-03-30T02:30"), "Europe/Berlin"),
              "02:30 on 30 March 2025 does not exist in Europe/Berlin: the clocks went from 02:00 to 03:00");
}

TEST(Zone, ReportsAnOverlap) {
    const WallReading twice = reading("2025-10-26T02:30", "Europe/Berlin");
    EXPECT_EQ(twice.kind, WallReading::Kind::Overlap);
    EXPECT_EQ(twice.first, instant("2025-10-26T02:30+02:00"));
    EXPECT_EQ(twice.second, instant("2025-10-26T02:30+01:00"));
    EXPECT_EQ(problemInWords(twice, wall("2025-10-26T02:30"), "Europe/Berlin"),
              "02:30 on 26 October 2025 came twice in Europe/Berlin: once by CEST, once by CET");
}

TEST(Zone, SkipsAWholeDayWhereAPlaceDid) {
    // Samoa had no 30 December 2011.
    EXPECT_EQ(reading("2011-12-30T12:00", "Pacific/Apia").kind, WallReading::Kind::Gap);
}

TEST(Zone, TellsTheWallClockOfAnInstant) {
    EXPECT_EQ(wallTimeAt(instant("2025-07-01T12:00Z"), "Europe/Berlin").value(), wall("2025-07-01T14:00"));
    EXPECT_EQ(offsetAt(instant("2025-07-01T12:00Z"), "Europe/Berlin")->abbreviation, "CEST");
    EXPECT_EQ(offsetAt(instant("1850-07-01T12:00Z"), "Europe/Berlin")->seconds, 53 * 60 + 28);
}

TEST(Zone, WritesTheOffsetIntoAFloatingTime) {
    EXPECT_EQ(placeInZone(*Edtf::parse("2025-05-03T14:05"), "America/Mexico_City")->text(),
              "2025-05-03T14:05-06:00");
    EXPECT_EQ(placeInZone(*Edtf::parse("2025-05-03T14:05:06.25"), "Asia/Kathmandu")->text(),
              "2025-05-03T14:05:06.25+05:45");
    EXPECT_EQ(placeInZone(*Edtf::parse("2025-03-30T02:30"), "Europe/Berlin").error().message,
              "02:30 on 30 March 2025 does not exist in Europe/Berlin: the clocks went from 02:00 to 03:00.");
    EXPECT_FALSE(placeInZone(*Edtf::parse("2025-05-03"), "Europe/Berlin"));
    EXPECT_FALSE(placeInZone(*Edtf::parse("2025-05-03T14:05Z"), "Europe/Berlin"));
    EXPECT_FALSE(placeInZone(*Edtf::parse("1850-05-03T14:05"), "Europe/Berlin"));
}

TEST(Zone, ConvertsBetweenZonesAndKeepsTheInstant) {
    const Edtf mexico = *Edtf::parse("2025-05-03T20:05-06:00");
    const Edtf berlin = *convertToZone(mexico, "Europe/Berlin");
    EXPECT_EQ(berlin.text(), "2025-05-04T04:05+02:00");
    EXPECT_EQ(instantsOf(berlin.date()), instantsOf(mexico.date()));
    EXPECT_EQ(convertToZone(*Edtf::parse("2025-05-03T20Z"), "Asia/Kathmandu")->text(),
              "2025-05-04T01:45+05:45");
    EXPECT_FALSE(convertToZone(*Edtf::parse("2025-05-03T20:05"), "Europe/Berlin"));
}

TEST(Zone, SaysWhichNameItDoesNotKnow) {
    const auto unknown = offsetAt({0}, "Europe/Atlantis");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, ErrorCode::NotFound);
    EXPECT_NE(unknown.error().message.find("Europe/Atlantis"), std::string::npos);
    EXPECT_FALSE(isZone("../../etc/passwd"));
    EXPECT_FALSE(isZone(""));
    const auto names = zoneNames();
    EXPECT_TRUE(std::is_sorted(names.begin(), names.end()));
    EXPECT_TRUE(std::find(names.begin(), names.end(), "Europe/Berlin") != names.end());
}

TEST(Zone, RefusesWhatLiesBeyondReach) {
    EXPECT_FALSE(offsetAt(Instant::max(), "Europe/Berlin"));
    EXPECT_FALSE(readWallTime({INT64_MIN}, "Europe/Berlin"));
    EXPECT_TRUE(offsetAt(startOf(toDays({kMaxAxisYear, 1, 1})), "Europe/Berlin"));
    EXPECT_TRUE(offsetAt(startOf(toDays({kMinAxisYear, 1, 1})), "Europe/Berlin"));
}

} // namespace
} // namespace dateline::time
