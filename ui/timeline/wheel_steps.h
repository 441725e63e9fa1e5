// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace dateline::ui {

/// Of QWheelEvent's angles to a notch of the wheel: eighths of a degree times 15.
inline constexpr double kWheelNotch = 120;

/// How much closer the wheel brings the view, wherever it is turned: 1.25 times a notch, below 1 if turned
/// back.
inline double wheelZoom(double angle) {
    constexpr double kZoomOfNotch = 1.25;
    return std::pow(kZoomOfNotch, angle / kWheelNotch);
}

} // namespace dateline::ui
