// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/date_nearness.h"

#include "core/time/bounds/time_bounds.h"

#include <algorithm>

namespace dateline::evidence {
namespace {

constexpr time::DayNumber kNearDays = 7;
constexpr time::DayNumber kNearSpans = 2;

std::optional<int> minuteOf(const time::Edtf& date) {
    if (!date.isDate() || date.date().time.parts < time::EdtfTime::Parts::Minute ||
        date.date().time.minute == 0) {
        return std::nullopt;
    }
    return date.date().time.hour * 60 + date.date().time.minute;
}

} // namespace

std::optional<DatedDays> DatedDays::of(const time::Edtf& date) {
    const auto bounds = time::dayBoundsOf(date);
    if (!bounds.earliest || !bounds.latest) {
        return std::nullopt;
    }
    DatedDays days;
    days.m_first = time::toDays(*bounds.earliest);
    days.m_last = time::toDays(*bounds.latest);
    days.m_minute = minuteOf(date);
    const time::CivilDate yearLater = time::addMonths(*bounds.earliest, 12);
    return *bounds.latest <= yearLater ? std::optional(days) : std::nullopt;
}

Nearness DatedDays::to(const DatedDays& other) const {
    if (m_first <= other.m_last && other.m_first <= m_last) {
        const bool isSame = m_minute && m_minute == other.m_minute && m_first == other.m_first;
        return isSame ? Nearness::SameMinute : Nearness::Overlap;
    }
    const time::DayNumber between = std::max(other.m_first - m_last, m_first - other.m_last) - 1;
    const time::DayNumber wider = std::max(m_last - m_first, other.m_last - other.m_first) + 1;
    return between <= std::max(kNearDays, kNearSpans * wider) ? Nearness::Near : Nearness::Apart;
}

} // namespace dateline::evidence
