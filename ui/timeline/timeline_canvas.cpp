// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_canvas.h"

#include "ui/timeline/accessible_timeline.h"

#include <QAccessible>
#include <QApplication>
#include <QElapsedTimer>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace dateline::ui {
namespace {

using layout::Hit;
using layout::TimeScale;

constexpr int kGlide = 200; // milliseconds; long enough to follow, short enough not to wait for
constexpr int kWheelGlide = 110;
constexpr double kZoomStep = 1.5;    // a key or button
constexpr double kWheelStep = 1.25;  // a notch of the wheel
constexpr double kNotch = 120;       // QWheelEvent: eighths of a degree times 15
constexpr double kStillVisible = 60; // so much of the timeline stays in view, however far one pans
constexpr double kFurthestOut = 40;  // times the fitting scale
constexpr double kRoom = 40;         // around an event brought into view

} // namespace

TimelineCanvas::TimelineCanvas(QWidget* parent)
    : QWidget(parent) {
    installTimelineAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(160, 120);
    setAccessibleName(tr("Timeline"));
    connect(&m_animator, &ViewAnimator::moved, this, &TimelineCanvas::apply);
}

void TimelineCanvas::setTheme(const Theme& theme) {
    m_theme = &theme;
    m_painter.setTheme(theme);
    update();
}

void TimelineCanvas::setContent(std::shared_ptr<const layout::TimelineContent> content,
                                std::optional<std::uint32_t> selected) {
    const bool wasEmpty = !m_content || !m_content->index.range();
    m_content = std::move(content);
    m_layout = std::make_unique<layout::TimelineLayout>(m_content, m_metrics);
    m_painter.forgetCardImages();
    m_selected = selected;
    m_hovered.reset();
    m_highlighted.reset();
    if (wasEmpty) {
        m_isFitted = true;
    }
    if (m_isFitted && width() > 0) {
        m_animator.stop();
        m_scale = m_layout->fitting(width());
        m_scroll = 0;
    }
    invalidate();
    emit viewChanged();
}

void TimelineCanvas::setHighlighted(std::optional<std::vector<bool>> highlighted) {
    m_highlighted = std::move(highlighted);
    invalidate();
}

layout::ViewState TimelineCanvas::viewState(const Viewpoint& at) const {
    layout::ViewState view;
    view.scale = at.scale;
    view.width = width();
    view.height = height();
    view.scroll = at.scroll;
    view.selected = m_selected;
    view.hovered = m_hovered;
    view.highlighted = m_highlighted ? &*m_highlighted : nullptr;
    return view;
}

const layout::DrawList& TimelineCanvas::drawList() {
    if (m_isStale && m_layout) {
        QElapsedTimer clock;
        clock.start();
        m_list = m_layout->layOut(viewState({m_scale, m_scroll}));
        m_layoutMicros = clock.nsecsElapsed() / 1000;
        m_isStale = false;
    }
    return m_list;
}

void TimelineCanvas::invalidate() {
    m_isStale = true;
    update();
}

Viewpoint TimelineCanvas::target() const {
    return m_animator.isRunning() ? m_animator.target() : Viewpoint{m_scale, m_scroll};
}

Viewpoint TimelineCanvas::bounded(Viewpoint wanted) const {
    const auto range = m_content ? m_content->index.range() : std::nullopt;
    if (!range || width() <= 0) {
        return wanted;
    }
    const double coarsest = m_layout->fitting(width()).microsPerPixel() * kFurthestOut;
    if (wanted.scale.microsPerPixel() > coarsest) {
        wanted.scale = wanted.scale.zoomedAt(width() / 2.0, wanted.scale.microsPerPixel() / coarsest);
    }
    const double first = wanted.scale.toX(range->first);
    const double last = wanted.scale.toX(range->second);
    if (last < kStillVisible) {
        wanted.scale = wanted.scale.pannedBy(kStillVisible - last);
    } else if (first > width() - kStillVisible) {
        wanted.scale = wanted.scale.pannedBy(width() - kStillVisible - first);
    }
    const double furthest = std::max(0.0, m_list.contentHeight - m_list.lanes.height);
    wanted.scroll = std::clamp(wanted.scroll, 0.0, furthest);
    return wanted;
}

