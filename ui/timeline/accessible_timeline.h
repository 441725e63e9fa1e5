// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dateline::ui {

class TimelineCanvas;

/// Makes every visible event of a TimelineCanvas an object that a screen reader finds: name, date in words,
/// quote, place, whether it is selected, and pressing it selects it; and so every lane and every count of
/// events without room. To be called before the first canvas is asked for.
void installTimelineAccessibility();

/// Says where the keys are: on the event now selected, or a count. The part itself is named: AT-SPI does not
/// ask a widget for the part of it that has the focus.
void announceKeys(TimelineCanvas& canvas);

/// Says which events have other titles and dates than were told.
void announceNewTexts(TimelineCanvas& canvas);

/// To be called when the view has moved and rests: what is counted and which lanes are in view is another
/// matter now. Readers remember the names of objects, so those are given up, and new ones made when asked
/// for.
void announceNewView(TimelineCanvas& canvas);

} // namespace dateline::ui
