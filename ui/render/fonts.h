// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace dateline::ui {

/// Registers the bundled Inter once. Needs a QGuiApplication. Without it texts would be measured in whatever
/// the machine has, and a picture would differ from machine to machine.
void loadFonts();

/// Inter at a size in logical pixels.
QFont interFont(double pixelSize, QFont::Weight weight = QFont::Normal);

} // namespace dateline::ui