void TimelineCanvas::moveTo(const Viewpoint& to, int milliseconds) {
    m_isFitted = false;
    m_animator.glide({m_scale, m_scroll}, bounded(to), milliseconds);
}

void TimelineCanvas::apply(const Viewpoint& now) {
    m_scale = now.scale;
    m_scroll = now.scroll;
    invalidate();
    emit viewChanged();
}

void TimelineCanvas::showScale(const TimeScale& scale) {
    moveTo({scale, m_scroll}, 0);
}

void TimelineCanvas::zoomBy(double factor, double x) {
    const Viewpoint from = target();
    moveTo({from.scale.zoomedAt(x, factor), from.scroll}, kGlide);
}

void TimelineCanvas::fitAll() {
    if (m_layout) {
        moveTo({m_layout->fitting(width()), 0}, kGlide);
        m_isFitted = true;
    }
}

void TimelineCanvas::fitEvent(std::uint32_t event) {
    const layout::DrawnExtent extent = m_content->index.extent(event);
    if (!extent.has(layout::DrawnExtent::Undated)) {
        fitSpan(extent.start, extent.end);
    }
}

void TimelineCanvas::fitSpan(time::Instant first, time::Instant last) {
    const double inner = std::max(40.0, width() - 280.0); // cards are about so wide
    moveTo({TimeScale::fitting(first, last, inner).pannedBy((width() - inner) / 2), m_scroll}, kGlide);
}

void TimelineCanvas::select(std::optional<std::uint32_t> event) {
    if (event == m_selected) {
        return;
    }
    m_selected = event;
    invalidate();
    if (event) {
        bringIntoView(*event);
    }
    if (event && hasFocus() && QAccessible::isActive()) {
        QAccessibleEvent focused(this, QAccessible::Focus); // the canvas names its focusChild
        QAccessible::updateAccessibility(&focused);
    }
    emit selectionChanged();
}

std::optional<QRect> TimelineCanvas::rectOf(std::uint32_t event) {
    const auto ofEvent = [&](const auto& item) { return item.event == event; };
    const layout::DrawList& list = drawList();
    const auto card = std::find_if(list.cards.begin(), list.cards.end(), ofEvent);
    if (card != list.cards.end()) {
        return toQt(card->area).toAlignedRect();
    }
    const auto bar = std::find_if(list.bars.begin(), list.bars.end(), ofEvent);
    if (bar != list.bars.end()) {
        return toQt(bar->area).toAlignedRect();
    }
    for (const layout::DrawList::Chip& chip : list.trayChips) {
        if (chip.events.size() == 1 && chip.events.front() == event) {
            return toQt(chip.area).toAlignedRect();
        }
    }
    return std::nullopt;
}

std::optional<std::uint32_t> TimelineCanvas::eventAt(const QPointF& at) {
    const Hit hit = layout::hitTest(drawList(), at.x(), at.y());
    return hit.kind == Hit::Kind::Event ? std::optional(hit.event) : std::nullopt;
}

std::vector<std::uint32_t> TimelineCanvas::visibleEvents() {
    std::vector<std::uint32_t> events;
    for (const layout::DrawList::Card& card : drawList().cards) {
        events.push_back(card.event);
    }
    std::sort(events.begin(), events.end());
    for (const layout::DrawList::Chip& chip : m_list.trayChips) {
        if (chip.count == 1) {
            events.push_back(chip.events.front());
        }
    }
    return events;
}

QString TimelineCanvas::titleOf(std::uint32_t event) const {
    return QString::fromStdString(m_content->texts->title(event));
}

QString TimelineCanvas::detailOf(std::uint32_t event) const {
    return QString::fromStdString(m_content->texts->detail(event));
}

