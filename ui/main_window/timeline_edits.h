// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/ids.h"
#include "core/model/relation.h"
#include "ui/timeline/timeline_view.h"

#include <QObject>

class QMenu;

namespace dateline::ui {

class DocumentSession;
class EraCommands;
class EventCommands;
class LaneCommands;
class WindowActions;

/// What a hand does on the timeline, made edits of the document: dates moved, relations drawn, lanes folded;
/// and the menus of a right click there.
class TimelineEdits : public QObject {
    Q_OBJECT
public:
    /// All must outlive it; the window owns it.
    TimelineEdits(DocumentSession& session, TimelineView& timeline, EventCommands& events,
                  LaneCommands& lanes, EraCommands& eras, const WindowActions& actions, QWidget& window);

signals:
    void failed(const QString& sentence);
    void done(const QString& sentence); ///< worth saying, and can be undone

private:
    bool canEdit() const;
    void say(const Result<void>& outcome, const QString& words = {});
    QString titleOf(model::EventId id) const;
    void moveDate(model::EventId id, const time::Edtf& when);
    void moveEra(model::EraId id, const time::Edtf& when);
    void askForKind(model::EventId from, model::EventId to, const QPoint& at);
    void relate(model::RelationKind kind, model::EventId from, model::EventId to);
    void showMenu(const TimelineSpot& spot, const QPoint& at);
    void addRelations(QMenu& menu, const TimelineSpot& spot);
    void addLane(QMenu& menu, const TimelineSpot& spot);
    void addCluster(QMenu& menu, const TimelineSpot& spot);
    void addEra(QMenu& menu, const TimelineSpot& spot);
    void addGround(QMenu& menu, const TimelineSpot& spot);

    DocumentSession& m_session;
    TimelineView& m_timeline;
    EventCommands& m_events;
    LaneCommands& m_lanes;
    EraCommands& m_eras;
    const WindowActions& m_actions;
    QWidget& m_window;
};

} // namespace dateline::ui
