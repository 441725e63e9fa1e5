// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dateline::ui {

/// Tells screen readers what the panels' own widgets are: a message is an alert, a badge is text, the
/// evidence is a group. To be called before the first of them is made.
void installPanelAccessibility();

} // namespace dateline::ui
