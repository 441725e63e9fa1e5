// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_canvas.h"

#include "ui/timeline/accessible_timeline.h"

#include <QElapsedTimer>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace dateline::ui {
namespace {

using layout::Hit;

constexpr double kRoom = 16; // around an event brought into view; less than the fitted view leaves

} // namespace

TimelineCanvas::TimelineCanvas(QWidget* parent)
    : QWidget(parent) {
    installTimelineAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(160, 120);
    setAccessibleName(tr("Timeline"));
    m_gestures = new CanvasGestures(*this, m_camera); // a child of ours
    connect(&m_camera, &Camera::moved, this, [this] {
        invalidate();
        emit viewChanged();
    });
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
    m_isStale = true;
    updateLimits();
    if (wasEmpty || m_camera.isFitted()) {
        m_camera.refit();
    }
    invalidate();
    announceNewTexts(*this);
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
        m_list = m_layout->layOut(viewState(m_camera.now()));
        m_layoutMicros = clock.nsecsElapsed() / 1000;
        m_isStale = false;
        updateLimits();
    }
    return m_list;
}

void TimelineCanvas::invalidate() {
    m_isStale = true;
    update();
}

void TimelineCanvas::updateLimits() {
    if (m_layout && width() > 0) {
        m_camera.setLimits({m_content->index.range(), m_layout->fitting(width()), double(width()),
                            m_list.contentHeight - m_list.lanes.height});
    }
}

void TimelineCanvas::select(std::optional<std::uint32_t> event) {
    if (event == m_selected) {
        return;
    }
    m_selected = event;
    invalidate();
    if (event) {
        bringIntoView(*event);
        announceSelected(*this);
    }
    emit selectionChanged();
}

