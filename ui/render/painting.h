// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/text_fonts.h"

#include <QPainter>

#include <string>

namespace dateline::ui {

inline constexpr double kFadedOpacity = 0.28; ///< of what is not among the highlighted

/// Letters as letters, so that paper gets text that can be found.
inline void drawText(QPainter& painter, double x, double baseline, const std::string& text,
                     layout::TextRole role, const QColor& colour) {
    painter.setFont(fontOf(role));
    painter.setPen(colour);
    painter.drawText(QPointF(x, baseline), QString::fromStdString(text));
}

} // namespace dateline::ui
