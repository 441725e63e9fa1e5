// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/theme.h"

#include <QPalette>
#include <QString>

class QListView;
class QWidget;

namespace dateline::ui {

/// The program's own look on top of the Fusion style, made from one theme. Widgets choose a variant with
/// setKind(): "primary", "quiet" and "icon" buttons; "section", "muted", "title", "field" labels.
QString styleSheetFor(const Theme& theme);
QPalette paletteFor(const Theme& theme);

/// To be called before the widget is shown.
void setKind(QWidget* widget, const char* kind);

/// A list whose rows are a panel's contents: no frame, nothing to edit, and rows that take more lines when it
/// gets narrower.
void makePlainRows(QListView& list);

} // namespace dateline::ui
