// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/main_window.h"

#include "core/evidence/known_on.h"
#include "ui/dialogs/ask.h"
#include "ui/dialogs/date_range_dialog.h"
#include "ui/main_window/check_flow.h"
#include "ui/main_window/drop_overlay.h"
#include "ui/main_window/era_commands.h"
#include "ui/main_window/event_commands.h"
#include "ui/main_window/event_maker.h"
#include "ui/main_window/import_flow.h"
#include "ui/main_window/lane_commands.h"
#include "ui/main_window/paper_flow.h"
#include "ui/main_window/recent_files.h"
#include "ui/main_window/rescue_flow.h"
#include "ui/main_window/search_flow.h"
#include "ui/main_window/source_commands.h"
#include "ui/main_window/spoken_view.h"
#include "ui/main_window/theme_switch.h"
#include "ui/main_window/timeline_edits.h"
#include "ui/main_window/title_bar.h"
#include "ui/main_window/window_actions.h"
#include "ui/models/wording.h"
#include "ui/panels/announcer.h"
#include "ui/panels/evidence_panel.h"
#include "ui/panels/history_panel.h"
#include "ui/panels/known_on_bar.h"
#include "ui/panels/message_bar.h"
#include "ui/panels/quotes_panel.h"
#include "ui/panels/sidebar.h"
#include "ui/panels/source_text_view.h"
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

