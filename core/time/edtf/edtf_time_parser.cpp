// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/edtf/edtf_time_parser.h"

#include "core/time/gregorian/calendar.h"

#include <fmt/format.h>

namespace dateline::time {
namespace {

using Parts = EdtfTime::Parts;

bool readTwo(EdtfCursor& in, const char* what, int most, int& value) {
    const std::size_t at = in.at();
    if (!isDigit(in.peek()) || !isDigit(in.peek(1))) {
        in.skip(isDigit(in.peek()) ? 1 : 0);
        return in.failExpected(fmt::format("two digits for the {}", what));
    }
    value = (in.peek() - '0') * 10 + (in.peek(1) - '0');
    in.skip(2);
    if (value > most) {
        return in.fail(
            at, fmt::format("{:02} is not {} {} (00 to {})", value, what[0] == 'h' ? "an" : "a", what, most));
    }
    return true;
}

bool readFraction(EdtfCursor& in, EdtfTime& time) {
    if (!isDigit(in.peek())) {
        return in.failExpected("the digits of the fraction");
    }
    time.parts = Parts::Fraction;
    for (std::int32_t unit = 100'000; isDigit(in.peek()); unit /= 10) { // past the sixth digit the unit is 0
        time.micros += unit * (in.peek() - '0');
        in.skip();
    }
    return true;
}

/// Z, or the difference from UTC: no zero with a minus (ISO 8601-1, Time shift), and no more than any place
/// on Earth keeps.
bool readZone(EdtfCursor& in, EdtfTime& time) {
    if (in.take('Z')) {
        time.zone = EdtfTime::Zone::Utc;
        return true;
    }
    const std::size_t at = in.at();
    const bool isWest = in.peek() == '-';
    if (!isWest && in.peek() != '+') {
        return true;
    }
    in.skip();
    int hours = 0;
    int minutes = 0;
    if (!readTwo(in, "hours of the offset", 23, hours)) {
        return false;
    }
    if (isDigit(in.peek())) {
        return in.failExpected("':' before the minutes of the offset"); // basic format, which EDTF excludes
    }
    if (in.take(':') && !readTwo(in, "minutes of the offset", 59, minutes)) {
        return false;
    }
    const int offset = (hours * 60 + minutes) * (isWest ? -1 : 1);
    if (isWest && offset == 0) {
        return in.fail(at, "an offset of zero is written +00:00 or Z");
    }
    if (offset < -12 * 60 || offset > 14 * 60) {
        return in.fail(at, "no place is so far from UTC (-12:00 to +14:00)");
    }
    time.zone = offset == 0 ? EdtfTime::Zone::Utc : EdtfTime::Zone::Offset;
    time.offsetMinutes = static_cast<std::int16_t>(offset);
    return true;
}

/// Leap seconds end a month at 23:59:60 UTC; nothing else has a second 60.
bool canBeLeapSecond(const EdtfDate& date) {
    const EdtfTime& time = date.time;
    if (time.zone == EdtfTime::Zone::Floating) {
        return false;
    }
    const int minuteOfDay = time.hour * 60 + time.minute - time.offsetMinutes;
    constexpr int kDay = 24 * 60;
    const DayNumber day =
        toDays({date.year, date.month, date.day}) + (minuteOfDay < 0 ? -1 : (minuteOfDay >= kDay ? 1 : 0));
    return (minuteOfDay + kDay) % kDay == kDay - 1 && toCivil(day + 1).day == 1;
}

} // namespace

bool readEdtfTime(EdtfCursor& in, EdtfDate& date) {
    in.skip(); // T
    const std::size_t hourAt = in.at();
    EdtfTime& time = date.time;
    int hour = 0;
    int minute = 0;
    int second = 0;
    std::size_t secondAt = 0;
    if (!readTwo(in, "hour", 24, hour)) {
        return false;
    }
    time.parts = Parts::Hour;
    if (in.take(':')) {
        if (!readTwo(in, "minute", 59, minute)) {
            return false;
        }
        time.parts = Parts::Minute;
        if (in.take(':')) {
            secondAt = in.at();
            if (!readTwo(in, "second", 60, second)) {
                return false;
            }
            time.parts = Parts::Second;
            if (in.take('.') && !readFraction(in, time)) {
                return false;
            }
        }
    }
    if (hour == 24 && (minute != 0 || second != 0 || time.micros != 0)) {
        return in.fail(hourAt, "24 can stand in 24:00:00 only");
    }
    time.hour = static_cast<std::uint8_t>(hour);
    time.minute = static_cast<std::uint8_t>(minute);
    time.second = static_cast<std::uint8_t>(second);
    if (!readZone(in, time)) {
        return false;
    }
    if (second == 60 && !canBeLeapSecond(date)) {
        return in.fail(
            secondAt, "60 is not a second (00 to 59) except in a leap second, 23:59:60 UTC at a month's end");
    }
    return true;
}

} // namespace dateline::time
