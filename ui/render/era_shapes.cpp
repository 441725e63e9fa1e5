// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/era_shapes.h"

#include "ui/render/painting.h"
#include "ui/render/scene_painter.h"

#include <QLinearGradient>
#include <QPainter>

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace dateline::ui {
namespace {

using layout::DrawList;

constexpr double kLineOpacity = 0.4;

QColor withOpacity(QColor colour, double opacity) {
    colour.setAlphaF(float(opacity));
    return colour;
}

QColor colourOf(const DrawList::Era& era, const Theme& theme) {
    return theme.lanes[era.colour % theme.lanes.size()];
}

QBrush brushFor(const DrawList::Era& era, const QRectF& area, const QColor& colour) {
    if (era.fadeLeft <= 0 && era.fadeRight <= 0) {
        return colour;
    }
    QLinearGradient gradient(area.left(), 0, area.right(), 0);
    const double width = std::max(1.0, area.width());
    gradient.setColorAt(0, era.fadeLeft > 0 ? withOpacity(colour, 0) : colour);
    gradient.setColorAt(std::min(1.0, era.fadeLeft / width), colour);
    gradient.setColorAt(std::max(0.0, 1 - era.fadeRight / width), colour);
    gradient.setColorAt(1, era.fadeRight > 0 ? withOpacity(colour, 0) : colour);
    return gradient;
}

// On whole pixels, as the lines of the axis.
void fillEnds(QPainter& painter, const DrawList::Era& era, const QRectF& area, const QColor& colour) {
    const int top = qRound(area.top());
    const int height = qRound(area.bottom()) - top;
    if (era.hasStart) {
        painter.fillRect(QRect(qRound(area.left()), top, 1, height), colour);
    }
    if (era.hasEnd) {
        painter.fillRect(QRect(qRound(area.right()) - 1, top, 1, height), colour);
    }
}

using Span = std::pair<double, double>;

/// What of an era's width none of those after it colours.
std::vector<Span> uncovered(const std::vector<DrawList::Era>& eras, std::size_t era) {
    std::vector<Span> spans = {{eras[era].area.x, eras[era].area.right()}};
    for (std::size_t next = era + 1; next < eras.size(); ++next) {
        const double left = eras[next].area.x + eras[next].fadeLeft;
        const double right = eras[next].area.right() - eras[next].fadeRight;
        std::vector<Span> rest;
        for (const Span& span : spans) {
            const Span pieces[] = {{span.first, std::min(span.second, left)},
                                   {std::max(span.first, right), span.second}};
            std::copy_if(std::begin(pieces), std::end(pieces), std::back_inserter(rest),
                         [](const Span& piece) { return piece.first < piece.second; });
        }
        spans = std::move(rest);
    }
    return spans;
}

} // namespace

void paintEraBands(QPainter& painter, const DrawList& list, const Theme& theme) {
    for (std::size_t i = 0; i < list.eras.size(); ++i) {
        const DrawList::Era& era = list.eras[i];
        const QRectF area = toQt(era.area);
        const QColor colour = colourOf(era, theme);
        const QBrush brush = brushFor(era, area, withOpacity(colour, kEraBandOpacity));
        for (const auto& [left, right] : uncovered(list.eras, i)) {
            painter.fillRect(QRectF(left, area.top(), right - left, area.height()), brush);
        }
        fillEnds(painter, era, area, withOpacity(colour, kLineOpacity));
    }
}

void paintEraTabs(QPainter& painter, const DrawList& list, const Theme& theme) {
    const QRectF strip = toQt(list.eraStrip);
    if (strip.isEmpty()) {
        return;
    }
    painter.save();
    painter.setClipRect(strip);
    painter.fillRect(strip, theme.canvas);
    for (const DrawList::Era& era : list.eras) {
        const QRectF tab = toQt(era.tab).adjusted(0, 0, 0, -1);
        const QColor colour = colourOf(era, theme);
        painter.fillRect(tab, brushFor(era, tab, withOpacity(colour, kEraTabOpacity)));
        fillEnds(painter, era, tab, colour);
    }
    for (const DrawList::Era& era : list.eras) {
        if (!era.label.empty()) {
            drawText(painter, era.labelX, era.labelBaseline, era.label, layout::TextRole::MarkLabel,
                     theme.text);
        }
    }
    painter.restore();
}

} // namespace dateline::ui