namespace dateline::ui {

namespace {

constexpr int kRoomForSidebar = 1000; ///< window width in pixels from which it shows unasked
constexpr QSize kUsualSize{1280, 800};
constexpr QSize kFrameRoom{4, 36}; ///< what a window manager adds around it, about
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
    , m_middle(new QSplitter(Qt::Vertical, this))
    , m_centre(new QStackedWidget(this))
    , m_left(new QStackedWidget(this))
    , m_sidebar(new Sidebar(this))
    , m_history(new HistoryPanel(this))
    , m_timeline(new TimelineView(this))
    , m_welcome(new WelcomePanel(this))
    , m_quotes(new QuotesPanel(this))
    , m_evidence(new EvidencePanel(this))
    , m_status(new StatusLine(this))
    , m_drop(new DropOverlay(this))
    , m_imports(new ImportFlow(m_session, *this))
    , m_events(new EventCommands(m_session, *m_actions, *this))
    , m_maker(new EventMaker(m_session, *this))
    , m_lanes(new LaneCommands(m_session, *this))
    , m_eras(new EraCommands(m_session, *this))
    , m_sources(new SourceCommands(m_session, *this))
    , m_edits(new TimelineEdits(m_session, *m_timeline, *m_events, *m_lanes, *m_eras, *m_actions, *this))
    , m_search(new SearchFlow(m_session, *m_timeline, m_titleBar->search(), *this))
    , m_paper(new PaperFlow(m_session, *m_timeline, m_themes, *this))
    , m_quoteCheck(new QuoteCheck(this))
    , m_checks(new CheckFlow(m_session, *m_quotes, *this))
    , m_rescue(new RescueFlow(*this))
    , m_knownOn(new KnownOnBar(this))
    , m_announcer(new Announcer(this))
    , m_spokenView(new SpokenView(*m_timeline, *m_announcer, this)) {
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
    m_checks->stop();
    m_evidence->setDocument(nullptr);
}

void MainWindow::buildLayout() {
    m_timeline->setObjectName(QStringLiteral("timeline"));
    m_centre->addWidget(m_welcome);
    m_centre->addWidget(m_timeline);
    m_centre->setMinimumWidth(320);
    m_panes->setHandleWidth(1); // drawn as a line; Qt makes it easier to grab than that
    m_panes->setChildrenCollapsible(false);
    m_left->addWidget(m_sidebar);
    m_left->addWidget(m_history);
    m_panes->addWidget(m_left);
    m_middle->setHandleWidth(1);
    m_middle->setChildrenCollapsible(false);
    m_middle->addWidget(m_centre);
    m_middle->addWidget(m_quotes);
    m_middle->setStretchFactor(0, 1);
    m_middle->setStretchFactor(1, 0);
    m_quotes->hide();
    m_panes->addWidget(m_middle);
    m_panes->addWidget(m_evidence);
    m_panes->setStretchFactor(0, 0);
    m_panes->setStretchFactor(1, 1);
    m_panes->setStretchFactor(2, 0);
    m_panes->setSizes({m_sidebarWidth, 1280 - m_sidebarWidth - kEvidenceWidth - 2, kEvidenceWidth});

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
    m_sidebarWidth = settings.value(QStringLiteral("window/sidebar"), m_sidebarWidth).toInt();
    connect(m_panes, &QSplitter::splitterMoved, this, [this] {
        if (m_left->isVisible()) {
            m_sidebarWidth = m_panes->sizes().value(0);
        }
    });
    m_panes->setHandleWidth(1);
    m_panes->setChildrenCollapsible(false);
    m_actions->showEvidence->setChecked(settings.value(QStringLiteral("window/evidence"), true).toBool());
    m_actions->weekNumbers->setChecked(settings.value(QStringLiteral("window/weekNumbers"), false).toBool());
}

void MainWindow::closeEvent(QCloseEvent* event) {
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/panes"), m_panes->saveState());
    settings.setValue(QStringLiteral("window/sidebar"), m_sidebarWidth);
    settings.setValue(QStringLiteral("window/evidence"), m_actions->showEvidence->isChecked());
    settings.setValue(QStringLiteral("window/weekNumbers"), m_timeline->hasWeekNumbers());
    QMainWindow::closeEvent(event);
}

void MainWindow::setTheme(const Theme& theme) {
    m_titleBar->setTheme(theme);
    m_messages->setTheme(theme);
    m_knownOn->setTheme(theme);
    m_sidebar->setTheme(theme);
    m_lanes->setTheme(theme);
    m_eras->setTheme(theme);
    m_history->setTheme(theme);
    m_quotes->setTheme(theme);
    m_search->setTheme(theme);
    m_timeline->setTheme(theme);
    m_welcome->setTheme(theme);
    m_evidence->setTheme(theme);
    m_drop->setTheme(theme);
    m_imports->setTheme(theme);
    m_actions->themes->actions().at(static_cast<int>(m_themes.mode()))->setChecked(true);
}

void MainWindow::showDocument() {
    m_messages->dismiss();
    m_told.reset();
    m_search->clear();
    m_sidebar->choose({});
    m_sidebar->facets().setDates({});
    m_actions->showKnownOn->setChecked(false);
    m_quoteCheck->start(nullptr, nullptr);
    m_checks->stop();
    m_actions->showQuotes->setChecked(false);
    // Through nothing to the new document: its ids mean other events, and it is to be shown whole.
    m_timeline->setSnapshot(std::make_shared<const document::TimelineSnapshot>());
    m_evidence->setDocument(m_session.document());
    showContents();
    updateRecent();
    tellOfReadOnly();
    if (m_session.hasEvents()) {
        m_timeline->setFocus();
    } else {
        setFocus(); // no button wears a ring before the first Tab
    }
}

void MainWindow::showContents() {
    const auto snapshot = m_session.snapshot();
    m_spokenView->passOver();
    m_timeline->setSnapshot(snapshot);
    m_sidebar->facets().setVerified({});
    const auto* document = m_session.document();
    const auto sources = document != nullptr ? document->sources() : std::vector<model::Source>{};
    m_sidebar->facets().setContents(snapshot, sources,
                                    document != nullptr ? document->tags() : std::vector<model::Tag>{});
    m_sidebar->refresh();
    m_quoteCheck->start(document, snapshot);
    m_checks->refresh();
    m_evidence->setKnownOn(m_session.knownOn());
    m_evidence->refresh();
    m_centre->setCurrentWidget(m_session.hasEvents() ? static_cast<QWidget*>(m_timeline) : m_welcome);
    m_welcome->setContents(m_session.title(), !m_samplePath.isEmpty(), recentFiles());

    const QString title = m_session.title();
    setWindowTitle(title.isEmpty() ? QStringLiteral("Dateline") : title + QStringLiteral(" — Dateline"));
    QString contents;
    if (document != nullptr) {
        contents = QStringLiteral("· %1 · %2")
                       .arg(counted(static_cast<qsizetype>(sources.size()), tr("source"), tr("sources")),
                            counted(static_cast<qsizetype>(snapshot->size()), tr("event"), tr("events")));
    }
    m_titleBar->setDocument(title.isEmpty() ? QStringLiteral("Dateline") : title, contents);
    m_titleBar->setHasEvents(m_session.hasEvents());
    m_status->setSaved(document == nullptr      ? QString()
                       : document->isReadOnly() ? tr("Read only")
                                                : tr("Saved"),
                       m_session.path());
    m_status->setSpan(m_session.hasEvents() ? m_timeline->spanInWords() : QString());
    if (m_search->isSearching()) {
        m_search->refresh();
    } else {
        highlightFacet(m_sidebar->chosen());
    }
    updateHistory();
    forgetWhatIsPast();
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
                                       m_session.snapshot()->size() <= kMostEvents);
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
    m_search->updateOutcome();
}

void MainWindow::updateHistory() {
    const auto* document = m_session.document();
    const bool canEdit = document != nullptr && !document->isReadOnly();
    const auto show = [](QAction* action, const QString& word, const std::optional<std::string>& edit) {
        action->setEnabled(edit.has_value());
        action->setText(edit ? QStringLiteral("%1 %2").arg(word, toQString(*edit)) : word);
        action->setData(edit ? toQString(*edit) : QString());
    };
    show(m_actions->undo, tr("&Undo"), canEdit ? document->undoWords() : std::nullopt);
    show(m_actions->redo, tr("&Redo"), canEdit ? document->redoWords() : std::nullopt);
    for (QAction* action : {m_actions->showHistory, m_actions->revert}) {
        action->setEnabled(document != nullptr);
    }
    if (document == nullptr) {
        m_actions->showHistory->setChecked(false);
    }
    if (m_actions->showHistory->isChecked()) {
        m_history->setSteps(document->history(), !canEdit);
    }
}

void MainWindow::showHistory(bool isShown) {
    updateHistory();
    updatePanes();
    if (isShown) {
        m_history->setFocus();
    } else {
        m_timeline->setFocus();
    }
}

void MainWindow::showQuotes(bool isShown) {
    m_quotes->setVisible(isShown);
    if (isShown) {
        m_checks->checkStored();
        m_quotes->setFocus();
    } else {
        m_timeline->setFocus();
    }
}

void MainWindow::tellOfReadOnly() {
    if (m_session.document() != nullptr && m_session.document()->isReadOnly()) {
        m_messages->say(
            MessageBar::Kind::Problem,
            tr("%1 can only be read, so nothing here can be changed. Save a copy and work in that.")
                .arg(shortPath(m_session.path())),
            tr("Save a copy…"), [this] { m_actions->saveCopy->trigger(); });
    }
}

void MainWindow::updateCounts() {
    const auto selection = m_timeline->selection();
    const bool hasEvents = m_session.hasEvents();
    updateCountWords();
    m_events->setSelection(selection);
    m_evidence->setSelectionSize(selection.size());
    updateWordActions();
    m_actions->saveCopy->setEnabled(m_session.document() != nullptr);
    m_actions->addEra->setEnabled(hasEvents && m_eras->canEdit());
    m_actions->zoomToSelection->setEnabled(!selection.empty());
    for (QAction* action :
         {m_actions->exportPicture, m_actions->print, m_actions->find, m_actions->zoomIn, m_actions->zoomOut,
          m_actions->fit, m_actions->nextEvent, m_actions->previousEvent, m_actions->showSidebar,
          m_actions->weekNumbers, m_actions->legend, m_actions->showEvidence, m_actions->showQuotes,
          m_actions->checkNewer}) {
        action->setEnabled(hasEvents);
    }
}

void MainWindow::updateCountWords() {
    const auto* some = picked();
    m_counts.clear();
    if (m_session.hasEvents()) {
        m_counts = counted(static_cast<qsizetype>(m_session.snapshot()->size()), tr("event"), tr("events"));
        if (some != nullptr) {
            m_counts = tr("%1 of %2").arg(grouped(static_cast<qsizetype>(some->size())), m_counts);
        }
        if (const auto selected = m_timeline->selection().size(); selected > 0) {
            m_counts += tr(" · %1 selected").arg(grouped(static_cast<qsizetype>(selected)));
        }
    }
    m_status->setCounts(m_counts);
    m_status->setPicked(some != nullptr, some != nullptr && !some->empty());
}

const std::vector<model::EventId>* MainWindow::picked() const {
    if (!m_session.hasEvents()) {
        return nullptr;
    }
    return m_search->isSearching() ? m_search->hits() : m_ofFacet ? &*m_ofFacet : nullptr;
}

void MainWindow::showAll() {
    m_search->clear();
    m_sidebar->facets().setDates({});
    m_sidebar->choose({});
    highlightFacet({});
    m_timeline->setFocus();
}

void MainWindow::sayCounts() {
    m_announcer->sayWhenSettled(m_counts);
}

void MainWindow::updatePanes() {
    const bool hasEvents = m_session.hasEvents();
    const bool showsSidebar = m_wantsSidebar.value_or(width() >= kRoomForSidebar);
    m_actions->showSidebar->setChecked(showsSidebar);
    const bool showsHistory = m_actions->showHistory->isChecked();
    const bool hadLeft = m_left->isVisibleTo(this);
    m_left->setVisible(showsHistory || (hasEvents && showsSidebar));
    m_left->setCurrentWidget(showsHistory ? static_cast<QWidget*>(m_history) : m_sidebar);
    // A source without events is there to make some of.
    const bool hasContents = hasEvents || m_evidence->shownSource().has_value();
    m_evidence->setVisible(hasContents && m_actions->showEvidence->isChecked());
    const bool isNarrow = width() < kRoomForSidebar;
    const bool hasLeft = m_left->isVisibleTo(this);
    if (isNarrow != m_isNarrow || (hasLeft && !hadLeft)) {
        const int before = m_panes->sizes().value(2);
        const int evidence = isNarrow != m_isNarrow || before == 0
                                 ? (isNarrow ? kNarrowEvidenceWidth : kEvidenceWidth)
                                 : before;
        m_isNarrow = isNarrow;
        // The splitter forgets how wide it was before it was hidden.
        const int left = hasLeft ? m_sidebarWidth : 0;
        m_panes->setSizes({left, width() - left - evidence, evidence});
    }
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    updatePanes();
}

void MainWindow::highlightFacet(const std::optional<Facet>& facet) {
    m_ofFacet.reset();
    if (!facet) {
        m_timeline->setHighlighted({});
        updateCountWords();
        return;
    }
    if (m_search->isSearching()) { // one reason to fade events at a time
        m_search->clear();
    }
    m_ofFacet = m_sidebar->facets().eventsOf(m_sidebar->allChosen());
    m_timeline->setHighlighted(m_ofFacet);
    updateCountWords();
    if (const auto* source = std::get_if<SourceFacet>(&*facet);
        source != nullptr && !m_timeline->selected()) {
        m_evidence->showSource(source->source);
    }
}

void MainWindow::updateWordActions() {
    const bool canEdit = m_session.document() != nullptr && !m_session.document()->isReadOnly();
    const bool hasSource = canEdit && m_evidence->shownSource();
    m_actions->addEvent->setEnabled(hasSource);
    m_actions->addAccount->setEnabled(hasSource && m_timeline->selected() &&
                                      m_evidence->sourceView().selection());
}

void MainWindow::makeEvent() {
    const auto words = m_evidence->sourceView().selection();
    if (words) {
        m_maker->makeEvent(*m_evidence->shownSource(), *words);
        return;
    }
    m_actions->showEvidence->setChecked(true);
    updatePanes();
    m_evidence->sourceView().setFocus();
    m_messages->say(MessageBar::Kind::Note, tr("Select the words in the source that tell the event, then "
                                               "choose Add event again: they become its quote."));
}

void MainWindow::addAccount() {
    const auto words = m_evidence->sourceView().selection();
    const auto event = m_timeline->selected();
    if (words && event) {
        m_maker->addAccount(*event, *m_evidence->shownSource(), *words);
    }
}

void MainWindow::openLaneMenu(FacetModel::Special special, const QPoint& at) {
    switch (special) {
    case FacetModel::Special::LanesMenu:
        m_lanes->lanesMenu(m_sidebar)->popup(at);
        return;
    case FacetModel::Special::HiddenLanes:
        m_lanes->hiddenMenu(m_sidebar)->popup(at);
        return;
    case FacetModel::Special::FromDate:
    case FacetModel::Special::ToDate:
        askForDates(special == FacetModel::Special::ToDate);
        return;
    case FacetModel::Special::MoreRows: // the sidebar's own
    case FacetModel::Special::None:
        return;
    }
}

void MainWindow::askForDates(bool beginsWithTo) {
    const DateFacet before = m_sidebar->facets().dates();
    ask(new DateRangeDialog(before.from, before.to, beginsWithTo, this), this,
        [this](const DateRangeDialog& dialog) {
            const DateFacet dates{dialog.from(), dialog.to()};
            m_sidebar->facets().setDates(dates);
            m_sidebar->choose(dates == DateFacet{} ? std::nullopt : std::optional<Facet>(dates));
        });
}

void MainWindow::complain(const QString& sentence) {
    m_messages->say(MessageBar::Kind::Problem, sentence);
}

void MainWindow::sayDone(const QString& sentence) {
    m_messages->say(MessageBar::Kind::Note, sentence, tr("Undo"), [this] { m_actions->undo->trigger(); });
    m_told = Told{m_session.lastStep(), sentence};
}

// Its Undo would take back something else.
void MainWindow::forgetWhatIsPast() {
    if (m_told && m_told->step != m_session.lastStep()) {
        if (m_messages->sentence() == m_told->sentence) {
            m_messages->dismiss();
        }
        m_told.reset();
    }
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
