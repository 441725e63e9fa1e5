// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/zones/zone.h"

#include "core/time/gregorian/calendar.h"
#include "core/time/gregorian/month_names.h"

#include <date/tz.h>
#include <fmt/format.h>

#include <exception>

namespace dateline::time {
namespace {

using Micros = std::chrono::microseconds;

Result<const date::time_zone*> find(std::string_view name) {
    try {
        return date::locate_zone(std::string(name));
    } catch (const std::exception&) {
        return unexpected(ErrorCode::NotFound,
                          fmt::format("No time zone is called \"{}\" in the system's tz data; a name is like "
                                      "Europe/Berlin.",
                                      name));
    }
}

/// The library reckons in seconds of 64 bits, but adds offsets to our microseconds: stay a day within.
bool isWithinReach(std::int64_t micros) {
    return micros > INT64_MIN + 2 * kMicrosPerDay && micros < INT64_MAX - 2 * kMicrosPerDay;
}

Unexpected tooFar() {
    return unexpected(ErrorCode::Invalid, "This time is beyond the years that time zones are reckoned for.");
}

ZoneOffset toOffset(const date::sys_info& info) {
    return {static_cast<std::int32_t>(info.offset.count()), info.abbrev};
}

Instant instantOf(WallTime wall, const ZoneOffset& offset) {
    return {wall.micros - offset.seconds * kMicrosPerSecond};
}

std::string clock(std::int64_t wallMicros) {
    const std::int64_t second = (wallMicros - startOf(dayOf(Instant{wallMicros})).micros) / kMicrosPerSecond;
    const std::string minutes = fmt::format("{:02}:{:02}", second / 3600, second / 60 % 60);
    return second % 60 == 0 ? minutes : fmt::format("{}:{:02}", minutes, second % 60);
}

} // namespace

Result<ZoneOffset> offsetAt(Instant at, std::string_view zone) {
    const auto found = find(zone);
    if (!found) {
        return unexpected(found.error());
    }
    if (!isWithinReach(at.micros)) {
        return tooFar();
    }
    return toOffset((*found)->get_info(date::sys_time<Micros>(Micros(at.micros))));
}

Result<WallTime> wallTimeAt(Instant at, std::string_view zone) {
    const auto offset = offsetAt(at, zone);
    if (!offset) {
        return unexpected(offset.error());
    }
    return WallTime{at.micros + offset->seconds * kMicrosPerSecond};
}

Result<WallReading> readWallTime(WallTime wall, std::string_view zone) {
    const auto found = find(zone);
    if (!found) {
        return unexpected(found.error());
    }
    if (!isWithinReach(wall.micros)) {
        return tooFar();
    }
    const date::local_info info = (*found)->get_info(date::local_time<Micros>(Micros(wall.micros)));
    WallReading reading;
    reading.before = toOffset(info.first);
    reading.after = reading.before;
    if (info.result == date::local_info::unique) {
        reading.first = reading.second = instantOf(wall, reading.before);
        return reading;
    }
    reading.after = toOffset(info.second);
    if (info.result == date::local_info::ambiguous) {
        reading.kind = WallReading::Kind::Overlap;
        reading.first = instantOf(wall, reading.before);
        reading.second = instantOf(wall, reading.after);
        return reading;
    }
    reading.kind = WallReading::Kind::Gap;
    reading.first = {Micros(info.second.begin.time_since_epoch()).count()};
    reading.second = reading.first;
    return reading;
}

std::string problemInWords(const WallReading& reading, WallTime wall, std::string_view zone) {
    if (reading.kind == WallReading::Kind::Unique) {
        return {};
    }
    const CivilDate day = toCivil(dayOf(Instant{wall.micros}));
    const std::string when =
        fmt::format("{} on {} {} {}", clock(wall.micros), day.day, monthName(day.month), day.year);
    if (reading.kind == WallReading::Kind::Overlap) {
        return fmt::format("{} came twice in {}: once by {}, once by {}", when, zone,
                           reading.before.abbreviation, reading.after.abbreviation);
    }
    const std::int64_t change = reading.first.micros;
    return fmt::format("{} does not exist in {}: the clocks went from {} to {}", when, zone,
                       clock(change + reading.before.seconds * kMicrosPerSecond),
                       clock(change + reading.after.seconds * kMicrosPerSecond));
}

std::vector<std::string> zoneNames() {
    std::vector<std::string> names;
    try {
        for (const date::time_zone& zone : date::get_tzdb().zones) {
            names.push_back(zone.name());
        }
    } catch (const std::exception&) {
        return {};
    }
    return names;
}

bool isZone(std::string_view name) {
    return find(name).has_value();
}

std::optional<std::string> systemZone() {
    try {
        return date::current_zone()->name();
    } catch (const std::exception&) {
        return {};
    }
}

} // namespace dateline::time