std::optional<std::uint32_t> TimelineCanvas::neighbour(int direction) const {
    const auto count = static_cast<std::uint32_t>(eventCount());
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

void TimelineCanvas::selectFirst() {
    if (eventCount() > 0) {
        select(0);
    }
}

void TimelineCanvas::selectLast() {
    if (eventCount() > 0) {
        select(static_cast<std::uint32_t>(eventCount() - 1));
    }
}

void TimelineCanvas::activateSelected() {
    if (m_selected) {
        emit eventActivated(*m_selected);
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

void TimelineCanvas::bringIntoView(std::uint32_t event) {
    const layout::DrawnExtent extent = m_content->index.extent(event);
    if (extent.has(layout::DrawnExtent::Undated) || width() <= 0) {
        return;
    }
    const Viewpoint from = m_camera.target();
    Viewpoint to = from;
    if (to.scale.toX(extent.end) < kRoom || to.scale.toX(extent.start) > width() - kRoom) {
        const double middle = (to.scale.toX(extent.start) + to.scale.toX(extent.end)) / 2;
        to.scale = to.scale.pannedBy(width() / 2.0 - middle);
    }
    // Its row is known only where it is laid out, so look at its lane in the view as it will be.
    Viewpoint probe = to;
    probe.scroll = m_layout->laneTop(viewState(to), m_content->index.lane(event));
    const layout::DrawList list = m_layout->layOut(viewState(probe));
    const auto card = std::find_if(list.cards.begin(), list.cards.end(),
                                   [&](const auto& item) { return item.event == event; });
    if (card != list.cards.end()) {
        const double furthest = std::max(0.0, list.contentHeight - list.lanes.height);
        const double shift =
            std::clamp(probe.scroll, 0.0, furthest) - to.scroll; // of the probe against the view
        const double top = card->area.y + shift - layout::LaneMetrics::kMark - list.lanes.y;
        const double bottom = card->area.bottom() + shift - list.lanes.bottom();
        if (top < 0) {
            to.scroll += top - kRoom;
        } else if (bottom > 0) {
            to.scroll += bottom + kRoom;
        }
        if (card->area.right() < kRoom || card->area.x > width() - kRoom) {
            to.scale = to.scale.pannedBy(width() / 2.0 - (card->area.x + card->area.width / 2));
        }
    }
    m_list.contentHeight = list.contentHeight; // a limit of the camera
    m_list.lanes = list.lanes;
    updateLimits();
    m_camera.follow(to);
}

void TimelineCanvas::zoomToSelected() {
    if (!m_selected) {
        return;
    }
    const layout::DrawnExtent extent = m_content->index.extent(*m_selected);
    if (!extent.has(layout::DrawnExtent::Undated)) {
        m_camera.showSpan(extent.start, extent.end);
    }
}

void TimelineCanvas::zoomToWhatIsAt(const QPointF& at) {
    const Hit hit = layout::hitTest(drawList(), at.x(), at.y());
    if (hit.kind == Hit::Kind::Event) {
        select(hit.event);
        zoomToSelected();
    }
}

void TimelineCanvas::zoomToChip(const layout::DrawList::Chip& chip) {
    // Closer, until they have room; where they never will, one after the other.
    const bool isSpread = double(chip.end.micros) - double(chip.start.micros) > scale().microsPerPixel();
    if (isSpread) {
        m_camera.showSpan(chip.start, chip.end);
        return;
    }
    const auto last = std::find(chip.events.begin(), chip.events.end(), m_selected.value_or(UINT32_MAX));
    const bool isAtEnd = last == chip.events.end() || last + 1 == chip.events.end();
    select(isAtEnd ? chip.events.front() : *(last + 1));
}

void TimelineCanvas::click(const QPointF& at) {
    const Hit hit = layout::hitTest(drawList(), at.x(), at.y());
    switch (hit.kind) {
    case Hit::Kind::Event:
        select(hit.event);
        return;
    case Hit::Kind::Chip:
        zoomToChip(hit.chip);
        return;
    case Hit::Kind::None:
        select(std::nullopt);
        return;
    }
}

void TimelineCanvas::hover(std::optional<QPointF> at) {
    const Hit hit = at ? layout::hitTest(drawList(), at->x(), at->y()) : Hit();
    if (!m_gestures->isDragging()) {
        setCursor(hit.kind == Hit::Kind::None ? Qt::ArrowCursor : Qt::PointingHandCursor);
    }
    const auto hovered = hit.kind == Hit::Kind::Event ? std::optional(hit.event) : std::nullopt;
    if (hovered != m_hovered) {
        m_hovered = hovered;
        invalidate();
    }
}

std::vector<std::uint32_t> TimelineCanvas::visibleEvents() {
    std::vector<std::uint32_t> events;
    const QRectF inView = toQt(drawList().lanes);
    for (const layout::DrawList::Card& card : m_list.cards) {
        if (toQt(card.area).intersects(inView)) { // the others are a scroll away
            events.push_back(card.event);
        }
    }
    std::sort(events.begin(), events.end());
    for (const layout::DrawList::Chip& chip : m_list.trayChips) {
        if (chip.count == 1) {
            events.push_back(chip.events.front());
        }
    }
    return events;
}

std::optional<QRect> TimelineCanvas::rectOf(std::uint32_t event) {
    const auto ofEvent = [&](const auto& item) { return item.event == event; };
    const layout::DrawList& list = drawList();
    const auto card = std::find_if(list.cards.begin(), list.cards.end(), ofEvent);
    if (card != list.cards.end()) {
        return toQt(card->area).toAlignedRect();
    }
    for (const layout::DrawList::Chip& chip : list.trayChips) {
        if (chip.count == 1 && chip.events.front() == event) {
            return toQt(chip.area).toAlignedRect();
        }
    }
    return std::nullopt;
}

std::optional<std::uint32_t> TimelineCanvas::eventAt(const QPointF& at) {
    const Hit hit = layout::hitTest(drawList(), at.x(), at.y());
    return hit.kind == Hit::Kind::Event ? std::optional(hit.event) : std::nullopt;
}

QString TimelineCanvas::titleOf(std::uint32_t event) const {
    return QString::fromStdString(m_content->texts->title(event));
}

QString TimelineCanvas::detailOf(std::uint32_t event) const {
    return QString::fromStdString(m_content->texts->detail(event));
}

QString TimelineCanvas::laneNameOf(std::uint32_t event) const {
    const layout::EventIndex& index = m_content->index;
    return index.extent(event).has(layout::DrawnExtent::Undated)
               ? QString()
               : QString::fromStdString(m_content->lanes[index.lane(event)].name);
}

std::size_t TimelineCanvas::eventsInLane(std::uint32_t lane) const {
    return m_content->index.inLane(lane).size();
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
    paintRubberBand(painter);
    if (m_frameLog.isOpen()) {
        m_frameLog.add(m_layoutMicros, clock.nsecsElapsed() / 1000,
                       list.cards.size() + list.bars.size() + list.chips.size() + list.densities.size() +
                           list.ticks.minor.size() + list.ticks.major.size() + list.bands.size());
    }
}

void TimelineCanvas::paintScrollBar(QPainter& painter) const {
    const double hidden = m_list.contentHeight - m_list.lanes.height;
    if (hidden <= 0.5 || m_list.lanes.height < 20) {
        return;
    }
    const double length = std::max(24.0, m_list.lanes.height * m_list.lanes.height / m_list.contentHeight);
    const double share = std::clamp(m_camera.now().scroll / hidden, 0.0, 1.0);
    const double top = m_list.lanes.y + (m_list.lanes.height - length) * share;
    QColor colour = m_theme->mutedText;
    colour.setAlphaF(0.45F);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(width() - 8.0, top + 2, 5, length - 4), 2.5, 2.5);
}

void TimelineCanvas::paintRubberBand(QPainter& painter) const {
    const auto band = m_gestures->rubberBand();
    if (!band) {
        return;
    }
    QColor fill = m_theme->accent;
    fill.setAlphaF(0.12F);
    const QRectF area(band->first, 0, band->second - band->first, height());
    painter.fillRect(area, fill);
    painter.fillRect(QRectF(area.left(), 0, 1, height()), m_theme->accent);
    painter.fillRect(QRectF(area.right() - 1, 0, 1, height()), m_theme->accent);
}

void TimelineCanvas::resizeEvent(QResizeEvent*) {
    m_isStale = true;
    updateLimits();
    if (m_layout && m_camera.isFitted() && width() > 0) {
        m_camera.refit();
    }
    emit viewChanged();
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

} // namespace dateline::ui
