// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace dateline::ui {

/// Tells screen readers what the panels' own widgets are: a message is a notification, a badge is text, the
/// evidence is a group. To be called before the first of them is made.
void installPanelAccessibility();

/// Has a notification that is shown read out, also when it was shown before with other words: readers speak
/// when one appears. (Alerts they read only in windows of their own.)
void announceAppearance(QWidget& notification);

} // namespace dateline::ui
