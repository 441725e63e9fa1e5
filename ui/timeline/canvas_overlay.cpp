// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/canvas_overlay.h"

#include "core/layout/drawing/bar_shape.h"
#include "core/layout/drawing/relation_lines.h"
#include "ui/render/mark_shapes.h"
#include "ui/render/scene_painter.h"
#include "ui/render/text_fonts.h"

#include <QFontMetricsF>
#include <QObject>
#include <QPainter>

#include <algorithm>

namespace dateline::ui {
namespace {

using layout::TextRole;

constexpr double kBubblePadding = 10;
constexpr double kBubbleLine = 18;
constexpr double kBesideHand = 16;

} // namespace

void CanvasOverlay::paintScrollBar(const QRectF& bar, const std::optional<QRectF>& thumb) const {
    constexpr double kBeside = 4; // the thumb, each side
    m_painter.fillRect(bar, m_theme.window);
    const QRectF lanes(bar.left(), m_list.lanes.y, bar.width(), m_list.lanes.height);
    m_painter.fillRect(QRectF(lanes.left(), lanes.top(), 1, lanes.height()), m_theme.border);
    m_painter.fillRect(QRectF(lanes.left(), m_list.axis.bottom() - 1, bar.width(), 1), m_theme.border);
    if (m_list.tray.area.height > 0) {
        m_painter.fillRect(QRectF(lanes.left(), m_list.tray.area.y, bar.width(), 1), m_theme.border);
    }
    if (!thumb) {
        return;
    }
    QColor colour = m_theme.mutedText;
    colour.setAlphaF(0.45F);
    const QRectF held = thumb->adjusted(kBeside + 1, 2, -kBeside, -2);
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colour);
    m_painter.drawRoundedRect(held, held.width() / 2, held.width() / 2);
}

void CanvasOverlay::paintKeys(const QRectF& area) const {
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(m_theme.accent, 2));
    m_painter.setBrush(Qt::NoBrush);
    const QRectF ring = area.adjusted(-2, -2, 2, 2);
    m_painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2);
}

void CanvasOverlay::paintBand(const QRectF& area) const {
    QColor fill = m_theme.accent;
    fill.setAlphaF(0.12F);
    m_painter.fillRect(area, fill);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.setPen(m_theme.accent);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(area.adjusted(0, 0, -1, -1));
}

void CanvasOverlay::paintSpan(const QRectF& band, const QString& words) const {
    m_painter.setRenderHint(QPainter::Antialiasing);
    paintBubble(QPointF(band.right() - kBesideHand / 2, m_list.lanes.y), words, {}, m_theme.accent);
}

void CanvasOverlay::paintLaneDrag(const LaneDrag& drag) const {
    if (drag.beside != drag.lane) {
        m_painter.fillRect(QRectF(0, drag.gapY - 1, m_list.width, 2), m_theme.accent);
    }
    m_painter.setRenderHint(QPainter::Antialiasing);
    paintBubble(drag.at, drag.name, {}, m_theme.accent);
}

void CanvasOverlay::paintDateDrag(const DateDrag& drag, const layout::TimeScale& scale) const {
    if (!drag.proposal) {
        return;
    }
    const DateProposal& proposal = *drag.proposal;
    const bool isGood = proposal.problem.isEmpty();
    const QColor colour = isGood ? m_theme.accent : m_theme.warning;
    m_painter.setRenderHint(QPainter::Antialiasing);
    if (isGood && drag.what.kind == Movable::Kind::Era) {
        paintMovedEra(drag, scale, colour);
    } else if (isGood) {
        paintMovedBar(drag, scale, colour);
    }
    paintBubble(drag.at, isGood ? proposal.words : proposal.problem,
                isGood ? QObject::tr("%1 · Esc leaves it as it was").arg(proposal.edtf) : QString(), colour);
}

void CanvasOverlay::paintMovedBar(const DateDrag& drag, const layout::TimeScale& scale,
                                  const QColor& colour) const {
    const layout::DrawnExtent& extent = drag.proposal->extent;
    const layout::DrawList::Bar bar = barShape(extent, scale, m_list.width, drag.barTop);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colour);
    if (bar.isDot) {
        m_painter.drawEllipse(toQt(bar.area).center(), 6, 6);
    } else {
        m_painter.drawRoundedRect(toQt(bar.area), 4, 4);
    }
    for (const double x : {scale.toX(extent.start), scale.toX(extent.end)}) {
        m_painter.fillRect(QRectF(std::round(x), m_list.axis.y, 1, drag.barTop - m_list.axis.y), colour);
    }
}

