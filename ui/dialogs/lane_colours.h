// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

#include <cstddef>

class QColor;

namespace dateline::ui {

inline constexpr std::size_t kLaneColourCount = 8; ///< as in Theme::lanes

QString laneColourName(std::size_t index); ///< "Colour 1": what it looks like differs from theme to theme
QIcon swatch(const QColor& colour);

} // namespace dateline::ui
