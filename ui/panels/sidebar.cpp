// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/sidebar.h"

#include "ui/panels/facet_delegate.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <iterator>
#include <utility>

namespace dateline::ui {

Sidebar::Sidebar(QWidget* parent)
    : QListView(parent) {
    setObjectName(QStringLiteral("sidebar"));
    setAccessibleName(tr("Lanes, sources and evidence"));
    setModel(&m_facets);
    setItemDelegate(new FacetDelegate(
        [this](const QModelIndex& index) { return isChosen(m_facets.facetAt(index)); }, this));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setAcceptDrops(false);
    setFocusPolicy(Qt::TabFocus); // a click leaves the keys to the timeline
    setMinimumWidth(160);
    connect(this, &QListView::clicked, this,
            [this](const QModelIndex& index) { toggle(index, m_pressedWith.testFlag(Qt::ControlModifier)); });
}

void Sidebar::setTheme(const Theme& theme) {
    m_theme = &theme;
    static_cast<FacetDelegate*>(itemDelegate())->setTheme(theme);
    viewport()->update();
}

bool Sidebar::isChosen(const std::optional<Facet>& facet) const {
    return facet && std::find(m_chosen.begin(), m_chosen.end(), *facet) != m_chosen.end();
}

void Sidebar::choose(std::optional<Facet> facet) {
    setChosen(facet ? std::vector{*std::move(facet)} : std::vector<Facet>());
}

void Sidebar::setChosen(std::vector<Facet> facets) {
    if (facets == m_chosen) {
        return;
    }
    m_chosen = std::move(facets);
    viewport()->update();
    emit chosenChanged(chosen());
}

void Sidebar::refresh() {
    std::vector<Facet> left;
    std::copy_if(m_chosen.begin(), m_chosen.end(), std::back_inserter(left), [this](const Facet& facet) {
        return std::holds_alternative<DateFacet>(facet) || m_facets.has(facet);
    });
    setChosen(std::move(left));
}

void Sidebar::toggle(const QModelIndex& index, bool addsToOthers) {
    if (FacetModel::specialOf(index) == FacetModel::Special::MoreRows) {
        m_facets.toggleRest(index);
        return;
    }
    if (const auto special = FacetModel::specialOf(index); special != FacetModel::Special::None) {
        const QRect row = visualRect(index);
        emit specialClicked(special, viewport()->mapToGlobal(row.bottomLeft() + QPoint(12, 0)));
        return;
    }
    const auto facet = m_facets.facetAt(index);
    if (!facet) {
        return;
    }
    std::vector<Facet> facets = addsToOthers ? m_chosen : std::vector<Facet>();
    // Dates are of a dialog of their own, and let go of all else.
    facets.erase(std::remove_if(facets.begin(), facets.end(),
                                [&](const Facet& other) {
                                    return other == *facet || std::holds_alternative<DateFacet>(other);
                                }),
                 facets.end());
    const bool letsGo = isChosen(facet) && (addsToOthers || m_chosen.size() == 1);
    if (!letsGo) {
        facets.push_back(*facet);
    }
    setChosen(std::move(facets));
}

void Sidebar::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        toggle(currentIndex(), event->modifiers().testFlag(Qt::ControlModifier));
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (event->modifiers() == (Qt::AltModifier | Qt::ShiftModifier)) {
            step(event->key() == Qt::Key_Up ? -1 : 1);
            return;
        }
        break;
    case Qt::Key_Escape:
        if (!m_chosen.empty()) {
            choose({});
            return;
        }
        break;
    default:
        break;
    }
    QListView::keyPressEvent(event);
}

int Sidebar::gapAt(int y) const {
    const auto lanes = m_facets.laneRows();
    int above = 0; // so many lie above the hand for certain
    int below = lanes.count;
    while (above < below) {
        const int middle = above + (below - above) / 2;
        if (visualRect(m_facets.index(lanes.first + middle)).center().y() < y) {
            above = middle + 1;
        } else {
            below = middle;
        }
    }
    return above;
}

void Sidebar::moveLane(int row, int gap) {
    const auto shown = m_facets.laneRows();
    const int from = row - shown.first;
    if (from < 0 || from >= shown.count || gap == from || gap == from + 1) {
        return; // no lane, or where it is
    }
    std::vector<model::LaneKey> lanes = m_facets.shownLanes(); // those without a row keep behind the others
    const model::LaneKey lane = lanes[static_cast<std::size_t>(from)];
    lanes.erase(lanes.begin() + from);
    lanes.insert(lanes.begin() + (gap > from ? gap - 1 : gap), lane);
    emit lanesOrdered(lanes);
}

void Sidebar::step(int direction) {
    const auto lanes = m_facets.laneRows();
    const int row = currentIndex().row();
    const int place = row - lanes.first;
    const int target = place + direction;
    if (place < 0 || place >= lanes.count || target < 0 || target >= lanes.count) {
        return;
    }
    moveLane(row, direction < 0 ? place - 1 : place + 2);
    setCurrentIndex(m_facets.index(lanes.first + target)); // the same lane, where it is now
}

void Sidebar::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    const QPoint at = byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos();
    if (const auto* lane = m_facets.laneAt(index)) {
        emit laneMenuRequested(lane->key, at);
    } else if (const auto special = FacetModel::specialOf(index);
               special != FacetModel::Special::None && special != FacetModel::Special::MoreRows) {
        emit specialClicked(special, at);
    } else if (const auto facet = m_facets.facetAt(index)) {
        if (const auto* row = std::get_if<SourceFacet>(&*facet)) {
            emit sourceMenuRequested(row->source, at);
        }
    }
}

void Sidebar::mousePressEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    const bool isLane = event->button() == Qt::LeftButton && m_facets.laneAt(index) != nullptr;
    m_pressedRow = isLane ? index.row() : -1;
    m_pressedAt = event->pos();
    m_pressedWith = event->modifiers();
    QListView::mousePressEvent(event);
}

void Sidebar::mouseMoveEvent(QMouseEvent* event) {
    const bool isDragged =
        m_pressedRow >= 0 &&
        (m_gap >= 0 || (event->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance());
    if (!isDragged) {
        QListView::mouseMoveEvent(event);
        return;
    }
    m_gap = gapAt(event->pos().y());
    viewport()->setCursor(Qt::ClosedHandCursor);
    viewport()->update();
}

void Sidebar::mouseReleaseEvent(QMouseEvent* event) {
    const int row = std::exchange(m_pressedRow, -1);
    const int gap = std::exchange(m_gap, -1);
    if (gap < 0) {
        QListView::mouseReleaseEvent(event);
        return;
    }
    viewport()->unsetCursor();
    viewport()->update();
    setState(NoState); // what the press began is over, and was no click
    moveLane(row, gap);
}

void Sidebar::paintEvent(QPaintEvent* event) {
    QListView::paintEvent(event);
    const auto lanes = m_facets.laneRows();
    if (m_gap < 0 || lanes.count == 0) {
        return;
    }
    const bool isLast = m_gap >= lanes.count;
    const QRect row = visualRect(m_facets.index(lanes.first + (isLast ? lanes.count - 1 : m_gap)));
    QPainter painter(viewport());
    painter.fillRect(12, isLast ? row.bottom() : row.top() - 1, viewport()->width() - 24, 2, m_theme->accent);
}

} // namespace dateline::ui
