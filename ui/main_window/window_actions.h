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

    QAction* newTimeline = nullptr;
    QAction* open = nullptr;
    QAction* importArticle = nullptr;
    QAction* pasteArticle = nullptr;
    QAction* saveCopy = nullptr;
    QAction* exportPicture = nullptr;
    QAction* print = nullptr;
    QAction* close = nullptr;
    QAction* undo = nullptr;
    QAction* redo = nullptr;
    QAction* addEvent = nullptr;   ///< of the words selected in a source
    QAction* addAccount = nullptr; ///< of these words, to the event selected
    QAction* editEvent = nullptr;
    QAction* editAccount = nullptr; ///< the one shown
    QAction* copyQuote = nullptr;   ///< of the account shown, with its citation
    QAction* removeEvent = nullptr;
    QAction* addTag = nullptr;
    QAction* removeTag = nullptr;
    QAction* setActor = nullptr;
    QAction* shiftDates = nullptr;
    QAction* mergeEvents = nullptr;
    QAction* addEra = nullptr;
    QAction* revert = nullptr; ///< to a step of the history
    QAction* find = nullptr;
    QAction* zoomIn = nullptr;
    QAction* zoomOut = nullptr;
    QAction* fit = nullptr;
    QAction* pinEvent = nullptr;
    QAction* zoomToSelection = nullptr;
    QAction* goBack = nullptr;
    QAction* goForward = nullptr;
    QAction* weekNumbers = nullptr;
    QAction* legend = nullptr;
    QAction* nextEvent = nullptr;
    QAction* previousEvent = nullptr;
    QAction* showSidebar = nullptr;
    QAction* showEvidence = nullptr;
    QAction* showHistory = nullptr;
    QAction* showKnownOn = nullptr; ///< what was known on a day
    QAction* showQuotes = nullptr;  ///< the check of quotes
    QAction* checkNewer = nullptr;  ///< against a newer version of a source
    QActionGroup* themes = nullptr; ///< System, Light, Dark; data() is the ThemeMode
    QAction* shortcuts = nullptr;
    QAction* about = nullptr;
    QAction* openMenu = nullptr;

private:
    QAction* add(const QString& text, const QKeySequence& keys, const char* name);
    void buildMenu();

    QWidget* m_window;
    QMenu* m_menu;
    QMenu* m_recent;
    QMenu* m_theme;
};

} // namespace dateline::ui
