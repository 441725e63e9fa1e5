// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/axis/time_scale.h"

#include "core/base/require.h"

#include <algorithm>
#include <cmath>

namespace dateline::layout {
namespace {

time::Instant saturated(double micros) {
    constexpr double kLimit = 9.2e18; // just inside 63 bits
    return {static_cast<std::int64_t>(std::clamp(std::round(micros), -kLimit, kLimit))};
}

} // namespace

TimeScale::TimeScale(time::Instant left, double microsPerPixel)
    : m_left(left)
    , m_microsPerPixel(std::clamp(microsPerPixel, kMinMicrosPerPixel, kMaxMicrosPerPixel)) {}

TimeScale TimeScale::fitting(time::Instant start, time::Instant end, double width) {
    DATELINE_REQUIRE(width > 0);
    auto from = double(start.micros);
    auto to = double(end.micros);
    if (to <= from) {
        from -= double(time::kMicrosPerDay) / 2;
        to = from + double(time::kMicrosPerDay);
    }
    return {saturated(from), (to - from) / width};
}

double TimeScale::toX(time::Instant at) const {
    return (double(at.micros) - double(m_left.micros)) / m_microsPerPixel;
}

time::Instant TimeScale::toInstant(double x) const {
    return saturated(double(m_left.micros) + x * m_microsPerPixel);
}

TimeScale TimeScale::zoomedAt(double x, double factor) const {
    DATELINE_REQUIRE(factor > 0);
    const double micros = std::clamp(m_microsPerPixel / factor, kMinMicrosPerPixel, kMaxMicrosPerPixel);
    return {saturated(double(m_left.micros) + x * (m_microsPerPixel - micros)), micros};
}

TimeScale TimeScale::pannedBy(double pixels) const {
    return {toInstant(-pixels), m_microsPerPixel};
}

} // namespace dateline::layout
