// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/lanes.h"
#include "ui/render/theme.h"

#include <QObject>

#include <vector>

class QMenu;
class QWidget;

namespace dateline::document {
struct LaneEdit;
struct SnapshotLane;
} // namespace dateline::document

namespace dateline::ui {

class DocumentSession;

/// What can be done to the lanes: what they are, their order, and how each is shown. Every change is a step
/// of the history.
class LaneCommands : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it; the window owns it.
    LaneCommands(DocumentSession& session, QWidget& window);

    void setTheme(const Theme& theme) { m_theme = &theme; }
    // Menus; the caller shows them. They delete themselves when they are closed.
    QMenu* lanesMenu(QWidget* parent);
    QMenu* laneMenu(const model::LaneKey& key, QWidget* parent);
    QMenu* hiddenMenu(QWidget* parent);

    /// From the top; hidden lanes keep behind them.
    void order(const std::vector<model::LaneKey>& lanes);
    void toggleCollapsed(const model::LaneKey& key);

signals:
    void failed(const QString& sentence);
    void done(const QString& sentence); ///< worth saying, and can be undone

private:
    void say(const Result<void>& outcome);
    bool canEdit() const;
    const document::SnapshotLane* laneOf(const model::LaneKey& key) const;
    void edit(const model::LaneKey& lane, const document::LaneEdit& edit);
    void addOrders(QMenu& menu);
    void collapseAll(bool isCollapsed);
    void showAll();
    void hide(const model::LaneKey& key);
    void rename(const model::LaneKey& key);
    void addColours(QMenu& menu, const document::SnapshotLane& lane);

    DocumentSession& m_session;
    QWidget& m_window;
    const Theme* m_theme;
};

} // namespace dateline::ui
