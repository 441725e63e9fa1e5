// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QActionGroup>
#include <QMenu>

class QWidget;

namespace dateline::ui {

/// Everything the window can be told to do, with its words and keys. The window connects them; this says
/// what they are called and where they stand in the menu.
class WindowActions : public QObject {
    Q_OBJECT
public:
    explicit WindowActions(QWidget* window);

    /// The one menu of the window, owned by it.
    QMenu* menu() const { return m_menu; }
    QMenu* recentMenu() const { return m_recent; }
    QList<QAction*> all() const;

    QAction* newTimeline;
    QAction* open;
    QAction* importArticle;
    QAction* pasteArticle;
    QAction* saveCopy;
    QAction* exportPicture;
    QAction* close;
    QAction* undo;
    QAction* redo;
    QAction* editEvent;
    QAction* removeEvent;
    QAction* find;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* fit;
    QAction* nextEvent;
    QAction* previousEvent;
    QAction* showSidebar;
    QAction* showEvidence;
    QAction* showKnownOn; ///< what was known on a day
    QActionGroup* themes; ///< System, Light, Dark; data() is the ThemeMode
    QAction* shortcuts;
    QAction* about;
    QAction* openMenu;

private:
    QAction* add(const QString& text, const QKeySequence& keys, const char* name);
    void buildMenu();

    QWidget* m_window;
    QMenu* m_menu;
    QMenu* m_recent;
    QMenu* m_theme;
};

} // namespace dateline::ui
