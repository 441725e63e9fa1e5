// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/gregorian/instant.h"

namespace dateline::layout {

/// Maps the time axis to logical pixels: x = (instant − left) / microsPerPixel.
/// Exact to the microsecond within about 285 years of 1970 (53 bits); beyond, within 1/1000 pixel of any zoom
/// at which such years are a pixel apart.
class TimeScale {
public:
    /// One pixel a microsecond at the finest; the whole axis in a few hundred pixels at the coarsest.
    static constexpr double kMinMicrosPerPixel = 1.0;
    static constexpr double kMaxMicrosPerPixel = 1.0e17;

    TimeScale() = default;
    /// Values out of range are brought into it.
    TimeScale(time::Instant left, double microsPerPixel);
    /// Shows [start, end) across `width` pixels (> 0). An empty span gets a day around it.
    static TimeScale fitting(time::Instant start, time::Instant end, double width);

    time::Instant left() const { return m_left; }
    double microsPerPixel() const { return m_microsPerPixel; }

    double toX(time::Instant at) const;
    time::Instant toInstant(double x) const; ///< saturates at the ends of the axis

    /// Magnified by `factor` (> 1: closer) with the instant at `x` staying there.
    TimeScale zoomedAt(double x, double factor) const;
    /// What is drawn moves right by `pixels`.
    TimeScale pannedBy(double pixels) const;

    friend bool operator==(const TimeScale&, const TimeScale&) = default;

private:
    time::Instant m_left;
    double m_microsPerPixel = double(time::kMicrosPerDay);
};

} // namespace dateline::layout
