// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_canvas.h"

#include "core/layout/axis/tick_labels.h"
#include "ui/timeline/accessible_timeline.h"
#include "ui/timeline/canvas_overlay.h"
#include "ui/timeline/legend_popover.h"

#include <QContextMenuEvent>
#include <QDateTime>
#include <QElapsedTimer>
#include <QHelpEvent>
#include <QPainter>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace dateline::ui {
namespace {

using layout::Hit;

constexpr int kNoteMilliseconds = 2600;
constexpr int kViewRests = 300; // milliseconds without a move
constexpr int kLegendButton = 20;
constexpr double kShortestThumb = 24;

// Today by the clock on the wall, as floating dates are put on the axis.
time::Instant today() {
    const QDateTime now = QDateTime::currentDateTime();
    return {(now.toMSecsSinceEpoch() + now.offsetFromUtc() * 1000LL) * 1000};
}

// Labels of the axis' upper tier end before a button that stands over it.
void clearBehind(layout::AxisTicks& ticks, double buttonX, const layout::TextMetrics& metrics) {
    constexpr double kAir = 6;
    for (layout::Tick& tick : ticks.major) {
        if (tick.labelX < buttonX + kLegendButton &&
            tick.labelX + metrics.width(tick.label, layout::TextRole::TickMajor) > buttonX - kAir) {
            tick.label.clear();
        }
    }
}

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
    m_legendButton = new QToolButton(this);
    m_legendButton->setObjectName(QStringLiteral("legendButton"));
    m_legendButton->setText(QStringLiteral("?"));
    m_legendButton->setToolTip(tr("What the signs mean (L)"));
    m_legendButton->setAccessibleName(tr("Legend"));
    m_legendButton->setFocusPolicy(Qt::NoFocus); // the key is L
    m_legendButton->setFixedSize(kLegendButton, kLegendButton);
    m_legendButton->setCursor(Qt::ArrowCursor);
    connect(m_legendButton, &QToolButton::clicked, this, &TimelineCanvas::showLegend);
    m_noteEnds.setSingleShot(true);
    connect(&m_noteEnds, &QTimer::timeout, this, [this] {
        m_note.clear();
        update();
    });
    connect(&m_camera, &Camera::limitReached, this, [this](Camera::Limit limit) {
        say(limit == Camera::Limit::Closest ? tr("This is as close as it goes: a pixel is a microsecond")
                                            : tr("Everything is in view; farther away there is nothing"));
    });
    m_viewRests.setSingleShot(true);
    m_viewRests.setInterval(kViewRests);
    connect(&m_viewRests, &QTimer::timeout, this, [this] { announceNewView(*this); });
    connect(&m_camera, &Camera::moved, this, [this] {
        m_keysOnChip.reset(); // counts are others now
        m_viewRests.start();
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
                                std::optional<std::uint32_t> selected, std::vector<std::uint32_t> chosen) {
    const bool wasEmpty = !m_content || !m_content->index.range();
    const bool isSmaller = m_content && content->index.size() < m_content->index.size();
    m_content = std::move(content);
    m_layout = std::make_unique<layout::TimelineLayout>(m_content, m_metrics);
    m_bulk = layout::bulkOf(m_content->index);
    m_painter.forgetCardImages();
    m_hidden.reset();
    m_keysOnChip.reset();
    const auto before = std::exchange(m_selected, selected);
    if (selected) {
        m_resume.reset();
    } else if (before) {
        m_resume = isSmaller ? before : std::nullopt;
    }
    m_chosen = std::move(chosen);
    if (selected && !std::binary_search(m_chosen.begin(), m_chosen.end(), *selected)) {
        m_chosen.insert(std::upper_bound(m_chosen.begin(), m_chosen.end(), *selected), *selected);
    }
    m_hovered.reset();
    letGo();
    m_highlight.reset();
    m_isStale = true;
    updateScrollBar();
    placeLegendButton();
    updateLimits();
    if (wasEmpty || m_camera.isFitted()) {
        m_camera.refit();
    }
    if (wasEmpty) {
        sayWhatIsOutside();
    }
    invalidate();
    announceNewTexts(*this);
    if (before != m_selected) {
        announceKeys(*this); // the same event may have another number
    }
    emit viewChanged();
}

void TimelineCanvas::setHighlighted(std::optional<std::vector<bool>> highlighted) {
    m_highlight.reset();
    if (highlighted && m_content) {
        m_highlight.emplace(m_content->index, std::move(*highlighted));
    }
    invalidate();
}

layout::ViewState TimelineCanvas::viewState(const Viewpoint& at) const {
    layout::ViewState view;
    view.scale = at.scale;
    view.width = timelineWidth();
    view.height = height();
    view.scroll = at.scroll;
    view.selected = m_selected;
    view.chosen = &m_chosen;
    view.hovered = m_hovered;
    view.today = today();
    view.hasHandles = true;
    view.canScroll = true;
    view.hasWeekNumbers = m_hasWeekNumbers;
    view.highlight = m_highlight ? &*m_highlight : nullptr;
    return view;
}

const layout::DrawList& TimelineCanvas::drawList() {
    if (m_isStale && m_layout) {
        QElapsedTimer clock;
        clock.start();
        m_list = m_layout->layOut(viewState(m_camera.now()));
        if (m_legendButton->isVisibleTo(this)) {
            clearBehind(m_list.ticks, m_legendButton->x(), m_metrics);
        }
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
    if (m_layout && timelineWidth() > 0) {
        m_camera.setLimits({m_content->index.range(), fitted(), double(timelineWidth()),
                            m_list.contentHeight - m_list.lanes.height});
    }
}

// What needs it where the timeline has all the width may just not need it beside it; then it stays, or the
// two would take turns.
void TimelineCanvas::updateScrollBar() {
    m_hasScrollBar = false;
    if (m_layout && width() > kScrollBar) {
        const layout::DrawList list = m_layout->layOut(viewState({fitted(), 0}));
        m_hasScrollBar = list.contentHeight > list.lanes.height + 0.5;
    }
}

std::optional<QRectF> TimelineCanvas::scrollThumb() {
    const layout::DrawList& list = drawList();
    const double hidden = list.contentHeight - list.lanes.height;
    if (!m_hasScrollBar || hidden <= 0.5 || list.lanes.height < 2 * kShortestThumb) {
        return std::nullopt;
    }
    const double length =
        std::max(kShortestThumb, list.lanes.height * list.lanes.height / list.contentHeight);
    const double share = std::clamp(m_camera.now().scroll / hidden, 0.0, 1.0);
    return QRectF(timelineWidth(), list.lanes.y + (list.lanes.height - length) * share, kScrollBar, length);
}

double TimelineCanvas::scrollWithThumbAt(double y) {
    const auto thumb = scrollThumb();
    const double way = thumb ? m_list.lanes.height - thumb->height() : 0;
    return way > 0 ? (y - m_list.lanes.y) / way * (m_list.contentHeight - m_list.lanes.height) : 0;
}

Hit TimelineCanvas::hitAt(const QPointF& at) {
    return at.x() < timelineWidth() ? layout::hitTest(drawList(), at.x(), at.y()) : Hit();
}

void TimelineCanvas::setWeekNumbers(bool areShown) {
    m_hasWeekNumbers = areShown;
    invalidate();
    if (areShown && m_content) {
        const auto isWeek = [](const layout::Tick& tick) { return tick.label.rfind('W', 0) == 0; };
        const layout::AxisTicks& ticks = drawList().ticks;
        if (std::none_of(ticks.minor.begin(), ticks.minor.end(), isWeek) &&
            std::none_of(ticks.major.begin(), ticks.major.end(), isWeek)) {
            say(tr("Week numbers stand on the axis where it marks weeks"));
        }
    }
}

void TimelineCanvas::showLegend() {
    auto* legend = new LegendPopover(*m_theme, this);
    legend->move(mapToGlobal(QPoint(width() - legend->width() - 4, int(drawList().lanes.y))));
    legend->show();
}

void TimelineCanvas::say(const QString& sentence) {
    m_note = sentence;
    m_noteEnds.start(kNoteMilliseconds);
    update();
    emit noted(sentence);
}

void TimelineCanvas::click(const QPointF& at) {
    const Hit hit = hitAt(at);
    switch (hit.kind) {
    case Hit::Kind::Event:
        select(hit.event);
        return;
    case Hit::Kind::Chip:
        zoomToChip(hit.chip);
        return;
    case Hit::Kind::Lane:
        emit laneToggled(hit.lane);
        return;
    case Hit::Kind::Axis:
    case Hit::Kind::Era:
        return;
    case Hit::Kind::Relation:
    case Hit::Kind::None:
        select(std::nullopt);
        return;
    }
}

void TimelineCanvas::hover(std::optional<QPointF> at) {
    const Hit hit = at ? hitAt(*at) : Hit();
    if (!m_gestures->isDragging()) {
        const bool isBare = hit.kind == Hit::Kind::None || hit.kind == Hit::Kind::Axis;
        setCursor(isBare ? Qt::ArrowCursor : Qt::PointingHandCursor);
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
    const Hit hit = hitAt(at);
    return hit.kind == Hit::Kind::Event ? std::optional(hit.event) : std::nullopt;
}

void TimelineCanvas::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (!m_layout || timelineWidth() <= 0) {
        painter.fillRect(rect(), m_theme->canvas);
        return;
    }
    const layout::DrawList& list = drawList();
    QElapsedTimer clock;
    clock.start();
    m_painter.keepCardImages(devicePixelRatioF());
    m_painter.paint(painter, list);
    paintOverlay(painter);
    if (m_frameLog.isOpen()) {
        m_frameLog.add(m_layoutMicros, clock.nsecsElapsed() / 1000,
                       list.cards.size() + list.bars.size() + list.chips.size() + list.densities.size() +
                           list.ticks.minor.size() + list.ticks.major.size() + list.bands.size());
    }
}

void TimelineCanvas::paintOverlay(QPainter& painter) {
    const CanvasOverlay overlay(painter, *m_theme, m_list);
    if (m_hasScrollBar) {
        overlay.paintScrollBar(QRectF(timelineWidth(), 0, kScrollBar, height()), scrollThumb());
    }
    if (m_keysOnChip && hasFocus() && *m_keysOnChip < m_list.chips.size()) {
        overlay.paintKeys(toQt(m_list.chips[*m_keysOnChip].area));
    }
    if (const auto band = m_gestures->band()) {
        overlay.paintBand(*band);
        if (m_gestures->isShowingSpan()) {
            overlay.paintSpan(*band, QString::fromStdString(layout::spanInWords(
                                         scale().toInstant(band->left()), scale().toInstant(band->right()))));
        }
    }
    if (m_laneDrag) {
        overlay.paintLaneDrag(*m_laneDrag);
    }
    if (m_dateDrag) {
        overlay.paintDateDrag(*m_dateDrag, scale());
    }
    if (m_relationDrag) {
        overlay.paintRelationDrag(*m_relationDrag);
    }
    const bool isAllHidden = m_list.bands.empty() && m_content->index.size() > 0 && m_list.tray.label.empty();
    if (!m_note.isEmpty() || isAllHidden) {
        overlay.paintNote(m_note.isEmpty() ? tr("All lanes are hidden; the sidebar shows them again")
                                           : m_note);
    }
}

void TimelineCanvas::placeLegendButton() {
    m_legendButton->move(width() - kLegendButton - 4, 2); // in the axis, beside the upper tier
    m_legendButton->setVisible(m_content && m_content->index.size() > 0 && width() > 200);
}

void TimelineCanvas::resizeEvent(QResizeEvent*) {
    m_isStale = true;
    updateScrollBar();
    placeLegendButton();
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
    if (event->type() == QEvent::ContextMenu) {
        showContextMenu(*static_cast<QContextMenuEvent*>(event));
        return true;
    }
    return QWidget::event(event);
}

std::vector<std::uint32_t> TimelineCanvas::eventsOf(const layout::DrawList::Chip& chip,
                                                    std::size_t most) const {
    const layout::EventIndex& index = m_content->index;
    std::vector<std::uint32_t> events = chip.events;
    if (chip.lastPosition > chip.firstPosition) { // of a large timeline, whose chips carry only the first few
        std::vector<std::uint32_t> positions;
        const std::size_t all = chip.lastPosition - chip.firstPosition;
        index.heaviest({chip.firstPosition, chip.lastPosition}, std::min(most, all), positions,
                       [&](std::uint32_t position) {
                           const std::uint32_t event = index.numberAt(position);
                           return std::none_of(m_list.cards.begin(), m_list.cards.end(),
                                               [&](const auto& card) { return card.event == event; });
                       });
        events.clear();
        for (const std::uint32_t position : positions) {
            events.push_back(index.numberAt(position));
        }
    }
    std::stable_sort(events.begin(), events.end(), [&](std::uint32_t a, std::uint32_t b) {
        return index.weightAt(index.position(a)) > index.weightAt(index.position(b));
    });
    events.resize(std::min(events.size(), most));
    return events;
}

void TimelineCanvas::showContextMenu(const QContextMenuEvent& event) {
    QPointF at = event.pos();
    if (event.reason() == QContextMenuEvent::Keyboard && m_selected) {
        if (const auto card = rectOf(*m_selected)) {
            at = card->center();
        }
    }
    const Hit hit = hitAt(at);
    const bool isChosen = std::binary_search(m_chosen.begin(), m_chosen.end(), hit.event);
    if (hit.kind == Hit::Kind::Event && !isChosen) {
        select(hit.event);
    }
    QToolTip::hideText();
    emit contextMenuRequested(hit, at, mapToGlobal(at.toPoint()));
}

} // namespace dateline::ui
