// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does when it is told to: the half of MainWindow that talks to files and dialogs.
#include "core/document/working_copy.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/main_window/about_text.h"
#include "ui/main_window/import_flow.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/paper_flow.h"
#include "ui/main_window/recent_files.h"
#include "ui/main_window/rescue_flow.h"
#include "ui/main_window/search_field.h"
#include "ui/main_window/theme_switch.h"
#include "ui/main_window/title_bar.h"
#include "ui/main_window/window_actions.h"
#include "ui/models/wording.h"
#include "ui/panels/announcer.h"
#include "ui/panels/message_bar.h"
#include "ui/panels/status_line.h"
#include "ui/timeline/timeline_view.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPointer>
#include <QStandardPaths>

namespace dateline::ui {

namespace {

bool isTimeline(const QString& path) {
    if (path.endsWith(QLatin1String(".dateline"), Qt::CaseInsensitive)) {
        return true;
    }
    QFile file(path); // renamed or not, a database is no article
    return file.open(QIODevice::ReadOnly) && file.read(16) == QByteArray("SQLite format 3\0", 16);
}

QString documentsFolder() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

QString withEnding(const QString& path, const QString& ending) {
    return path.endsWith(ending, Qt::CaseInsensitive) ? path : path + ending;
}

} // namespace

void MainWindow::connectActions() {
    const auto on = [this](QAction* action, auto method) {
        connect(action, &QAction::triggered, this, method);
    };
    on(m_actions->newTimeline, [this] { newTimeline(); });
    on(m_actions->open, [this] { chooseTimeline(); });
    on(m_actions->importArticle, [this] { chooseArticle(); });
    on(m_actions->pasteArticle, [this] { pasteArticle(); });
    on(m_actions->saveCopy, [this] { saveCopy(); });
    on(m_actions->exportPicture, [this] { m_paper->exportPicture(); });
    on(m_actions->print, [this] { m_paper->print(); });
    on(m_actions->close, [this] { close(); });
    on(m_actions->undo, [this] { takeBack(true); });
    on(m_actions->redo, [this] { takeBack(false); });
    on(m_actions->revert, [this] { m_actions->showHistory->setChecked(true); });
    on(m_actions->find, [this] {
        m_titleBar->search().setFocus(Qt::ShortcutFocusReason);
        m_titleBar->search().selectAll();
    });
    on(m_actions->zoomIn, [this] { m_timeline->zoomIn(); });
    on(m_actions->zoomOut, [this] { m_timeline->zoomOut(); });
    on(m_actions->fit, [this] { m_timeline->fitAll(); });
    on(m_actions->zoomToSelection, [this] { m_timeline->zoomToSelection(); });
    on(m_actions->goBack, [this] { m_timeline->goBack(); });
    on(m_actions->goForward, [this] { m_timeline->goForward(); });
    on(m_actions->legend, [this] { m_timeline->showLegend(); });
    connect(m_actions->weekNumbers, &QAction::toggled, m_timeline, &TimelineView::setWeekNumbers);
    on(m_actions->nextEvent, [this] { m_timeline->selectNext(); });
    on(m_actions->previousEvent, [this] { m_timeline->selectPrevious(); });
    on(m_actions->showSidebar, [this](bool shows) {
        m_wantsSidebar = shows;
        updatePanes();
    });
    on(m_actions->showEvidence, [this] { updatePanes(); });
    on(m_actions->openMenu, [this] { m_titleBar->openMenu(); });
    on(m_actions->shortcuts, [this] {
        auto* dialog = new ShortcutsDialog(m_actions->all(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    on(m_actions->about, [this] { showAbout(this); });
    connect(m_actions->themes, &QActionGroup::triggered, this, [this](const QAction* action) {
        m_themes.setMode(static_cast<ThemeMode>(action->data().toInt()));
    });
    connect(m_actions->recentMenu(), &QMenu::aboutToShow, this, &MainWindow::updateRecent);
}

void MainWindow::travel(const QString& words, const std::function<Result<void>(document::Document&)>& go) {
    if (m_isTravelling || m_session.document() == nullptr) {
        return;
    }
    if (!DocumentSession::isLarge(m_session.path())) {
        say(go(*m_session.document()));
        return;
    }
    const QPointer<MainWindow> self(this);
    m_isTravelling = true;
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    m_status->setBusy(words);
    QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents); // so that it is seen
    say(go(*m_session.document()));
    m_status->setBusy({});
    QCoreApplication::processEvents(); // what was pressed meanwhile finds that it is travelling
    QGuiApplication::restoreOverrideCursor();
    if (self) {
        m_isTravelling = false;
    }
}

void MainWindow::takeBack(bool isUndo) {
    // As the button names it: asking the document now would make it look at what another window did since.
    const QString words = (isUndo ? m_actions->undo : m_actions->redo)->data().toString();
    const QPointer<MainWindow> self(this);
    bool isDone = false;
    travel(isUndo ? tr("Undoing…") : tr("Redoing…"), [&isDone, isUndo](document::Document& file) {
        auto outcome = isUndo ? file.undo() : file.redo();
        isDone = outcome.has_value();
        return outcome;
    });
    if (self && isDone) {
        m_announcer->say((isUndo ? tr("Undone: %1") : tr("Done again: %1")).arg(words));
    }
}

void MainWindow::updateRecent() {
    QMenu* menu = m_actions->recentMenu();
    menu->clear();
    for (const QString& path : recentFiles()) {
        menu->addAction(literal(shortPath(path)), [this, path] { openTimeline(path); });
    }
    menu->setEnabled(!menu->isEmpty());
}

void MainWindow::openPath(const QString& path) {
    if (isTimeline(path)) {
        openTimeline(path);
    } else {
        m_imports->addFile(path);
    }
}

void MainWindow::openTimeline(const QString& path) {
    openTimeline(path, [] {});
}

void MainWindow::openTimeline(const QString& path, const std::function<void()>& then) {
    const auto tell = [this, path, then](const Result<void>& opened) {
        if (opened) {
            then();
            return;
        }
        const QString words = sentence(opened.error());
        if (opened.error().code == ErrorCode::Invalid) {
            m_messages->say(MessageBar::Kind::Problem, words, tr("Save what can be read…"),
                            [this, path] { m_rescue->ask(path); });
        } else {
            m_messages->say(MessageBar::Kind::Problem, words, tr("Open another…"),
                            [this] { chooseTimeline(); });
        }
    };
    if (DocumentSession::isLarge(path)) {
        m_messages->say(MessageBar::Kind::Note, tr("Opening %1…").arg(shortPath(path)));
        m_session.openLater(path, tell);
    } else {
        tell(m_session.open(path));
    }
}

void MainWindow::openRescued(const QString& path, const QStringList& losses) {
    openTimeline(path, [this, path, losses] {
        const QString where = shortPath(path);
        if (losses.isEmpty()) {
            m_messages->say(MessageBar::Kind::Note, tr("All could be read, and is in %1 now.").arg(where));
            return;
        }
        m_messages->say(MessageBar::Kind::Problem,
                        tr("What could be read is in %1 now; the damaged file was left as it is.").arg(where),
                        tr("What is missing…"), [this, losses] { m_rescue->showLosses(losses); });
    });
}

void MainWindow::openSample() {
    const auto copy = document::workingCopyOf(m_samplePath.toStdString(), document::userDataFolder());
    if (copy) {
        openTimeline(toQString(*copy));
    } else {
        complain(sentence(copy.error()));
    }
}

void MainWindow::newTimeline() {
    const QString path =
        QFileDialog::getSaveFileName(this, tr("New timeline"), newDocumentPath(tr("Untitled timeline")),
                                     tr("Dateline timelines (*.dateline)"));
    if (!path.isEmpty()) {
        say(m_session.create(withEnding(path, QStringLiteral(".dateline"))));
    }
}

void MainWindow::chooseTimeline() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a timeline"), documentsFolder(),
                                                      tr("Dateline timelines (*.dateline);;All files (*)"));
    if (!path.isEmpty()) {
        openPath(path);
    }
}

void MainWindow::chooseArticle() {
    const QStringList paths =
        QFileDialog::getOpenFileNames(this, tr("Import articles"), articleFolder(), articleFilter());
    for (const QString& path : paths) {
        m_imports->addFile(path);
    }
}

void MainWindow::pasteArticle() {
    m_imports->addText(QGuiApplication::clipboard()->text());
}

void MainWindow::saveCopy() {
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save a copy"), newDocumentPath(m_session.title()), tr("Dateline timelines (*.dateline)"));
    if (path.isEmpty()) {
        return;
    }
    const QString copy = withEnding(path, QStringLiteral(".dateline"));
    const auto saved = m_session.document()->saveCopy(copy.toStdString());
    say(saved);
    if (saved) {
        m_messages->say(MessageBar::Kind::Note, tr("A copy is in %1.").arg(shortPath(copy)),
                        tr("Open the copy"), [this, copy] { openTimeline(copy); });
    }
}

} // namespace dateline::ui