void TimelineCanvas::bringIntoView(std::uint32_t event) {
    const layout::DrawnExtent extent = m_content->index.extent(event);
    if (extent.has(layout::DrawnExtent::Undated) || width() <= 0) {
        return;
    }
    Viewpoint to = target();
    const double left = to.scale.toX(extent.start);
    const double right = to.scale.toX(extent.end);
    if (right < kRoom || left > width() - kRoom) {
        to.scale = to.scale.pannedBy(width() / 2.0 - (left + right) / 2);
    }
    // Its row is known only where it is laid out, so look at the view as it will be.
    const layout::DrawList list = m_layout->layOut(viewState(to));
    const auto card = std::find_if(list.cards.begin(), list.cards.end(),
                                   [&](const auto& item) { return item.event == event; });
    if (card != list.cards.end()) {
        if (card->area.right() < kRoom || card->area.x > width() - kRoom) {
            to.scale = to.scale.pannedBy(width() / 2.0 - (card->area.x + card->area.width / 2));
        }
        const double top = card->area.y - layout::LaneMetrics::kMark - list.lanes.y;
        const double bottom = card->area.bottom() - list.lanes.bottom();
        if (top < 0) {
            to.scroll += top - kRoom / 4;
        } else if (bottom > 0) {
            to.scroll += bottom + kRoom / 4;
        }
    } else {
        // Above or below what is laid out: walk there by lanes, which are in order.
        const auto lane = m_content->index.lane(event);
        if (!list.bands.empty() && lane < list.bands.front().lane) {
            to.scroll = std::max(0.0, to.scroll - list.lanes.height);
        } else if (!list.bands.empty() && lane > list.bands.back().lane) {
            to.scroll += list.lanes.height;
        }
    }
    if (to.scale != m_scale || to.scroll != m_scroll) {
        const bool wasFitted = m_isFitted && to.scale == m_scale;
        m_list.contentHeight = list.contentHeight;
        m_list.lanes = list.lanes;
        moveTo(to, kGlide);
        m_isFitted = wasFitted;
    }
}

std::optional<std::uint32_t> TimelineCanvas::neighbour(int direction) const {
    const auto count = m_content ? static_cast<std::uint32_t>(m_content->index.size()) : 0;
    if (count == 0) {
        return std::nullopt;
    }
    if (!m_selected) {
        return direction > 0 ? 0 : count - 1;
    }
    const bool isLast = direction > 0 ? *m_selected + 1 == count : *m_selected == 0;
    return isLast ? std::nullopt : std::optional(direction > 0 ? *m_selected + 1 : *m_selected - 1);
}

void TimelineCanvas::step(int direction) {
    if (const auto next = neighbour(direction)) {
        select(next);
    }
}

bool TimelineCanvas::focusNextPrevChild(bool next) {
    // Tab goes through the events first and leaves after the last one, so that it never traps the keyboard.
    if (const auto event = neighbour(next ? 1 : -1)) {
        select(event);
        return true;
    }
    return QWidget::focusNextPrevChild(next);
}

void TimelineCanvas::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (!m_layout || width() <= 0) {
        painter.fillRect(rect(), m_theme->canvas);
        return;
    }
    const layout::DrawList& list = drawList();
    QElapsedTimer clock;
    clock.start();
    m_painter.keepCardImages(devicePixelRatioF());
    m_painter.paint(painter, list);
    paintScrollBar(painter);
    if (m_content->index.size() == 0) {
        paintHint(painter);
    }
    if (m_frameLog.isOpen()) {
        m_frameLog.add(m_layoutMicros, clock.nsecsElapsed() / 1000,
                       list.cards.size() + list.bars.size() + list.chips.size() + list.ticks.minor.size() +
                           list.ticks.major.size() + list.bands.size());
    }
}

