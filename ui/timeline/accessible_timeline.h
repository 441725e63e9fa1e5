// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dateline::ui {

/// Makes every visible event of a TimelineCanvas an object that a screen reader finds: name, date in words,
/// quote, place, whether it is selected, and pressing it selects it. To be called before the first canvas is
/// asked for.
void installTimelineAccessibility();

} // namespace dateline::ui
