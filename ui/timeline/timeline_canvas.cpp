// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_canvas.h"

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

namespace dateline::ui {
namespace {

using layout::Hit;

constexpr double kRoom = 16; // around an event brought into view; less than the fitted view leaves
constexpr int kNoteMilliseconds = 2600;
constexpr int kLegendButton = 20;
constexpr double kEndReach = 7; // of a bar's end, where the end alone is taken
constexpr double kWideEnough = 28;

// Today by the clock on the wall, as floating dates are put on the axis.
time::Instant today() {
    const QDateTime now = QDateTime::currentDateTime();
    return {(now.toMSecsSinceEpoch() + now.offsetFromUtc() * 1000LL) * 1000};
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
    m_legendButton->setFocusPolicy(Qt::NoFocus); // Tab goes through the events; the key is L
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
                                std::optional<std::uint32_t> selected, std::vector<std::uint32_t> chosen) {
    const bool wasEmpty = !m_content || !m_content->index.range();
    m_content = std::move(content);
    m_layout = std::make_unique<layout::TimelineLayout>(m_content, m_metrics);
    m_painter.forgetCardImages();
    m_selected = selected;
    m_chosen = std::move(chosen);
    if (selected && !std::binary_search(m_chosen.begin(), m_chosen.end(), *selected)) {
        m_chosen.insert(std::upper_bound(m_chosen.begin(), m_chosen.end(), *selected), *selected);
    }
    m_hovered.reset();
    letGo();
    m_highlight.reset();
    m_isStale = true;
    placeLegendButton();
    updateLimits();
    if (wasEmpty || m_camera.isFitted()) {
        m_camera.refit();
    }
    invalidate();
    announceNewTexts(*this);
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
    view.width = width();
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

void TimelineCanvas::updateChosen(std::vector<std::uint32_t> events) {
    std::sort(events.begin(), events.end());
    events.erase(std::unique(events.begin(), events.end()), events.end());
    m_chosen = std::move(events);
    invalidate();
    emit selectionChanged();
}

void TimelineCanvas::select(std::optional<std::uint32_t> event) {
    if (event == m_selected && m_chosen.size() == (event ? 1 : 0)) {
        return;
    }
    m_selected = event;
    m_chosen.clear();
    if (event) {
        m_chosen.push_back(*event);
        bringIntoView(*event);
        announceSelected(*this);
    }
    invalidate();
    emit selectionChanged();
}

void TimelineCanvas::toggle(std::uint32_t event) {
    std::vector<std::uint32_t> events = m_chosen;
    const auto found = std::find(events.begin(), events.end(), event);
    if (found == events.end()) {
        m_selected = event;
        events.push_back(event);
    } else {
        events.erase(found);
        if (m_selected == event) {
            m_selected = events.empty() ? std::nullopt : std::optional(events.back());
        }
    }
    updateChosen(std::move(events));
    announceSelected(*this);
}

void TimelineCanvas::extendTo(std::uint32_t event) {
    const std::uint32_t from = m_selected.value_or(event);
    std::vector<std::uint32_t> events = m_chosen;
    for (std::uint32_t number = std::min(from, event); number <= std::max(from, event); ++number) {
        if (isShown(number)) {
            events.push_back(number);
        }
    }
    m_selected = event;
    updateChosen(std::move(events));
    announceSelected(*this);
}

void TimelineCanvas::choose(std::vector<std::uint32_t> events) {
    m_selected = events.empty() ? std::nullopt : std::optional(events.front());
    updateChosen(std::move(events));
}

void TimelineCanvas::chooseAll() {
    std::vector<std::uint32_t> events;
    for (std::uint32_t event = 0; event < eventCount(); ++event) {
        const bool isFound = !m_highlight || m_highlight->has(event); // what is faded is not meant
        if (isShown(event) && isFound) {
            events.push_back(event);
        }
    }
    choose(std::move(events));
}

void TimelineCanvas::chooseWithin(const QRectF& area) {
    std::vector<std::uint32_t> events;
    const layout::DrawList& list = drawList();
    const auto addThose = [&](const auto& items) {
        for (const auto& item : items) {
            if (toQt(item.area).intersects(area)) {
                events.push_back(item.event);
            }
        }
    };
    addThose(list.cards);
    addThose(list.bars);
    choose(std::move(events));
}

std::optional<std::uint32_t> TimelineCanvas::neighbour(int direction) const {
    const auto count = static_cast<std::uint32_t>(eventCount());
    if (count == 0) {
        return std::nullopt;
    }
    const std::int64_t first = direction > 0 ? 0 : std::int64_t(count) - 1;
    for (std::int64_t event = m_selected ? std::int64_t(*m_selected) + direction : first;
         event >= 0 && event < std::int64_t(count); event += direction) {
        if (isShown(std::uint32_t(event))) {
            return std::uint32_t(event);
        }
    }
    return std::nullopt;
}

void TimelineCanvas::step(int direction) {
    if (const auto next = neighbour(direction)) {
        select(next);
    }
}

void TimelineCanvas::selectFirst() {
    const auto before = std::exchange(m_selected, std::nullopt);
    const auto first = neighbour(1);
    m_selected = before;
    select(first);
}

void TimelineCanvas::selectLast() {
    const auto before = std::exchange(m_selected, std::nullopt);
    const auto last = neighbour(-1);
    m_selected = before;
    select(last);
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
    if (!m_content->index.isOnAxis(event) || width() <= 0) {
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
    zoomTo(m_chosen);
}

void TimelineCanvas::zoomTo(const std::vector<std::uint32_t>& events) {
    std::optional<std::pair<time::Instant, time::Instant>> span;
    for (const std::uint32_t event : events) {
        if (m_content->index.isOnAxis(event)) {
            const layout::DrawnExtent extent = m_content->index.extent(event);
            span = span ? std::pair(std::min(span->first, extent.start), std::max(span->second, extent.end))
                        : std::pair(extent.start, extent.end);
        }
    }
    if (span) {
        m_camera.showSpan(span->first, span->second);
    }
}

void TimelineCanvas::zoomToEra(std::uint32_t era) {
    const layout::DrawnExtent& extent = m_content->eras[era].extent;
    const auto all = m_content->index.range();
    const bool isOpenLeft = extent.has(layout::DrawnExtent::OpenStart) && all && all->first < extent.end;
    const bool isOpenRight = extent.has(layout::DrawnExtent::OpenEnd) && all && extent.start < all->second;
    m_camera.showSpan(isOpenLeft ? all->first : extent.start, isOpenRight ? all->second : extent.end);
}

void TimelineCanvas::setWeekNumbers(bool areShown) {
    m_hasWeekNumbers = areShown;
    invalidate();
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
}

QRectF TimelineCanvas::areaOf(std::uint32_t event, const QPointF& at) {
    const auto card = rectOf(event);
    return card ? QRectF(*card) : QRectF(at, QSizeF(0, 0));
}

bool TimelineCanvas::beginDateDrag(const QPointF& at) {
    const Hit hit = hitAt(at);
    if (hit.kind != Hit::Kind::Event || !m_proposeDate || !m_content->index.isOnAxis(hit.event)) {
        return false;
    }
    DateDrag drag;
    drag.event = hit.event;
    drag.at = at;
    for (const layout::DrawList::Bar& bar : drawList().bars) {
        if (bar.event != hit.event || bar.isGhost || bar.isLink) {
            continue;
        }
        drag.barTop = bar.area.y;
        const bool isOnBar = bar.area.grownBy(4).contains(at.x(), at.y());
        if (isOnBar && !bar.isDot && bar.area.width >= kWideEnough) {
            drag.part = std::abs(at.x() - bar.area.x) <= kEndReach         ? document::DragPart::Start
                        : std::abs(at.x() - bar.area.right()) <= kEndReach ? document::DragPart::End
                                                                           : document::DragPart::Whole;
        }
        break;
    }
    drag.proposal = m_proposeDate(drag.event, drag.part, 0);
    if (!drag.proposal) {
        return false;
    }
    m_dateDrag = drag;
    update();
    return true;
}

void TimelineCanvas::dragDate(const QPointF& at, double pixels) {
    if (m_dateDrag) {
        m_dateDrag->at = at;
        const double micros = std::clamp(pixels * scale().microsPerPixel(), -9e18, 9e18);
        m_dateDrag->micros = std::int64_t(micros);
        m_dateDrag->proposal = m_proposeDate(m_dateDrag->event, m_dateDrag->part, m_dateDrag->micros);
        update();
    }
}

void TimelineCanvas::dropDate() {
    const auto drag = std::exchange(m_dateDrag, std::nullopt);
    update();
    if (drag && drag->proposal && drag->proposal->isChange && drag->proposal->problem.isEmpty()) {
        select(drag->event);
        emit dateDropped(drag->event, drag->part, drag->micros);
    }
}

bool TimelineCanvas::beginRelation(const QPointF& at) {
    const Hit hit = hitAt(at);
    if (hit.kind != Hit::Kind::Event || !m_proposeDate) {
        return false;
    }
    m_relationDrag = RelationDrag{hit.event, areaOf(hit.event, at), at, std::nullopt};
    update();
    return true;
}

void TimelineCanvas::dragRelation(const QPointF& at) {
    if (m_relationDrag) {
        const Hit hit = hitAt(at);
        const bool isOther = hit.kind == Hit::Kind::Event && hit.event != m_relationDrag->from;
        m_relationDrag->at = at;
        m_relationDrag->toArea = isOther ? std::optional(areaOf(hit.event, at)) : std::nullopt;
        update();
    }
}

void TimelineCanvas::dropRelation(const QPointF& at) {
    const auto drag = std::exchange(m_relationDrag, std::nullopt);
    const Hit hit = hitAt(at);
    update();
    if (drag && hit.kind == Hit::Kind::Event && hit.event != drag->from) {
        emit relationDrawn(drag->from, hit.event, mapToGlobal(at.toPoint()));
    }
}

void TimelineCanvas::letGo() {
    m_dateDrag.reset();
    m_relationDrag.reset();
    update();
}

void TimelineCanvas::zoomToWhatIsAt(const QPointF& at) {
    const Hit hit = hitAt(at);
    if (hit.kind == Hit::Kind::Event) {
        select(hit.event);
        zoomToSelected();
    } else if (hit.kind == Hit::Kind::Chip) {
        zoomToChip(hit.chip);
    } else if (hit.kind == Hit::Kind::Era) {
        zoomToEra(hit.era);
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

QString TimelineCanvas::eraNameOf(std::uint32_t era) const {
    return QString::fromStdString(m_content->eras[era].name);
}

QString TimelineCanvas::eraDatesOf(std::uint32_t era) const {
    return QString::fromStdString(m_content->eras[era].words);
}

QString TimelineCanvas::titleOf(std::uint32_t event) const {
    return QString::fromStdString(m_content->texts->title(event));
}

QString TimelineCanvas::detailOf(std::uint32_t event) const {
    const QString detail = QString::fromStdString(m_content->texts->detail(event));
    const QString teller = QString::fromStdString(m_content->texts->teller(event));
    return teller.isEmpty() ? detail : tr("%1 · %2").arg(detail, teller);
}

QString TimelineCanvas::laneNameOf(std::uint32_t event) const {
    const layout::EventIndex& index = m_content->index;
    return index.isOnAxis(event) ? QString::fromStdString(m_content->lanes[index.lane(event)].name)
                                 : QString();
}

QString TimelineCanvas::evidenceOf(std::uint32_t event) const {
    const layout::EvidenceMarks marks = m_content->texts->marks(event);
    QStringList words;
    if (marks.accounts > 1) {
        words << tr("%1 accounts").arg(marks.accounts);
    }
    if (marks.isInConflict) {
        words << (marks.isDecided ? tr("in conflict, one was chosen") : tr("in conflict"));
    }
    if (marks.isUnverified) {
        words << tr("a quote is not found in its source any more");
    }
    return words.join(QStringLiteral(", "));
}

QStringList TimelineCanvas::relationsOf(std::uint32_t event) const {
    QStringList relations;
    for (const std::uint32_t number : m_content->relations.of(event)) {
        const layout::EventRelation& relation = m_content->relations.at(number);
        const QString words = QString::fromLatin1(layout::wordsOf(relation.kind));
        relations << (relation.from == event ? tr("%1 “%2”").arg(words, titleOf(relation.to))
                                             : tr("“%1” %2 this").arg(titleOf(relation.from), words));
    }
    return relations;
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
    paintOverlay(painter);
    if (m_frameLog.isOpen()) {
        m_frameLog.add(m_layoutMicros, clock.nsecsElapsed() / 1000,
                       list.cards.size() + list.bars.size() + list.chips.size() + list.densities.size() +
                           list.ticks.minor.size() + list.ticks.major.size() + list.bands.size());
    }
}

void TimelineCanvas::paintOverlay(QPainter& painter) {
    const CanvasOverlay overlay(painter, *m_theme, m_list);
    overlay.paintScrollBar(m_camera.now().scroll);
    if (const auto band = m_gestures->band()) {
        overlay.paintBand(*band);
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

void TimelineCanvas::showTip(const QPoint& at, const QPoint& globalAt) {
    constexpr std::size_t kNamed = 6;
    constexpr int kTipQuote = 400;
    const Hit hit = hitAt(at);
    QStringList lines;
    if (hit.kind == Hit::Kind::Event) {
        lines << QStringLiteral("<b>%1</b>").arg(titleOf(hit.event).left(kTipQuote).toHtmlEscaped());
        lines << detailOf(hit.event).toHtmlEscaped();
        const QString quote = quoteOf(hit.event);
        if (!quote.isEmpty()) {
            lines << QStringLiteral("<i>%1</i>").arg(quote.left(kTipQuote).toHtmlEscaped());
        }
        if (const QString evidence = evidenceOf(hit.event); !evidence.isEmpty()) {
            lines << evidence.toHtmlEscaped();
        }
    } else if (hit.kind == Hit::Kind::Chip) {
        const auto named = eventsOf(hit.chip, kNamed);
        for (const std::uint32_t event : named) {
            lines << titleOf(event).left(kTipQuote).toHtmlEscaped();
        }
        if (hit.chip.count > named.size()) {
            lines << tr("and %1 more").arg(hit.chip.count - named.size());
        }
    } else if (hit.kind == Hit::Kind::Relation) {
        const QString from = titleOf(hit.from);
        for (const std::uint32_t number : m_content->relations.of(hit.from)) {
            const layout::EventRelation& relation = m_content->relations.at(number);
            if (relation.from == hit.from && relation.to == hit.to) {
                lines << tr("“%1” %2 “%3”")
                             .arg(from, QString::fromLatin1(layout::wordsOf(relation.kind)), titleOf(hit.to))
                             .toHtmlEscaped();
            }
        }
    } else if (hit.kind == Hit::Kind::Era) {
        lines << QStringLiteral("<b>%1</b>").arg(eraNameOf(hit.era).toHtmlEscaped());
        lines << eraDatesOf(hit.era).toHtmlEscaped();
    } else if (hit.kind == Hit::Kind::Lane) {
        const bool isCollapsed = m_content->lanes[hit.lane].isCollapsed;
        lines << (isCollapsed ? tr("Click to expand this lane")
                              : tr("Click to collapse this lane to one line"));
    }
    if (lines.isEmpty()) {
        QToolTip::hideText();
    } else {
        QToolTip::showText(globalAt, lines.join(QStringLiteral("<br>")), this);
    }
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
