// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/sidebar.h"

#include "ui/panels/facet_delegate.h"

#include <QKeyEvent>

namespace dateline::ui {

Sidebar::Sidebar(QWidget* parent)
    : QListView(parent) {
    setObjectName(QStringLiteral("sidebar"));
    setAccessibleName(tr("Lanes, sources and evidence"));
    setModel(&m_facets);
    setItemDelegate(new FacetDelegate(
        [this](const QModelIndex& index) { return m_chosen && m_facets.facetAt(index) == m_chosen; }, this));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setAcceptDrops(false);
    setMinimumWidth(160);
    connect(this, &QListView::clicked, this, &Sidebar::toggle);
}

void Sidebar::setTheme(const Theme& theme) {
    static_cast<FacetDelegate*>(itemDelegate())->setTheme(theme);
    viewport()->update();
}

void Sidebar::choose(std::optional<Facet> facet) {
    if (facet == m_chosen) {
        return;
    }
    m_chosen = facet;
    viewport()->update();
    emit chosenChanged(m_chosen);
}

void Sidebar::refresh() {
    if (m_chosen && !m_facets.indexOf(*m_chosen).isValid()) {
        choose({});
    }
}

void Sidebar::toggle(const QModelIndex& index) {
    const auto facet = m_facets.facetAt(index);
    if (!facet) {
        return;
    }
    choose(facet == m_chosen ? std::nullopt : facet);
}

void Sidebar::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        toggle(currentIndex());
        return;
    case Qt::Key_Escape:
        if (m_chosen) {
            choose({});
            return;
        }
        break;
    default:
        break;
    }
    QListView::keyPressEvent(event);
}

} // namespace dateline::ui
