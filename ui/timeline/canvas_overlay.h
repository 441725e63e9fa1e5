// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/axis/time_scale.h"
#include "core/layout/drawing/draw_list.h"
#include "ui/render/theme.h"
#include "ui/timeline/hand_drag.h"

#include <QRectF>
#include <QString>

#include <optional>

class QPainter;

namespace dateline::ui {

/// What stands over the timeline while a hand is at work, or for a moment.
class CanvasOverlay {
public:
    CanvasOverlay(QPainter& painter, const Theme& theme, const layout::DrawList& list)
        : m_painter(painter)
        , m_theme(theme)
        , m_list(list) {}

    /// `thumb`, in `bar`, is what of the lanes is in view.
    void paintScrollBar(const QRectF& bar, const std::optional<QRectF>& thumb) const;
    /// Around what has the keys and is no event.
    void paintKeys(const QRectF& area) const;
    /// A stretch or area being drawn with the mouse.
    void paintBand(const QRectF& area) const;
    /// What a band takes in, in words, at its upper right.
    void paintSpan(const QRectF& band, const QString& words) const;
    /// The name of the lane beside the hand, and a line where the lane would go.
    void paintLaneDrag(const LaneDrag& drag) const;
    /// The bar or era where it would be, lines to the axis, and the date in words beside the hand.
    void paintDateDrag(const DateDrag& drag, const layout::TimeScale& scale) const;
    void paintRelationDrag(const RelationDrag& drag) const;
    /// A sentence at the top of the lanes.
    void paintNote(const QString& sentence) const;

private:
    void paintMovedEra(const DateDrag& drag, const layout::TimeScale& scale, const QColor& colour) const;
    void paintMovedBar(const DateDrag& drag, const layout::TimeScale& scale, const QColor& colour) const;
    void paintBubble(QPointF beside, const QString& first, const QString& second, const QColor& colour) const;

    QPainter& m_painter;
    const Theme& m_theme;
    const layout::DrawList& m_list;
};

} // namespace dateline::ui
