// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/edtf/date_instants.h"
#include "core/time/edtf/edtf_canonical.h"
#include "core/time/gregorian/calendar.h"
#include "core/time/zones/zone.h"

#include <fmt/format.h>

namespace dateline::time {
namespace {

/// `wall` as a date with a time of as many parts, at an offset of whole minutes.
Result<Edtf> written(WallTime wall, const ZoneOffset& offset, EdtfTime::Parts parts, std::string_view zone) {
    if (offset.seconds % 60 != 0) {
        return unexpected(
            ErrorCode::Invalid,
            fmt::format("{} kept a local mean time then, {} seconds from UTC, which EDTF cannot write; "
                        "leave the time floating.",
                        zone, offset.seconds));
    }
    const DayNumber day = dayOf(Instant{wall.micros});
    const CivilDate civil = toCivil(day);
    const std::int64_t inDay = wall.micros - startOf(day).micros;
    EdtfDate date;
    date.year = civil.year;
    date.isNegative = civil.year < 0;
    date.month = static_cast<std::uint8_t>(civil.month);
    date.day = static_cast<std::uint8_t>(civil.day);
    date.time.hour = static_cast<std::uint8_t>(inDay / kMicrosPerHour);
    date.time.minute = static_cast<std::uint8_t>(inDay / kMicrosPerMinute % 60);
    date.time.second = static_cast<std::uint8_t>(inDay / kMicrosPerSecond % 60);
    date.time.micros = static_cast<std::int32_t>(inDay % kMicrosPerSecond);
    // An offset of 5:45 makes an hour into minutes.
    const bool isHour = parts == EdtfTime::Parts::Hour && date.time.minute == 0;
    date.time.parts = parts == EdtfTime::Parts::Hour && !isHour ? EdtfTime::Parts::Minute : parts;
    date.time.zone = offset.seconds == 0 ? EdtfTime::Zone::Utc : EdtfTime::Zone::Offset;
    date.time.offsetMinutes = static_cast<std::int16_t>(offset.seconds / 60);
    return Edtf::parse(canonicalOf(date));
}

bool hasTime(const Edtf& date) {
    return date.isDate() && date.date().hasTime();
}

} // namespace

Result<Edtf> placeInZone(const Edtf& date, std::string_view zone) {
    if (!hasTime(date) || date.date().time.zone != EdtfTime::Zone::Floating) {
        return unexpected(
            ErrorCode::Invalid,
            fmt::format("{} is not a date with a time of day whose zone is open.", date.text()));
    }
    const WallTime wall{instantsOf(date.date()).first.micros}; // floating times lie on the axis as if in UTC
    const auto reading = readWallTime(wall, zone);
    if (!reading) {
        return unexpected(reading.error());
    }
    if (reading->kind != WallReading::Kind::Unique) {
        return unexpected(ErrorCode::Invalid, problemInWords(*reading, wall, zone) + '.');
    }
    return written(wall, reading->before, date.date().time.parts, zone);
}

Result<Edtf> convertToZone(const Edtf& date, std::string_view zone) {
    if (!hasTime(date) || date.date().time.zone == EdtfTime::Zone::Floating) {
        return unexpected(ErrorCode::Invalid,
                          fmt::format("{} is not a date with a time of day and an offset.", date.text()));
    }
    const Instant at = instantsOf(date.date()).first;
    const auto offset = offsetAt(at, zone);
    if (!offset) {
        return unexpected(offset.error());
    }
    return written({at.micros + offset->seconds * kMicrosPerSecond}, *offset, date.date().time.parts, zone);
}

} // namespace dateline::time