// As high as an era is, with a line at each end it has.
void CanvasOverlay::paintMovedEra(const DateDrag& drag, const layout::TimeScale& scale,
                                  const QColor& colour) const {
    constexpr double kOutside = 4;
    const layout::DrawnExtent& extent = drag.proposal->extent;
    const bool isOpenLeft = extent.has(layout::DrawnExtent::OpenStart);
    const bool isOpenRight = extent.has(layout::DrawnExtent::OpenEnd);
    const double left = isOpenLeft ? -kOutside : std::max(-kOutside, scale.toX(extent.start));
    const double right =
        isOpenRight ? m_list.width + kOutside : std::min(m_list.width + kOutside, scale.toX(extent.end));
    QColor fill = colour;
    fill.setAlphaF(0.12F);
    m_painter.fillRect(QRectF(left, drag.barTop, right - left, m_list.lanes.bottom() - drag.barTop), fill);
    for (const double x : {left, right}) {
        m_painter.fillRect(QRectF(std::round(x), m_list.axis.y, 1, m_list.lanes.bottom() - m_list.axis.y),
                           colour);
    }
}

void CanvasOverlay::paintRelationDrag(const RelationDrag& drag) const {
    const auto rect = [](const QRectF& area) {
        return layout::Rect{area.x(), area.y(), area.width(), area.height()};
    };
    const layout::Rect to = drag.toArea ? rect(*drag.toArea) : layout::Rect{drag.at.x(), drag.at.y(), 0, 0};
    layout::DrawList::Relation line = layout::relationLine(rect(drag.fromArea), to);
    line.isStrong = true;
    m_painter.setRenderHint(QPainter::Antialiasing);
    paintRelation(m_painter, line, m_theme.accent);
    if (drag.toArea) {
        m_painter.setPen(QPen(m_theme.accent, 2));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(*drag.toArea, 6, 6);
    }
    paintBubble(drag.at,
                drag.toArea ? QObject::tr("Let go to relate the two")
                            : QObject::tr("Draw on to the event it relates to"),
                {}, m_theme.accent);
}

void CanvasOverlay::paintNote(const QString& sentence) const {
    const QFontMetricsF metrics(fontOf(TextRole::Caption));
    const double width = metrics.horizontalAdvance(sentence) + 2 * kBubblePadding;
    const QRectF area((m_list.width - width) / 2, m_list.lanes.y + 8, width, 26);
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(m_theme.controlBorder, 1));
    m_painter.setBrush(m_theme.surface);
    m_painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 13, 13);
    m_painter.setFont(fontOf(TextRole::Caption));
    m_painter.setPen(m_theme.text);
    m_painter.drawText(area, Qt::AlignCenter, sentence);
}

void CanvasOverlay::paintBubble(QPointF beside, const QString& first, const QString& second,
                                const QColor& colour) const {
    const QFontMetricsF title(fontOf(TextRole::CardTitle));
    const QFontMetricsF detail(fontOf(TextRole::CardDetail));
    const double width =
        std::max(title.horizontalAdvance(first), detail.horizontalAdvance(second)) + 2 * kBubblePadding;
    const double height = (second.isEmpty() ? 1 : 2) * kBubbleLine + 12;
    const bool fitsRight = beside.x() + kBesideHand + width < m_list.width;
    const double left =
        std::max(4.0, fitsRight ? beside.x() + kBesideHand : beside.x() - kBesideHand - width);
    const double top = std::clamp(beside.y() + kBesideHand, 0.0, std::max(0.0, m_list.height - height - 4));
    const QRectF area(left, top, width, height);
    m_painter.setPen(QPen(colour, 1));
    m_painter.setBrush(m_theme.surface);
    m_painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    m_painter.setFont(fontOf(TextRole::CardTitle));
    m_painter.setPen(m_theme.text);
    m_painter.drawText(QPointF(left + kBubblePadding, top + 19), first);
    m_painter.setFont(fontOf(TextRole::CardDetail));
    m_painter.setPen(m_theme.mutedText);
    m_painter.drawText(QPointF(left + kBubblePadding, top + 19 + kBubbleLine), second);
}

} // namespace dateline::ui
