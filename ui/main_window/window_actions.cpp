// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/window_actions.h"

#include "ui/main_window/application.h"

#include <QWidget>

namespace dateline::ui {

WindowActions::WindowActions(QWidget* window)
    : QObject(window)
    , m_window(window)
    , m_menu(new QMenu(window))
    , m_recent(new QMenu(tr("Open &recent"), window))
    , m_theme(new QMenu(tr("&Theme"), window)) {
    newTimeline = add(tr("&New timeline…"), QKeySequence::New, "newTimeline");
    open = add(tr("&Open…"), QKeySequence::Open, "open");
    importArticle = add(tr("&Import article…"), tr("Ctrl+I"), "importArticle");
    pasteArticle = add(tr("&Paste article"), tr("Ctrl+Shift+V"), "pasteArticle");
    saveCopy = add(tr("&Save a copy as…"), tr("Ctrl+Shift+S"), "saveCopy");
    exportPicture = add(tr("&Export…"), tr("Ctrl+E"), "exportPicture");
    print = add(tr("P&rint…"), QKeySequence::Print, "print");
    close = add(tr("&Close window"), tr("Ctrl+W"), "close");
    undo = add(tr("&Undo"), QKeySequence::Undo, "undo");
    redo = add(tr("&Redo"), tr("Ctrl+Shift+Z"), "redo");
    addEvent = add(tr("Add e&vent of the words selected…"), tr("Ctrl+Shift+E"), "addEvent");
    addAccount = add(tr("Add as another &account of the event"), tr("Ctrl+Shift+A"), "addAccount");
    editEvent = add(tr("E&dit event…"), tr("F2"), "editEvent");
    editAccount = add(tr("Edit acco&unt…"), tr("Shift+F2"), "editAccount");
    copyQuote = add(tr("&Copy quote + citation"), tr("Ctrl+Shift+C"), "copyQuoteOf");
    removeEvent = add(tr("Remo&ve event"), tr("Delete"), "removeEvent");
    addTag = add(tr("Add &tag…"), tr("Ctrl+T"), "addTag");
    removeTag = add(tr("Ta&ke tag off…"), {}, "removeTag");
    pinEvent = add(tr("&Pin: always a card"), tr("Ctrl+Shift+P"), "pinEvent");
    pinEvent->setCheckable(true);
    setActor = add(tr("Main &actor…"), tr("Ctrl+M"), "setActor");
    shiftDates = add(tr("Move &dates…"), tr("Ctrl+D"), "shiftDates");
    mergeEvents = add(tr("&Merge into one event"), tr("Ctrl+J"), "mergeEvents");
    addEra = add(tr("Add e&ra…"), {}, "addEra");
    revert = add(tr("Re&vert to…"), {}, "revert");
    find = add(tr("&Find"), QKeySequence::Find, "find");
    zoomIn = add(tr("Zoom &in"), tr("Ctrl++"), "zoomIn");
    zoomIn->setShortcuts({QKeySequence(tr("Ctrl++")), QKeySequence(tr("Ctrl+="))});
    zoomOut = add(tr("Zoom &out"), tr("Ctrl+-"), "zoomOut");
    fit = add(tr("&Fit all"), tr("Ctrl+0"), "fit");
    goBack = add(tr("&Back to the last view"), tr("Alt+Left"), "goBack");
    goForward = add(tr("F&orward again"), tr("Alt+Right"), "goForward");
    zoomToSelection = add(tr("Zoom to se&lection") + QStringLiteral("\tF"), {}, "zoomToSelection");
    weekNumbers = add(tr("ISO &week numbers"), {}, "weekNumbers");
    weekNumbers->setCheckable(true);
    legend = add(tr("What the signs &mean") + QStringLiteral("\tL"), {}, "legend");
    nextEvent = add(tr("&Next event"), tr("Alt+Down"), "nextEvent");
    previousEvent = add(tr("&Previous event"), tr("Alt+Up"), "previousEvent");
    showSidebar = add(tr("&Sidebar"), tr("F9"), "showSidebar");
    showEvidence = add(tr("E&vidence"), tr("F8"), "showEvidence");
    showHistory = add(tr("&History"), tr("Ctrl+H"), "showHistory");
    showHistory->setCheckable(true);
    showKnownOn = add(tr("As &known on…"), tr("F7"), "showKnownOn");
    showKnownOn->setCheckable(true);
    showQuotes = add(tr("Check of &quotes"), tr("F6"), "showQuotes");
    showQuotes->setCheckable(true);
    checkNewer = add(tr("Check a newer &version of a source…"), {}, "checkNewerVersion");
    showSidebar->setCheckable(true);
    showEvidence->setCheckable(true);
    shortcuts = add(tr("&Keyboard shortcuts"), tr("F1"), "shortcuts");
    about = add(tr("&About Dateline"), {}, "about");
    openMenu = add(tr("Menu"), tr("F10"), "openMenu");
    themes = new QActionGroup(this);
    for (const auto& [mode, text] :
         {std::pair(ThemeMode::System, tr("As the &system")), std::pair(ThemeMode::Light, tr("&Light")),
          std::pair(ThemeMode::Dark, tr("&Dark"))}) {
        QAction* action = m_theme->addAction(text);
        action->setCheckable(true);
        action->setData(static_cast<int>(mode));
        themes->addAction(action);
    }
    buildMenu();
}

QAction* WindowActions::add(const QString& text, const QKeySequence& keys, const char* name) {
    auto* action = new QAction(text, m_window);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(keys);
    m_window->addAction(action); // the keys work without a menu bar
    return action;
}

void WindowActions::buildMenu() {
    m_menu->setObjectName(QStringLiteral("mainMenu"));
    m_menu->addActions({newTimeline, open});
    m_menu->addMenu(m_recent);
    m_menu->addSeparator();
    m_menu->addActions({importArticle, pasteArticle, checkNewer});
    m_menu->addSeparator();
    m_menu->addActions({saveCopy, revert, exportPicture, print});
    m_menu->addSeparator();
    QMenu* edit = m_menu->addMenu(tr("&Edit"));
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addActions({addEvent, addAccount, editEvent, editAccount, copyQuote, removeEvent});
    edit->addSeparator();
    edit->addActions({addTag, removeTag, pinEvent, setActor, shiftDates, mergeEvents});
    edit->addSeparator();
    edit->addAction(addEra);
    edit->addSeparator();
    edit->addAction(find);
    QMenu* view = m_menu->addMenu(tr("&View"));
    view->addActions({zoomIn, zoomOut, fit, zoomToSelection, goBack, goForward});
    view->addSeparator();
    view->addActions({nextEvent, previousEvent});
    view->addSeparator();
    view->addActions({showSidebar, showHistory, showEvidence, showQuotes, showKnownOn});
    view->addSeparator();
    view->addAction(weekNumbers);
    view->addMenu(m_theme);
    QMenu* help = m_menu->addMenu(tr("&Help"));
    help->addActions({legend, shortcuts, about});
    m_menu->addSeparator();
    m_menu->addAction(close);
}

QList<QAction*> WindowActions::all() const {
    return {addEvent,     addAccount,  copyQuote,     newTimeline,   open,        importArticle,
            pasteArticle, saveCopy,    exportPicture, print,         undo,        redo,
            editEvent,    editAccount, removeEvent,   addTag,        pinEvent,    setActor,
            shiftDates,   mergeEvents, find,          zoomIn,        zoomOut,     fit,
            goBack,       goForward,   nextEvent,     previousEvent, showSidebar, showHistory,
            showEvidence, showKnownOn, showQuotes,    shortcuts,     openMenu,    close};
}

} // namespace dateline::ui
