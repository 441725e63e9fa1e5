// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/time/edtf/edtf.h"
#include "core/time/gregorian/instant.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::time {

/// What a clock on the wall shows: microseconds from 1970-01-01T00:00:00 of that clock. Another type than
/// Instant on purpose: only a zone makes one of the other.
struct WallTime {
    std::int64_t micros = 0;

    friend auto operator<=>(WallTime, WallTime) = default;
};

/// A zone's rule at an instant.
struct ZoneOffset {
    std::int32_t seconds = 0; ///< east of Greenwich; whole minutes except for the mean times of old
    std::string abbreviation; ///< "CST", "LMT"

    friend bool operator==(const ZoneOffset&, const ZoneOffset&) = default;
};

/// The instant a wall clock's time means, where a change of the clocks may have made it none or two.
struct WallReading {
    enum class Kind {
        Unique,
        Gap,     ///< the clocks were put forward over it: no such time
        Overlap, ///< the clocks were put back over it: two such times
    };
    Kind kind = Kind::Unique;
    Instant
        first; ///< Unique: the instant; Overlap: by the old offset, the earlier; Gap: when the clocks changed
    Instant second;    ///< Overlap: by the new offset, the later; else as first
    ZoneOffset before; ///< Unique: the offset; else the one before the change
    ZoneOffset after;  ///< as before, or the one after the change
};

/// Time zones by their IANA names ("America/Mexico_City"), as the system's tz data has them: updated with the
/// system, not with us. Read once a process. Behind it is Howard Hinnant's tz library: it reads the system's
/// compiled data with all its history. Boost's zones come from a table of its own with one present-day rule a
/// zone, wrong for most of the past; the C++ library's own exist from GCC 14.
/// After 2037 the data has no more changes, and the last offset holds on.
/// Fails with NotFound for an unknown name or where the system has no tz data.
Result<ZoneOffset> offsetAt(Instant at, std::string_view zone);
Result<WallTime> wallTimeAt(Instant at, std::string_view zone);
/// Never guesses: a gap or an overlap is the answer's kind.
Result<WallReading> readWallTime(WallTime wall, std::string_view zone);

/// "02:30 on 30 March 2025 does not exist in Europe/Berlin: the clocks went from 02:00 to 03:00"; empty if
/// unique.
std::string problemInWords(const WallReading& reading, WallTime wall, std::string_view zone);

/// The floating time of day of `date` as one of the zone, its offset written into it: 2025-05-03T14:05 in
/// America/Mexico_City is 2025-05-03T14:05-06:00. Fails (Invalid) in a gap or an overlap, saying so; where
/// the zone kept a mean time with odd seconds, which EDTF cannot write; or if `date` is no date with a
/// floating time.
Result<Edtf> placeInZone(const Edtf& date, std::string_view zone);
/// The same instant by the zone's wall clock and offset, as precise as before. `date` must have a time with
/// an offset or Z (else Invalid).
Result<Edtf> convertToZone(const Edtf& date, std::string_view zone);

/// In alphabetical order; empty without tz data.
std::vector<std::string> zoneNames();
bool isZone(std::string_view name);
/// The zone this machine is set to, if that can be found out.
std::optional<std::string> systemZone();

} // namespace dateline::time
