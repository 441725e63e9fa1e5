// SPDX-License-Identifier: GPL-3.0-or-later
// Bars, dots and ghosts of a ScenePainter.
#include "ui/render/painting.h"
#include "ui/render/scene_painter.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace dateline::ui {
namespace {

using layout::DrawList;

constexpr double kDotRadius = 5;

QBrush fadingBrush(const DrawList::Bar& bar, QColor colour, double opacity) {
    colour.setAlphaF(float(opacity));
    if (bar.fadeLeft <= 0 && bar.fadeRight <= 0) {
        return colour;
    }
    QColor clear = colour;
    clear.setAlphaF(0);
    QLinearGradient gradient(bar.area.x, 0, bar.area.right(), 0);
    const double width = std::max(1.0, bar.area.width);
    gradient.setColorAt(0, bar.fadeLeft > 0 ? clear : colour);
    gradient.setColorAt(std::min(1.0, bar.fadeLeft / width), colour);
    gradient.setColorAt(std::max(0.0, 1 - bar.fadeRight / width), colour);
    gradient.setColorAt(1, bar.fadeRight > 0 ? clear : colour);
    return gradient;
}

// As another account has it: only its outline, broken, and hatched within.
void paintGhost(QPainter& painter, const DrawList::Bar& bar, const QRectF& area, const QColor& colour) {
    QPen outline(colour, 1.2, Qt::CustomDashLine);
    outline.setDashPattern({2, 2});
    painter.setPen(outline);
    painter.setBrush(QBrush(colour, Qt::BDiagPattern));
    if (bar.isDot) {
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(area.center(), kDotRadius - 0.6, kDotRadius - 0.6);
    } else {
        painter.drawRoundedRect(area.adjusted(0.6, 0.6, -0.6, -0.6), 3, 3);
    }
}

void drawArrow(QPainter& painter, double tipX, double y, double direction, const QColor& colour) {
    QPainterPath arrow(QPointF(tipX, y));
    arrow.lineTo(tipX - direction * 7, y - 4);
    arrow.lineTo(tipX - direction * 7, y + 4);
    arrow.closeSubpath();
    painter.fillPath(arrow, colour);
}

} // namespace

void ScenePainter::paintBar(QPainter& painter, const DrawList::Bar& bar) {
    const Fading fading(painter, bar.isFaded);
    {
        const OwnState state(painter, m_devicePixelRatio <= 0);
        paintStretch(painter, bar);
    }
    if (bar.arrowLeft || bar.arrowRight) {
        const OwnState state(painter, m_devicePixelRatio <= 0);
        const QRectF area = toQt(bar.area);
        QColor colour = laneColour(bar.colour);
        colour.setAlphaF(0.7F);
        if (bar.arrowLeft) {
            drawArrow(painter, area.left(), area.center().y(), -1, colour);
        }
        if (bar.arrowRight) {
            drawArrow(painter, area.right(), area.center().y(), 1, colour);
        }
    }
}

void ScenePainter::paintStretch(QPainter& painter, const DrawList::Bar& bar) {
    const QColor colour = laneColour(bar.colour);
    const QRectF area = toQt(bar.area);
    if (bar.isGhost && bar.isLink) {
        QPen dots(colour, 1, Qt::CustomDashLine);
        dots.setDashPattern({1.5, 3});
        painter.setPen(dots);
        painter.drawLine(QPointF(area.left(), area.center().y()), QPointF(area.right(), area.center().y()));
    } else if (bar.isGhost) {
        paintGhost(painter, bar, area, colour);
    } else if (bar.isLink) {
        painter.fillRect(QRectF(area.left(), area.center().y() - 0.5, area.width(), 1), colour);
    } else if (bar.isDot) {
        paintDot(painter, area.center(), colour, DrawList::isRing(bar));
    } else if (bar.isHollow) {
        painter.setPen(QPen(fadingBrush(bar, colour, 0.9), 1.4));
        painter.setBrush(fadingBrush(bar, colour, 0.12));
        painter.drawRoundedRect(area.adjusted(0.7, 0.7, -0.7, -0.7), 4, 4);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(fadingBrush(bar, colour, 0.55));
        painter.drawRoundedRect(area, 4, 4);
    }
}

void ScenePainter::drawDot(QPainter& painter, const QPointF& centre, const QColor& colour,
                           bool isSoft) const {
    painter.setPen(isSoft ? QPen(colour, 1.8) : QPen(Qt::NoPen));
    painter.setBrush(isSoft ? QBrush(m_theme->canvas) : QBrush(colour));
    const double radius = isSoft ? kDotRadius - 0.9 : kDotRadius;
    painter.drawEllipse(centre, radius, radius);
}

void ScenePainter::paintDot(QPainter& painter, const QPointF& centre, const QColor& colour, bool isSoft) {
    if (m_devicePixelRatio <= 0) {
        drawDot(painter, centre, colour, isSoft);
        return;
    }
    const QPointF middle(kDotRadius + 1, kDotRadius + 1);
    const std::uint64_t key = std::uint64_t(colour.rgb()) << 1U | (isSoft ? 1U : 0U);
    const QImage* dot = m_dotImages.find(key);
    if (dot == nullptr) {
        QImage image = blank({2 * middle.x(), 2 * middle.y()});
        QPainter dotPainter(&image);
        dotPainter.setRenderHint(QPainter::Antialiasing);
        drawDot(dotPainter, middle, colour, isSoft);
        dotPainter.end();
        dot = &m_dotImages.keep(key, std::move(image));
    }
    painter.drawImage(snapped(centre - middle), *dot);
}

} // namespace dateline::ui
