// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dateline::app {

// What scripts rely on.
inline constexpr int kDone = 0;
inline constexpr int kFailed = 1; ///< a finding (verify), or an input or output that failed
inline constexpr int kMisused = 2;

} // namespace dateline::app
