// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/theme.h"

#include <QPalette>
#include <QString>

class QWidget;

namespace dateline::ui {

/// The program's own look on top of the Fusion style, made from one theme. Widgets choose a variant with
/// setKind(): "primary", "quiet" and "icon" buttons; "section", "muted", "title", "field" labels.
QString styleSheetFor(const Theme& theme);
QPalette paletteFor(const Theme& theme);

/// To be called before the widget is shown.
void setKind(QWidget* widget, const char* kind);

} // namespace dateline::ui
