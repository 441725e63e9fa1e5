// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dateline::ui {

class TimelineCanvas;

/// Makes every visible event of a TimelineCanvas an object that a screen reader finds: name, date in words,
/// quote, place, whether it is selected, and pressing it selects it; and so every lane and every count of
/// events without room. To be called before the first canvas is asked for.
void installTimelineAccessibility();

/// Says that the keys are on the event now selected. The event itself is named: AT-SPI does not ask a widget
/// for the part of it that has the focus.
void announceSelected(TimelineCanvas& canvas);

/// Says that events may have other titles and dates than before.
void announceNewTexts(TimelineCanvas& canvas);

} // namespace dateline::ui
