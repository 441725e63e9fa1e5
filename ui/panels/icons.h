// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>

namespace dateline::ui {

/// One of resources/icons by its file name, drawn in `colour`, `size` logical pixels square and sharp at
/// `devicePixelRatio`. A name that is not there is a bug.
QPixmap iconPixmap(const QString& name, const QColor& colour, int size, double devicePixelRatio);

/// The same as an icon for buttons, 16 pixels, with its disabled look.
QIcon lineIcon(const QString& name, const QColor& colour, const QColor& disabled);

/// The program's own icon.
QIcon applicationIcon();

} // namespace dateline::ui
