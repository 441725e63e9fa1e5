// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/main_window.h"

#include "core/evidence/known_on.h"
#include "ui/main_window/drop_overlay.h"
#include "ui/main_window/import_flow.h"
#include "ui/main_window/paper_flow.h"
#include "ui/main_window/recent_files.h"
#include "ui/main_window/search_field.h"
#include "ui/main_window/theme_switch.h"
#include "ui/main_window/title_bar.h"
#include "ui/main_window/window_actions.h"
#include "ui/models/wording.h"
#include "ui/panels/evidence_panel.h"
#include "ui/panels/known_on_bar.h"
#include "ui/panels/message_bar.h"
#include "ui/panels/sidebar.h"
#include "ui/panels/status_line.h"
#include "ui/panels/welcome_panel.h"
#include "ui/tasks/quote_check.h"
#include "ui/timeline/timeline_view.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>
#include <unordered_set>

namespace dateline::ui {

namespace {

constexpr int kRoomForSidebar = 1000; ///< window width in pixels from which it shows unasked
constexpr QSize kUsualSize{1280, 800};
constexpr QSize kFrameRoom{4, 36}; ///< what a window manager adds around it, about
constexpr int kSidebarWidth = 216;
constexpr int kEvidenceWidth = 348;
constexpr int kNarrowEvidenceWidth = 304; ///< in a window without room for the sidebar

} // namespace

MainWindow::MainWindow(ThemeSwitch& themes, const QString& samplePath)
    : m_themes(themes)
    , m_samplePath(samplePath)
    , m_actions(new WindowActions(this))
    , m_titleBar(new TitleBar(*m_actions, this))
    , m_messages(new MessageBar(this))
    , m_panes(new QSplitter(Qt::Horizontal, this))
    , m_centre(new QStackedWidget(this))
    , m_sidebar(new Sidebar(this))
    , m_timeline(new TimelineView(this))
    , m_welcome(new WelcomePanel(this))
    , m_evidence(new EvidencePanel(this))
    , m_status(new StatusLine(this))
    , m_drop(new DropOverlay(this))
    , m_imports(new ImportFlow(m_session, *this))
    , m_paper(new PaperFlow(m_session, *m_timeline, m_themes, *this))
    , m_quoteCheck(new QuoteCheck(this))
    , m_knownOn(new KnownOnBar(this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setMinimumSize(640, 420);
    buildLayout();
    connectActions();
    connectParts();
    restorePlace();
    connect(&m_themes, &ThemeSwitch::changed, this, &MainWindow::setTheme);
    setTheme(m_themes.theme());
    showDocument();
}

MainWindow::~MainWindow() {
    // The parts let go of the document before it goes.
    m_quoteCheck->start(nullptr, nullptr);
    m_evidence->setDocument(nullptr);
}

void MainWindow::buildLayout() {
    m_timeline->setObjectName(QStringLiteral("timeline"));
    m_centre->addWidget(m_welcome);
    m_centre->addWidget(m_timeline);
    m_centre->setMinimumWidth(320);
    m_panes->setHandleWidth(1); // drawn as a line; Qt makes it easier to grab than that
    m_panes->setChildrenCollapsible(false);
    m_panes->addWidget(m_sidebar);
    m_panes->addWidget(m_centre);
    m_panes->addWidget(m_evidence);
    m_panes->setStretchFactor(0, 0);
    m_panes->setStretchFactor(1, 1);
    m_panes->setStretchFactor(2, 0);
    m_panes->setSizes({kSidebarWidth, 1280 - kSidebarWidth - kEvidenceWidth - 2, kEvidenceWidth});

    auto* all = new QWidget(this);
    auto* column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_titleBar);
    column->addWidget(m_messages);
    column->addWidget(m_knownOn);
    column->addWidget(m_panes, 1);
    column->addWidget(m_status);
    setCentralWidget(all);
}

void MainWindow::restorePlace() {
    const QSettings settings;
    resize(kUsualSize.boundedTo(screen()->availableSize() - kFrameRoom));
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    m_panes->restoreState(settings.value(QStringLiteral("window/panes")).toByteArray());
    m_panes->setHandleWidth(1);
    m_panes->setChildrenCollapsible(false);
    m_actions->showEvidence->setChecked(settings.value(QStringLiteral("window/evidence"), true).toBool());
}

void MainWindow::closeEvent(QCloseEvent* event) {
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/panes"), m_panes->saveState());
    settings.setValue(QStringLiteral("window/evidence"), m_actions->showEvidence->isChecked());
    QMainWindow::closeEvent(event);
}

void MainWindow::connectParts() {
    connect(&m_session, &DocumentSession::replaced, this, &MainWindow::showDocument);
    connect(&m_session, &DocumentSession::edited, this, &MainWindow::showContents);
    connect(&m_session, &DocumentSession::queryFailed, this, &MainWindow::complain);

    connect(m_knownOn, &KnownOnBar::dayChosen, this,
            [this](time::CivilDate day) { m_session.setKnownOn(day); });
    connect(m_knownOn, &KnownOnBar::closed, this, [this] { m_actions->showKnownOn->setChecked(false); });
    connect(m_actions->showKnownOn, &QAction::toggled, this, [this](bool isShown) {
        m_session.setKnownOn(isShown ? m_knownOn->day() : std::nullopt);
        m_knownOn->setVisible(isShown);
        m_timeline->setFocus();
    });

    m_timeline->setQuoteSource([this](model::EventId id) {
        const auto event = m_session.document() != nullptr ? m_session.document()->event(id) : std::nullopt;
        return event && !event->claims.empty() ? toQString(event->claims.front().quote.exact) : QString();
    });
    connect(m_timeline, &TimelineView::selectionChanged, this, &MainWindow::showSelection);
    connect(m_timeline, &TimelineView::eventActivated, this, &MainWindow::editEvent);
    connect(m_timeline, &TimelineView::viewChanged, this,
            [this] { m_status->setSpan(m_session.hasEvents() ? m_timeline->spanInWords() : QString()); });

    connect(m_evidence, &EvidencePanel::eventClicked, this,
            [this](model::EventId id) { m_timeline->select(id); });
    connect(m_evidence, &EvidencePanel::editRequested, this, &MainWindow::editEvent);
    connect(m_evidence, &EvidencePanel::removeRequested, this, &MainWindow::removeEvent);
    connect(m_evidence, &EvidencePanel::copied, m_status, &StatusLine::flash);

    connect(m_sidebar, &Sidebar::chosenChanged, this, &MainWindow::highlightFacet);
    connect(m_quoteCheck, &QuoteCheck::conflictsFound, this,
            [this](const auto& conflicting) { m_sidebar->facets().setConflicting(conflicting); });
    connect(m_quoteCheck, &QuoteCheck::finished, this, [this](const auto& verified) {
        m_sidebar->facets().setVerified(verified);
        // What a chosen row picks out may only be known now.
        if (const auto chosen = m_sidebar->chosen();
            chosen && std::holds_alternative<EvidenceFacet>(*chosen)) {
            highlightFacet(chosen);
        }
    });

    SearchField& field = m_titleBar->search();
    connect(&field, &SearchField::searched, this, &MainWindow::search);
    connect(&field, &SearchField::nextRequested, this, [this] { goToHit(1); });
    connect(&field, &SearchField::previousRequested, this, [this] { goToHit(-1); });
    connect(&field, &SearchField::left, this, [this] { m_timeline->setFocus(); });

    connect(m_imports, &ImportFlow::failed, this, &MainWindow::complain);
    connect(m_imports, &ImportFlow::added, this,
            [this](const document::ImportedArticle& article, const QString& sentence) {
                m_messages->say(MessageBar::Kind::Note, sentence);
                if (!article.events.empty()) {
                    m_timeline->select(article.events.front());
                    m_timeline->setFocus();
                }
            });

    connect(m_paper, &PaperFlow::failed, this, &MainWindow::complain);
    connect(m_paper, &PaperFlow::done, this,
            [this](const QString& sentence) { m_messages->say(MessageBar::Kind::Note, sentence); });

    connect(m_welcome, &WelcomePanel::importRequested, this, &MainWindow::chooseArticle);
    connect(m_welcome, &WelcomePanel::pasteRequested, this, &MainWindow::pasteArticle);
    connect(m_welcome, &WelcomePanel::openRequested, this, &MainWindow::chooseTimeline);
    connect(m_welcome, &WelcomePanel::sampleRequested, this, &MainWindow::openSample);
    connect(m_welcome, &WelcomePanel::recentRequested, this, &MainWindow::openTimeline);
}

void MainWindow::setTheme(const Theme& theme) {
    m_titleBar->setTheme(theme);
    m_messages->setTheme(theme);
    m_knownOn->setTheme(theme);
    m_sidebar->setTheme(theme);
    m_timeline->setTheme(theme);
    m_welcome->setTheme(theme);
    m_evidence->setTheme(theme);
    m_drop->setTheme(theme);
    m_imports->setTheme(theme);
    m_actions->themes->actions().at(static_cast<int>(m_themes.mode()))->setChecked(true);
}

void MainWindow::showDocument() {
    m_messages->dismiss();
    m_titleBar->search().clear();
    m_isSearching = false;
    m_sidebar->choose({});
    m_actions->showKnownOn->setChecked(false);
    m_quoteCheck->start(nullptr, nullptr);
    // Through nothing to the new document: its ids mean other events, and it is to be shown whole.
    m_timeline->setSnapshot(std::make_shared<const document::TimelineSnapshot>());
    m_evidence->setDocument(m_session.document());
    showContents();
    updateRecent();
    if (m_session.hasEvents()) {
        m_timeline->setFocus();
    } else {
        setFocus(); // no button wears a ring before the first Tab
    }
}

void MainWindow::showContents() {
    const auto snapshot = m_session.snapshot();
    m_timeline->setSnapshot(snapshot);
    m_sidebar->facets().setVerified({});
    m_sidebar->facets().setConflicting({});
    const auto* document = m_session.document();
    const auto sources = document != nullptr ? document->sources() : std::vector<model::Source>{};
    m_sidebar->facets().setContents(snapshot, sources);
    m_sidebar->refresh();
    m_quoteCheck->start(document, snapshot);
    m_evidence->setKnownOn(m_session.knownOn());
    m_evidence->refresh();
    m_centre->setCurrentWidget(m_session.hasEvents() ? static_cast<QWidget*>(m_timeline) : m_welcome);
    m_welcome->setContents(m_session.title(), !m_samplePath.isEmpty(), recentFiles());

    const QString title = m_session.title();
    setWindowTitle(title.isEmpty() ? QStringLiteral("Dateline") : title + QStringLiteral(" — Dateline"));
    QString contents;
    if (document != nullptr) {
        contents =
            QStringLiteral("· %1 · %2")
                .arg(counted(static_cast<qsizetype>(sources.size()), tr("source"), tr("sources")),
                     counted(static_cast<qsizetype>(snapshot->events().size()), tr("event"), tr("events")));
    }
    m_titleBar->setDocument(title.isEmpty() ? QStringLiteral("Dateline") : title, contents);
    m_titleBar->setHasEvents(m_session.hasEvents());
    m_status->setSaved(document == nullptr      ? QString()
                       : document->isReadOnly() ? tr("Read only")
                                                : tr("Saved"),
                       m_session.path());
    m_status->setSpan(m_session.hasEvents() ? m_timeline->spanInWords() : QString());
    if (m_isSearching) {
        search(m_titleBar->search().text().trimmed());
    } else {
        highlightFacet(m_sidebar->chosen());
    }
    updateHistory();
    updateCounts();
    updateKnownOn();
    updatePanes();
}

void MainWindow::updateKnownOn() {
    // Every event is read whole on each step.
    constexpr std::size_t kMostEvents = 20'000;
    std::vector<time::CivilDate> days;
    if (const auto* document = m_session.document()) {
        days = evidence::reportDays(evidence::publicationDays(document->sources()));
    }
    m_actions->showKnownOn->setEnabled(!days.empty() && m_session.hasEvents() &&
                                       m_session.snapshot()->events().size() <= kMostEvents);
    m_knownOn->setDays(std::move(days));
    if (!m_knownOn->day()) {
        m_actions->showKnownOn->setChecked(false);
    } else if (!m_session.knownOn()) {
        m_knownOn->setDay({std::numeric_limits<std::int64_t>::max(), 12, 31}); // to begin with the last
    } else if (m_session.knownOn() != m_knownOn->day()) {
        m_session.setKnownOn(m_knownOn->day()); // the report of that day is gone
    }
}

void MainWindow::showSelection(std::optional<model::EventId> id) {
    if (id) {
        m_evidence->showEventEvidence(*id);
    } else {
        m_evidence->showNothing();
    }
    updateCounts();
    updateOutcome();
}

void MainWindow::updateHistory() {
    const auto* document = m_session.document();
    const bool canEdit = document != nullptr && !document->isReadOnly();
    const auto show = [](QAction* action, const QString& word, const std::optional<std::string>& edit) {
        action->setEnabled(edit.has_value());
        action->setText(edit ? QStringLiteral("%1 %2").arg(word, toQString(*edit)) : word);
    };
    show(m_actions->undo, tr("&Undo"), canEdit ? document->undoWords() : std::nullopt);
    show(m_actions->redo, tr("&Redo"), canEdit ? document->redoWords() : std::nullopt);
}

void MainWindow::updateCounts() {
    const auto selected = m_timeline->selected();
    const bool hasEvents = m_session.hasEvents();
    m_counts.clear();
    if (hasEvents) {
        m_counts =
            counted(static_cast<qsizetype>(m_session.snapshot()->events().size()), tr("event"), tr("events"));
        if (selected) {
            m_counts += tr(" · 1 selected");
        }
    }
    m_status->setCounts(m_counts);
    const bool canEdit = selected && !m_session.document()->isReadOnly();
    m_actions->editEvent->setEnabled(canEdit);
    m_actions->removeEvent->setEnabled(canEdit);
    m_actions->saveCopy->setEnabled(m_session.document() != nullptr);
    for (QAction* action : {m_actions->exportPicture, m_actions->print, m_actions->find, m_actions->zoomIn,
                            m_actions->zoomOut, m_actions->fit, m_actions->nextEvent,
                            m_actions->previousEvent, m_actions->showSidebar, m_actions->showEvidence}) {
        action->setEnabled(hasEvents);
    }
}

void MainWindow::updatePanes() {
    const bool hasEvents = m_session.hasEvents();
    const bool showsSidebar = m_wantsSidebar.value_or(width() >= kRoomForSidebar);
    m_actions->showSidebar->setChecked(showsSidebar);
    m_sidebar->setVisible(hasEvents && showsSidebar);
    m_evidence->setVisible(hasEvents && m_actions->showEvidence->isChecked());
    const bool isNarrow = width() < kRoomForSidebar;
    if (isNarrow != m_isNarrow) {
        m_isNarrow = isNarrow;
        const int evidence = isNarrow ? kNarrowEvidenceWidth : kEvidenceWidth;
        const int sidebar = m_panes->sizes().value(0);
        m_panes->setSizes({sidebar, width() - sidebar - evidence, evidence});
    }
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    updatePanes();
}

void MainWindow::highlightFacet(const std::optional<Facet>& facet) {
    if (!facet) {
        m_timeline->setHighlighted({});
        return;
    }
    if (m_isSearching) { // one reason to fade events at a time
        m_titleBar->search().clear();
        m_isSearching = false;
    }
    m_timeline->setHighlighted(m_sidebar->facets().eventsOf(*facet));
    if (const auto* source = std::get_if<SourceFacet>(&*facet);
        source != nullptr && !m_timeline->selected()) {
        m_evidence->showSource(source->source);
    }
}

void MainWindow::search(const QString& query) {
    const bool wasSearching = m_isSearching;
    m_isSearching = !query.isEmpty() && m_session.document() != nullptr;
    m_hits.clear();
    if (!m_isSearching) {
        if (wasSearching) {
            highlightFacet(m_sidebar->chosen());
        }
        updateOutcome();
        return;
    }
    m_sidebar->choose({});
    const auto found = m_session.document()->search(query.toStdString());
    const std::unordered_set<model::EventId> hits(found.begin(), found.end());
    for (const auto& event : m_session.snapshot()->events()) {
        if (hits.count(event.id) > 0) {
            m_hits.push_back(event.id);
        }
    }
    m_timeline->setHighlighted(m_hits);
    updateOutcome();
}

void MainWindow::goToHit(int direction) {
    if (m_hits.empty()) {
        return;
    }
    const auto selected = m_timeline->selected();
    const auto at = selected ? std::find(m_hits.begin(), m_hits.end(), *selected) : m_hits.end();
    const auto count = static_cast<std::ptrdiff_t>(m_hits.size());
    const std::ptrdiff_t next = at == m_hits.end() ? (direction > 0 ? 0 : count - 1)
                                                   : (at - m_hits.begin() + direction + count) % count;
    m_timeline->select(m_hits[static_cast<std::size_t>(next)]);
    updateOutcome();
}

void MainWindow::updateOutcome() {
    if (!m_isSearching) {
        m_titleBar->search().setOutcome({});
        return;
    }
    const auto selected = m_timeline->selected();
    const auto at = selected ? std::find(m_hits.begin(), m_hits.end(), *selected) : m_hits.end();
    const auto count = static_cast<qsizetype>(m_hits.size());
    m_titleBar->search().setOutcome(count == 0 ? tr("no hits")
                                    : at == m_hits.end()
                                        ? counted(count, tr("hit"), tr("hits"))
                                        : tr("%1 of %2").arg(at - m_hits.begin() + 1).arg(count));
}

void MainWindow::complain(const QString& sentence) {
    m_messages->say(MessageBar::Kind::Problem, sentence);
}

void MainWindow::say(const Result<void>& outcome) {
    if (!outcome) {
        complain(sentence(outcome.error()));
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const QMimeData* dragged = event->mimeData();
    const auto urls = dragged->urls();
    const bool hasFile =
        std::any_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); });
    if (hasFile || (urls.isEmpty() && dragged->hasText())) {
        event->acceptProposedAction();
        m_drop->cover();
    }
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*) {
    m_drop->hide();
}

void MainWindow::dropEvent(QDropEvent* event) {
    m_drop->hide();
    event->acceptProposedAction();
    const auto urls = event->mimeData()->urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile()) {
            openPath(url.toLocalFile());
        }
    }
    if (urls.isEmpty()) {
        m_imports->addText(event->mimeData()->text());
    }
}

} // namespace dateline::ui
