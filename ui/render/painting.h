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
    const QString words = QString::fromStdString(text);
    painter.setFont(fontOf(role, words));
    painter.setPen(colour);
    painter.drawText(QPointF(x, baseline), words);
}

/// Fades what is painted while it lives. Much cheaper than saving and restoring a painter for each of
/// hundreds.
class Fading {
public:
    Fading(QPainter& painter, bool isFaded)
        : m_painter(isFaded ? &painter : nullptr) {
        setOpacity(kFadedOpacity);
    }
    ~Fading() { setOpacity(1); }
    Fading(const Fading&) = delete;
    Fading& operator=(const Fading&) = delete;

private:
    void setOpacity(double opacity) {
        if (m_painter != nullptr) {
            m_painter->setOpacity(opacity);
        }
    }

    QPainter* m_painter;
};

/// On paper, what is painted while it lives leaves no trace in the painter: a PDF goes on with the mask of a
/// brush that fades until the state before it is restored. On the screen it is not needed, and dear.
class OwnState {
public:
    OwnState(QPainter& painter, bool isPaper)
        : m_painter(isPaper ? &painter : nullptr) {
        if (m_painter != nullptr) {
            m_painter->save();
        }
    }
    ~OwnState() {
        if (m_painter != nullptr) {
            m_painter->restore();
        }
    }
    OwnState(const OwnState&) = delete;
    OwnState& operator=(const OwnState&) = delete;

private:
    QPainter* m_painter;
};

} // namespace dateline::ui
