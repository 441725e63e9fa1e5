// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/overview_strip.h"

#include "ui/render/scene_painter.h"
#include "ui/render/text_fonts.h"
#include "ui/timeline/wheel_steps.h"

#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace dateline::ui {
namespace {

using layout::TextRole;

constexpr double kStripMargin = 4;
constexpr double kEdgeReach = 6; // pixels to either side of an edge where it can be grabbed
constexpr double kSmallestSpan = 6;
constexpr double kSideways = 60;        // pixels of the view for a notch
constexpr double kEraCap = 3;           // an era's colour along the top
constexpr double kEraInOverview = 0.08; // its opacity below that

} // namespace

OverviewStrip::OverviewStrip(QWidget* parent)
    : QWidget(parent) {
    setFixedHeight(kHeight);
    setMouseTracking(true);
    setAccessibleName(tr("Overview"));
    setAccessibleDescription(tr("The whole timeline; drag the window to move the view"));
}

void OverviewStrip::setTheme(const Theme& theme) {
    m_theme = &theme;
    update();
}

void OverviewStrip::setContent(std::shared_ptr<const layout::TimelineContent> content) {
    m_content = std::move(content);
    rebuild();
}

void OverviewStrip::setView(const layout::TimeScale& scale, double width) {
    m_scale = scale;
    m_viewWidth = width;
    update();
}

void OverviewStrip::rebuild() {
    m_overview = {};
    if (m_content) {
        std::vector<std::uint32_t> colours;
        for (const layout::LaneInfo& lane : m_content->lanes) {
            colours.push_back(lane.colour);
        }
        m_overview = layout::overviewOf(m_content->index, area(), colours, m_content->eras);
    }
    update();
}

layout::Rect OverviewStrip::area() const {
    return {kStripMargin, kStripMargin + 1, width() - 2 * kStripMargin, height() - 2 * kStripMargin - 1};
}

layout::Rect OverviewStrip::window() const {
    return layout::windowIn(m_overview, area(), m_scale, m_viewWidth);
}

OverviewStrip::Part OverviewStrip::partAt(double x) const {
    if (m_overview.bars.empty()) {
        return Part::None;
    }
    const layout::Rect shown = window();
    // Of a narrow window something is left between the edges to move it by.
    const double inside = std::min(kEdgeReach, shown.width / 4);
    if (x >= shown.x - kEdgeReach && x <= shown.x + inside) {
        return Part::LeftEdge;
    }
    if (x >= shown.right() - inside && x <= shown.right() + kEdgeReach) {
        return Part::RightEdge;
    }
    return x > shown.x && x < shown.right() ? Part::Window : Part::None;
}

void OverviewStrip::showSpan(double left, double right) {
    if (m_overview.bars.empty() || m_viewWidth <= 0) {
        return;
    }
    tellOnce();
    const time::Instant start = m_overview.scale.toInstant(left - area().x);
    const double pixels = std::max(kSmallestSpan, right - left);
    emit viewRequested({start, pixels * m_overview.scale.microsPerPixel() / m_viewWidth});
}

void OverviewStrip::tellOnce() {
    if (!m_isTold) {
        m_isTold = true;
        emit viewTaken();
    }
}

double OverviewStrip::viewLeft() const {
    return area().x + m_overview.scale.toX(m_scale.left());
}

double OverviewStrip::viewLength() const {
    return m_viewWidth * m_scale.microsPerPixel() / m_overview.scale.microsPerPixel();
}

void OverviewStrip::moveTo(double left) {
    if (m_overview.bars.empty() || m_viewWidth <= 0) {
        return;
    }
    tellOnce();
    emit viewRequested({m_overview.scale.toInstant(left - area().x), m_scale.microsPerPixel()});
}

void OverviewStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->window);
    painter.fillRect(QRectF(0, 0, width(), 1), m_theme->border);
    if (m_overview.bars.empty()) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF shown = toQt(window()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme->accentSoft);
    painter.drawRoundedRect(shown, 4, 4);
    for (const layout::Overview::Era& era : m_overview.eras) {
        QColor colour = m_theme->lanes[era.colour % m_theme->lanes.size()];
        const QRectF band = toQt(era.area);
        painter.fillRect(QRectF(band.topLeft() + QPointF(0, 1), QSizeF(band.width(), kEraCap)), colour);
        colour.setAlphaF(float(kEraInOverview));
        painter.fillRect(band, colour);
    }
    if (m_overview.dashes.empty()) {
        for (const layout::Overview::Bar& bar : m_overview.bars) {
            painter.fillRect(toQt(bar.area), m_theme->density);
        }
    }
    for (const layout::Overview::Dash& dash : m_overview.dashes) {
        QColor colour = m_theme->lanes[dash.colour % m_theme->lanes.size()];
        colour.setAlphaF(dash.isSoft ? 0.35F : 0.8F);
        painter.setBrush(colour);
        painter.drawRoundedRect(toQt(dash.area), 1.5, 1.5);
    }
    painter.setPen(QPen(m_theme->accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(shown, 4, 4);
    paintLabel(painter, shown, Qt::AlignLeft, QString::fromStdString(m_overview.startLabel));
    paintLabel(painter, shown, Qt::AlignRight, QString::fromStdString(m_overview.endLabel));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme->accent);
    for (const double x : {shown.left(), shown.right()}) {
        painter.drawRoundedRect(QRectF(x - 2.5, shown.center().y() - 12, 5, 24), 2, 2);
    }
}

// Where the window's frame would go through the label, it ends beside it.
void OverviewStrip::paintLabel(QPainter& painter, const QRectF& shown, Qt::Alignment side,
                               const QString& words) {
    constexpr double kAir = 4;
    const QRectF room(area().x + 10, area().bottom() - 19, area().width - 20, 16);
    const double width = QFontMetricsF(fontOf(TextRole::Caption)).horizontalAdvance(words);
    const QRectF label(side == Qt::AlignLeft ? room.left() : room.right() - width, room.top(), width,
                       room.height());
    for (const double x : {shown.left(), shown.right()}) {
        if (x > label.left() - kAir && x < label.right() + kAir) {
            painter.fillRect(label.adjusted(-kAir, 0, kAir, 0), m_theme->window);
        }
    }
    painter.setFont(fontOf(TextRole::Caption));
    painter.setPen(m_theme->mutedText);
    painter.drawText(label, Qt::AlignCenter | Qt::TextDontClip, words);
}

void OverviewStrip::resizeEvent(QResizeEvent*) {
    rebuild();
}

void OverviewStrip::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        return;
    }
    m_isTold = false;
    const double x = event->position().x();
    m_dragged = partAt(x);
    if (m_dragged == Part::None) { // bring the window here and go on dragging it
        m_dragged = Part::Window;
        m_grabbedAt = viewLength() / 2;
        moveTo(x - m_grabbedAt);
        return;
    }
    m_grabbedAt = x - viewLeft();
}

void OverviewStrip::mouseMoveEvent(QMouseEvent* event) {
    const double x = event->position().x();
    const layout::Rect shown = window();
    switch (m_dragged) {
    case Part::None: {
        const Part part = partAt(x);
        setCursor(part == Part::None     ? Qt::ArrowCursor
                  : part == Part::Window ? Qt::OpenHandCursor
                                         : Qt::SizeHorCursor);
        return;
    }
    case Part::Window:
        moveTo(x - m_grabbedAt);
        return;
    case Part::LeftEdge:
        showSpan(std::min(x, shown.right() - kSmallestSpan), shown.right());
        return;
    case Part::RightEdge:
        showSpan(shown.x, std::max(x, shown.x + kSmallestSpan));
        return;
    }
}

void OverviewStrip::mouseReleaseEvent(QMouseEvent*) {
    m_dragged = Part::None;
}

void OverviewStrip::wheelEvent(QWheelEvent* event) {
    event->accept();
    if (m_overview.bars.empty() || m_viewWidth <= 0) {
        return;
    }
    const QPoint angle = event->angleDelta();
    if (std::abs(angle.x()) > std::abs(angle.y())) {
        emit viewRequested(m_scale.pannedBy(angle.x() / kWheelNotch * kSideways));
        return;
    }
    const time::Instant under = m_overview.scale.toInstant(event->position().x() - area().x);
    const double x = std::clamp(m_scale.toX(under), 0.0, m_viewWidth); // beside the window: its near end
    emit viewRequested(m_scale.zoomedAt(x, wheelZoom(angle.y())));
}

} // namespace dateline::ui
