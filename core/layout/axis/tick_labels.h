// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/axis/axis_ticks.h"

#include <string>

namespace dateline::layout {

/// A lower-tier label, which reads together with the upper one: "Apr", "3", "14:05", "2025", "44 BC".
std::string minorLabel(TickStep step, time::Instant border);
/// An upper-tier label, complete in itself: "2025", "April 2025", "3 May 2025", "1980s", "20th century".
std::string majorLabel(TickStep step, time::Instant border);
/// The ISO 8601 week that a border of weeks begins: "W19", and with its year "2025-W19 · 5 May".
std::string weekLabel(TickStep step, time::Instant border);
std::string weekOfYearLabel(TickStep step, time::Instant border);
/// The span between two instants for a status bar: "1 Jan – 8 Jun 2025".
std::string spanInWords(time::Instant start, time::Instant end);

} // namespace dateline::layout
