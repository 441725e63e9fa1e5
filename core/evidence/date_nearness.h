// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/edtf/edtf.h"
#include "core/time/gregorian/calendar.h"

#include <optional>

namespace dateline::evidence {

/// How well two dates can be those of one event.
enum class Nearness {
    Apart,
    Near,       ///< the days they can mean do not overlap, but lie close: see below
    Overlap,    ///< some day can be meant by both
    SameMinute, ///< both name the same day and the same minute, not a full hour (which is often a round one)
};

/// What a date says to others, read once. Near are two dates with at most a week between them, or at most
/// twice what the vaguer of them spans: January and the November before are, 12 March and 25 March are not.
class DatedDays {
public:
    /// Nothing for dates that are open, unknown, or wider than a year: they would be near to everything.
    static std::optional<DatedDays> of(const time::Edtf& date);

    Nearness to(const DatedDays& other) const;

    /// How many days it can mean.
    time::DayNumber span() const { return m_last - m_first + 1; }

private:
    time::DayNumber m_first = 0;
    time::DayNumber m_last = 0;
    std::optional<int> m_minute; ///< of the day
};

} // namespace dateline::evidence
