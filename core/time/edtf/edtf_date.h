// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>

namespace dateline::time {

/// How sure a component is: a set of two bits, so that `?` and `~` together make `%`.
enum class Qualifier : std::uint8_t {
    None = 0,
    Uncertain = 1,   ///< `?`: the source is not sure
    Approximate = 2, ///< `~`: an estimate
    Both = 3,        ///< `%`
};

constexpr Qualifier operator|(Qualifier a, Qualifier b) {
    return static_cast<Qualifier>(static_cast<int>(a) | static_cast<int>(b));
}
constexpr Qualifier& operator|=(Qualifier& a, Qualifier b) {
    return a = a | b;
}
constexpr bool has(Qualifier qualifier, Qualifier bit) {
    return (static_cast<int>(qualifier) & static_cast<int>(bit)) != 0;
}

/// The time of day of a date, as precise as it was written.
struct EdtfTime {
    enum class Parts : std::uint8_t { None, Hour, Minute, Second, Fraction };
    enum class Zone : std::uint8_t { Floating, Utc, Offset };

    std::int32_t micros = 0;        ///< of the second, 0..999,999; further digits are cut
    std::int16_t offsetMinutes = 0; ///< east of Greenwich, -720..840
    std::uint8_t hour = 0;          ///< 0..24; 24 only as 24:00:00, the day's end
    std::uint8_t minute = 0;        ///< 0..59
    std::uint8_t second = 0;        ///< 0..60; 60 only where a leap second can be
    Parts parts = Parts::None;      ///< None: no time of day was written
    Zone zone = Zone::Floating;

    friend auto operator<=>(const EdtfTime&, const EdtfTime&) = default;
};

/// One date of an EDTF value: what was written for each component, and nothing more. Plain data; the parser
/// is the only one to make it, and makes it valid: at least one day of the calendar fits.
struct EdtfDate {
    enum class YearForm : std::uint8_t {
        Plain,   ///< four digits, some perhaps X
        Long,    ///< Y and five digits or more, once the exponent is worked in
        Decade,  ///< three digits: "197", the decade as one unit
        Century, ///< two digits: "19", the century as one unit
    };

    static constexpr std::uint8_t kAllOfYear = 0xF;  ///< yearX of XXXX
    static constexpr std::uint8_t kBothDigits = 0x3; ///< monthX and dayX of XX

    /// Astronomical; X digits count as 0; the first year (nearest to 0) of a decade or century written short.
    std::int64_t year = 0;
    EdtfTime time;
    YearForm yearForm = YearForm::Plain;
    bool isNegative = false; ///< `-` was written: tells -0XXX from 0XXX
    std::uint8_t yearX = 0;  ///< bit n: the digit of 10^n is X
    std::uint8_t month = 0;  ///< 1..12; 21..41 a season or other part of a year; 0 with monthX 0: none
    std::uint8_t monthX = 0; ///< bit 0 the ones, bit 1 the tens
    std::uint8_t day = 0;    ///< 1..31; 0 with dayX 0: none
    std::uint8_t dayX = 0;   ///< as monthX
    std::uint8_t significantDigits = 0; ///< of the year, after `S`; fewer than it has; 0: all
    Qualifier yearQualifier = Qualifier::None;
    Qualifier monthQualifier = Qualifier::None;
    Qualifier dayQualifier = Qualifier::None;

    bool hasMonth() const { return month != 0 || monthX != 0; }
    bool hasDay() const { return day != 0 || dayX != 0; }
    bool hasTime() const { return time.parts != EdtfTime::Parts::None; }
    bool isGrouping() const { return month > 12; } ///< a season, quarter, …
    bool hasUnspecified() const { return (yearX | monthX | dayX) != 0; }
    Qualifier anyQualifier() const { return yearQualifier | monthQualifier | dayQualifier; }

    friend auto operator<=>(const EdtfDate&, const EdtfDate&) = default;
};

/// What stands at an end of an interval or of a range in a set.
enum class EdtfEnd : std::uint8_t {
    Date,    ///< a date
    Open,    ///< `..`: goes on without a limit
    Unknown, ///< nothing written: there is an end, not known when
};

/// An interval, or a member of a set: a range, or one date (isSingle, then `to` repeats `from`).
struct EdtfSpan {
    EdtfDate from;
    EdtfDate to;
    EdtfEnd fromEnd = EdtfEnd::Date;
    EdtfEnd toEnd = EdtfEnd::Date;
    bool isSingle = false;

    friend auto operator<=>(const EdtfSpan&, const EdtfSpan&) = default;
};

} // namespace dateline::time
