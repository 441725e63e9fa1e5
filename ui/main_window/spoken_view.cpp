// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/spoken_view.h"

#include "ui/panels/announcer.h"
#include "ui/timeline/timeline_view.h"

#include <QAccessible>

namespace dateline::ui {
namespace {

constexpr int kGlides = 400; // milliseconds without a move: longer than between two frames or notches

} // namespace

SpokenView::SpokenView(TimelineView& timeline, Announcer& announcer, QObject* parent)
    : QObject(parent)
    , m_timeline(timeline)
    , m_announcer(announcer) {
    m_settles.setSingleShot(true);
    m_settles.setInterval(kGlides);
    connect(&m_settles, &QTimer::timeout, this, &SpokenView::settled);
    connect(&timeline, &TimelineView::viewChanged, this, &SpokenView::moved);
    connect(&timeline, &TimelineView::selectionChanged, this, &SpokenView::passOver);
    connect(&timeline, &TimelineView::noted, &announcer, &Announcer::say);
}

void SpokenView::passOver() {
    m_isPassedOver = true;
    moved();
}

void SpokenView::moved() {
    if (QAccessible::isActive()) {
        m_settles.start();
    }
}

void SpokenView::settled() {
    const QString span = m_timeline.spanInWords();
    const QString lanes = m_timeline.lanesInWords();
    const bool isToBeSaid = !m_isPassedOver && m_timeline.isVisible();
    if (isToBeSaid && span != m_span) {
        m_announcer.say(tr("%1: %2").arg(span, m_timeline.viewInWords()));
    } else if (isToBeSaid && lanes != m_lanes) {
        m_announcer.say(tr("Lanes %1: %2").arg(lanes, m_timeline.viewInWords()));
    }
    m_isPassedOver = false;
    m_span = span;
    m_lanes = lanes;
}

} // namespace dateline::ui
