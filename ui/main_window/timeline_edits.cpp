// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/timeline_edits.h"

#include "core/document/document.h"
#include "core/layout/drawing/relation_lines.h"
#include "core/time/wording/date_wording.h"
#include "ui/main_window/document_session.h"
#include "ui/main_window/era_commands.h"
#include "ui/main_window/event_commands.h"
#include "ui/main_window/lane_commands.h"
#include "ui/main_window/window_actions.h"
#include "ui/models/wording.h"

#include <QMenu>

#include <algorithm>

namespace dateline::ui {
namespace {

constexpr qsizetype kLongestQuoted = 48;

} // namespace

TimelineEdits::TimelineEdits(DocumentSession& session, TimelineView& timeline, EventCommands& events,
                             LaneCommands& lanes, EraCommands& eras, const WindowActions& actions,
                             QWidget& window)
    : QObject(&window)
    , m_session(session)
    , m_timeline(timeline)
    , m_events(events)
    , m_lanes(lanes)
    , m_eras(eras)
    , m_actions(actions)
    , m_window(window) {
    connect(&timeline, &TimelineView::dateMoved, this, &TimelineEdits::moveDate);
    connect(&timeline, &TimelineView::eraMoved, this, &TimelineEdits::moveEra);
    connect(&timeline, &TimelineView::relationDrawn, this, &TimelineEdits::askForKind);
    connect(&timeline, &TimelineView::laneToggled, &lanes, &LaneCommands::toggleCollapsed);
    connect(&timeline, &TimelineView::lanesOrdered, &lanes, &LaneCommands::order);
    connect(&timeline, &TimelineView::contextMenuRequested, this, &TimelineEdits::showMenu);
    const auto update = [this] { m_timeline.setEditable(canEdit()); };
    connect(&session, &DocumentSession::replaced, this, update);
    connect(&session, &DocumentSession::edited, this, update);
    update();
}

bool TimelineEdits::canEdit() const {
    // What was known on a day is a view of the reports, not the document.
    return m_session.document() != nullptr && !m_session.document()->isReadOnly() && !m_session.knownOn();
}

void TimelineEdits::say(const Result<void>& outcome, const QString& words) {
    if (!outcome) {
        emit failed(sentence(outcome.error()));
    } else if (!words.isEmpty()) {
        emit done(words);
    }
}

QString TimelineEdits::titleOf(model::EventId id) const {
    const auto index = m_session.snapshot()->indexOf(id);
    return index ? shortened(toQString(m_session.snapshot()->summary(*index).title), kLongestQuoted)
                 : QString();
}

void TimelineEdits::moveDate(model::EventId id, const time::Edtf& when) {
    const QString title = titleOf(id);
    document::EventEdit edit;
    edit.when = std::optional(when);
    say(m_session.document()->editEvent(id, edit),
        tr("%1 is dated %2 now.").arg(inQuotes(title), toQString(time::inWords(when))));
}

void TimelineEdits::moveEra(model::EraId id, const time::Edtf& when) {
    document::EraEdit edit;
    edit.when = when;
    const auto& eras = m_session.snapshot()->eras();
    const auto era =
        std::find_if(eras.begin(), eras.end(), [&](const model::Era& known) { return known.id == id; });
    const QString name = era == eras.end() ? QString() : inQuotes(toQString(era->name));
    say(m_session.document()->editEra(id, edit),
        tr("The era %1 is dated %2 now.").arg(name, toQString(time::inWords(when))));
}

void TimelineEdits::askForKind(model::EventId from, model::EventId to, const QPoint& at) {
    auto* menu = new QMenu(&m_window);
    menu->setObjectName(QStringLiteral("relationMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // A section's words are not drawn where menus have a style of their own.
    menu->addAction(literal(inQuotes(titleOf(from))) + QStringLiteral())->setEnabled(false);
    for (const auto kind :
         {model::RelationKind::Cause, model::RelationKind::Reply, model::RelationKind::PartOf}) {
        menu->addAction(literal(QStringLiteral("%1 %2").arg(QString::fromLatin1(layout::wordsOf(kind)),
                                                            inQuotes(titleOf(to)))),
                        this, [this, kind, from, to] { relate(kind, from, to); });
    }
    menu->popup(at);
}

void TimelineEdits::relate(model::RelationKind kind, model::EventId from, model::EventId to) {
    const auto made = m_session.document()->relate(kind, from, to);
    say(made ? Result<void>() : Result<void>(unexpected(made.error())));
}

void TimelineEdits::showMenu(const TimelineSpot& spot, const QPoint& at) {
    if (m_session.document() == nullptr) {
        return;
    }
    QMenu* menu = nullptr;
    if (spot.kind == TimelineSpot::Kind::Event) {
        menu = m_events.contextMenu(&m_window);
        menu->addSeparator();
        menu->addAction(tr("&Go closer"), this,
                        [this, events = spot.events] { m_timeline.showEvents(events); });
    } else if (spot.kind == TimelineSpot::Kind::Lane) {
        menu = m_lanes.laneMenu(*spot.lane, &m_window);
    } else {
        menu = new QMenu(&m_window);
        menu->setObjectName(QStringLiteral("timelineMenu"));
        menu->setAttribute(Qt::WA_DeleteOnClose);
    }
    addRelations(*menu, spot);
    switch (spot.kind) {
    case TimelineSpot::Kind::Lane:
        addLane(*menu, spot);
        break;
    case TimelineSpot::Kind::Cluster:
        addCluster(*menu, spot);
        break;
    case TimelineSpot::Kind::Ground:
        addGround(*menu, spot);
        break;
    case TimelineSpot::Kind::Era:
        addEra(*menu, spot);
        break;
    case TimelineSpot::Kind::Event:
    case TimelineSpot::Kind::Relation:
        break;
    }
    if (menu->isEmpty()) {
        menu->deleteLater();
        return;
    }
    menu->popup(at);
}

void TimelineEdits::addRelations(QMenu& menu, const TimelineSpot& spot) {
    for (const model::Relation& relation : m_session.snapshot()->relations()) {
        const bool isMeant =
            std::find(spot.relations.begin(), spot.relations.end(), relation.id) != spot.relations.end();
        if (isMeant && canEdit()) {
            const QString words =
                tr("Remove: %1 %2 %3")
                    .arg(inQuotes(titleOf(relation.from)),
                         QString::fromLatin1(layout::wordsOf(relation.kind)), inQuotes(titleOf(relation.to)));
            menu.addAction(literal(words), this,
                           [this, id = relation.id] { say(m_session.document()->removeRelation(id)); });
        }
    }
}

void TimelineEdits::addLane(QMenu& menu, const TimelineSpot& spot) {
    const model::LaneKey lane = *spot.lane;
    const auto& lanes = m_session.snapshot()->lanes();
    std::vector<model::EventId> events;
    for (std::size_t i = 0; i < m_session.snapshot()->size(); ++i) {
        if (lanes[m_session.snapshot()->laneOf(i)].key == lane) {
            events.push_back(m_session.snapshot()->id(i));
        }
    }
    menu.addSeparator();
    menu.addAction(tr("&Select its events"), this, [this, events] { m_timeline.select(events); });
    menu.addAction(tr("&Go closer"), this, [this, events] { m_timeline.showEvents(events); });
}

void TimelineEdits::addCluster(QMenu& menu, const TimelineSpot& spot) {
    constexpr std::size_t kNamed = 12;
    for (std::size_t i = 0; i < std::min(kNamed, spot.events.size()); ++i) {
        menu.addAction(literal(titleOf(spot.events[i])), this,
                       [this, id = spot.events[i]] { m_timeline.select(id); });
    }
    menu.addSeparator();
    menu.addAction(tr("&Select all %1").arg(spot.events.size()), this,
                   [this, events = spot.events] { m_timeline.select(events); });
    menu.addAction(tr("&Go closer"), this, [this, events = spot.events] { m_timeline.showEvents(events); });
}

void TimelineEdits::addEra(QMenu& menu, const TimelineSpot& spot) {
    m_eras.addTo(menu, *spot.era);
    menu.addSeparator();
    menu.addAction(tr("&Go closer"), this, [this, era = *spot.era] { m_timeline.showEra(era); });
}

void TimelineEdits::addGround(QMenu& menu, const TimelineSpot& spot) {
    menu.addActions({m_actions.fit, m_actions.zoomIn, m_actions.zoomOut, m_actions.goBack});
    menu.addSeparator();
    QAction* era = menu.addAction(tr("Add e&ra from here…"), this,
                                  [this, at = spot.at] { m_eras.addAt(at, m_timeline.span()); });
    era->setEnabled(m_eras.canEdit());
    menu.addSeparator();
    menu.addActions({m_actions.weekNumbers, m_actions.legend});
}

} // namespace dateline::ui
