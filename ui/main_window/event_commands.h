// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/ids.h"
#include "core/model/lanes.h"

#include <QObject>

#include <optional>
#include <vector>

class QMenu;
class QWidget;

namespace dateline::ui {

class DocumentSession;
struct AccountsShown;
class WindowActions;

/// What can be done to the events that are selected, and to the accounts of one: asks what it needs to know,
/// then edits. Every edit is one step of the history.
class EventCommands : public QObject {
    Q_OBJECT
public:
    /// All must outlive it; the window owns it.
    EventCommands(DocumentSession& session, const WindowActions& actions, QWidget& window);

    /// In the order of the timeline. What the actions work on, which are enabled by it.
    void setSelection(std::vector<model::EventId> events);
    const std::vector<model::EventId>& selection() const { return m_selection; }
    /// For a right click on the selection; the caller shows it. Deletes itself when it is closed.
    QMenu* contextMenu(QWidget* parent);

    void edit(model::EventId id);
    void remove();
    void addTag(const std::vector<model::EventId>& events, const QString& tag);
    void removeTag(const std::vector<model::EventId>& events, const QString& tag);

    /// Asks for the reason first.
    void follow(model::EventId id, model::ClaimId account);
    void followNone(model::EventId id);
    void split(model::EventId id, model::ClaimId account);
    void editAccount(model::ClaimId account);
    void removeAccount(model::ClaimId account);
    void compare(model::EventId id, const AccountsShown& accounts, const std::vector<model::ClaimId>& claims);

signals:
    void failed(const QString& sentence);
    void done(const QString& sentence); ///< worth saying, and can be undone
    void created(dateline::model::EventId id);

private:
    bool canEdit() const;
    void say(const Result<void>& outcome, const QString& words = {});
    QString titleOf(model::EventId id) const;
    QString selectionInWords() const;
    QStringList tagsOfSelection() const;
    void askForTag();
    void askWhichTagToRemove();
    void askForActor();
    void askForShift();
    bool arePinned() const; ///< all that are selected
    void pin(bool isPinned);
    void merge();
    void updateActions();
    void moveToLane(const model::LaneKey& lane);

    DocumentSession& m_session;
    const WindowActions& m_actions;
    QWidget& m_window;
    std::vector<model::EventId> m_selection;
};

} // namespace dateline::ui