void TimelineCanvas::paintScrollBar(QPainter& painter) const {
    const double hidden = m_list.contentHeight - m_list.lanes.height;
    if (hidden <= 0.5 || m_list.lanes.height < 20) {
        return;
    }
    const double share = m_list.lanes.height / m_list.contentHeight;
    const double length = std::max(24.0, share * m_list.lanes.height);
    const double top =
        m_list.lanes.y + (m_list.lanes.height - length) * std::clamp(m_scroll / hidden, 0.0, 1.0);
    QColor colour = m_theme->mutedText;
    colour.setAlphaF(0.45F);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(width() - 8.0, top + 2, 5, length - 4), 2.5, 2.5);
}

void TimelineCanvas::paintHint(QPainter& painter) const {
    painter.setFont(fontOf(layout::TextRole::Caption));
    painter.setPen(m_theme->mutedText);
    painter.drawText(rect(), Qt::AlignCenter, tr("No events yet. Import an article to find some."));
}

void TimelineCanvas::resizeEvent(QResizeEvent*) {
    if (m_layout && m_isFitted && width() > 0) {
        m_animator.stop();
        m_scale = m_layout->fitting(width());
    }
    m_isStale = true;
    emit viewChanged();
}

void TimelineCanvas::wheelEvent(QWheelEvent* event) {
    const QPoint angle = event->angleDelta();
    const QPoint pixels = event->pixelDelta();
    Viewpoint to = target();
    int glide = 0;
    if (event->modifiers() & Qt::ShiftModifier) { // the lanes, up and down
        to.scroll -= pixels.isNull() ? (angle.y() + angle.x()) / kNotch * 60 : pixels.y();
    } else if (std::abs(angle.x()) > std::abs(angle.y())) { // sideways on a touchpad
        to.scale = to.scale.pannedBy(pixels.isNull() ? angle.x() / kNotch * 60 : pixels.x());
    } else {
        to.scale = to.scale.zoomedAt(event->position().x(), std::pow(kWheelStep, angle.y() / kNotch));
        glide = pixels.isNull() ? kWheelGlide : 0; // touchpads are smooth of themselves
    }
    moveTo(to, glide);
    event->accept();
}

void TimelineCanvas::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton) {
        return;
    }
    m_animator.stop();
    m_press = Press{event->position(), {m_scale, m_scroll}, false};
    QToolTip::hideText();
}

void TimelineCanvas::mouseMoveEvent(QMouseEvent* event) {
    if (!m_press) {
        hover(event->position());
        return;
    }
    const QPointF moved = event->position() - m_press->at;
    if (!m_press->isDrag && moved.manhattanLength() >= QApplication::startDragDistance()) {
        m_press->isDrag = true;
        setCursor(Qt::ClosedHandCursor);
    }
    if (m_press->isDrag) {
        moveTo({m_press->viewpoint.scale.pannedBy(moved.x()), m_press->viewpoint.scroll - moved.y()}, 0);
    }
}

void TimelineCanvas::mouseReleaseEvent(QMouseEvent* event) {
    if (!m_press) {
        return;
    }
    const bool wasDrag = m_press->isDrag;
    m_press.reset();
    unsetCursor();
    if (!wasDrag && event->button() == Qt::LeftButton) {
        click(event->position());
    }
    hover(event->position());
}

void TimelineCanvas::click(const QPointF& at) {
    const Hit hit = layout::hitTest(drawList(), at.x(), at.y());
    switch (hit.kind) {
    case Hit::Kind::Event:
        select(hit.event);
        return;
    case Hit::Kind::Chip: {
        // Closer, until they have room; where they never will, one after the other.
        const auto& events = hit.chip.events;
        const auto last = std::find(events.begin(), events.end(), m_selected.value_or(UINT32_MAX));
        const bool isSpread =
            double(hit.chip.end.micros) - double(hit.chip.start.micros) > m_scale.microsPerPixel();
        if (isSpread) {
            fitSpan(hit.chip.start, hit.chip.end);
        } else {
            select(last == events.end() || last + 1 == events.end() ? events.front() : *(last + 1));
        }
        return;
    }
    case Hit::Kind::None:
        select(std::nullopt);
        return;
    }
}

void TimelineCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    const Hit hit = layout::hitTest(drawList(), event->position().x(), event->position().y());
    if (hit.kind == Hit::Kind::Event) {
        emit eventActivated(hit.event);
    }
}

void TimelineCanvas::hover(const QPointF& at) {
    const Hit hit = layout::hitTest(drawList(), at.x(), at.y());
    const auto hovered = hit.kind == Hit::Kind::Event ? std::optional(hit.event) : std::nullopt;
    if (!m_press) {
        setCursor(hit.kind == Hit::Kind::None ? Qt::ArrowCursor : Qt::PointingHandCursor);
    }
    if (hovered != m_hovered) {
        m_hovered = hovered;
        invalidate();
    }
}

void TimelineCanvas::leaveEvent(QEvent*) {
    if (m_hovered) {
        m_hovered.reset();
        invalidate();
    }
}

bool TimelineCanvas::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        showTip(help->pos(), help->globalPos());
        return true;
    }
    return QWidget::event(event);
}

void TimelineCanvas::showTip(const QPoint& at, const QPoint& globalAt) {
    constexpr std::size_t kNamed = 6;
    constexpr int kTipQuote = 400;
    const Hit hit = layout::hitTest(drawList(), at.x(), at.y());
    QStringList lines;
    if (hit.kind == Hit::Kind::Event) {
        lines << QStringLiteral("<b>%1</b>").arg(titleOf(hit.event).toHtmlEscaped());
        lines << detailOf(hit.event).toHtmlEscaped();
        const QString quote = quoteOf(hit.event);
        if (!quote.isEmpty()) {
            lines << QStringLiteral("<i>%1</i>").arg(quote.left(kTipQuote).toHtmlEscaped());
        }
    }
    const std::size_t named = std::min(hit.chip.events.size(), kNamed);
    for (std::size_t i = 0; i < named; ++i) {
        lines << titleOf(hit.chip.events[i]).toHtmlEscaped();
    }
    if (hit.chip.count > named) {
        lines << tr("and %1 more").arg(hit.chip.count - named);
    }
    if (lines.isEmpty()) {
        QToolTip::hideText();
    } else {
        QToolTip::showText(globalAt, lines.join(QStringLiteral("<br>")), this);
    }
}

void TimelineCanvas::keyPressEvent(QKeyEvent* event) {
    const double middle = width() / 2.0;
    const bool isShifted = event->modifiers() & Qt::ShiftModifier;
    const Viewpoint from = target();
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_W:
        zoomBy(kZoomStep, middle);
        return;
    case Qt::Key_Minus:
    case Qt::Key_S:
        zoomBy(1 / kZoomStep, middle);
        return;
    case Qt::Key_0:
        fitAll();
        return;
    case Qt::Key_A:
        moveTo({from.scale.pannedBy(width() / 4.0), from.scroll}, kGlide);
        return;
    case Qt::Key_D:
        moveTo({from.scale.pannedBy(-width() / 4.0), from.scroll}, kGlide);
        return;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int direction = event->key() == Qt::Key_Right ? 1 : -1;
        if (isShifted) {
            moveTo({from.scale.pannedBy(-direction * width() / 4.0), from.scroll}, kGlide);
        } else {
            step(direction);
        }
        return;
    }
    case Qt::Key_Up:
        moveTo({from.scale, from.scroll - 80}, kGlide);
        return;
    case Qt::Key_Down:
        moveTo({from.scale, from.scroll + 80}, kGlide);
        return;
    case Qt::Key_Home:
    case Qt::Key_End:
        m_selected.reset();
        step(event->key() == Qt::Key_Home ? 1 : -1);
        return;
    case Qt::Key_F:
        if (m_selected) {
            fitEvent(*m_selected);
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_selected) {
            emit eventActivated(*m_selected);
        }
        return;
    case Qt::Key_Escape:
        select(std::nullopt);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace dateline::ui
