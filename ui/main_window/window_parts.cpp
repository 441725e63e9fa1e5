// SPDX-License-Identifier: GPL-3.0-or-later
// Who in the window listens to whom: the wires of MainWindow.
#include "ui/main_window/check_flow.h"
#include "ui/main_window/era_commands.h"
#include "ui/main_window/event_commands.h"
#include "ui/main_window/event_maker.h"
#include "ui/main_window/import_flow.h"
#include "ui/main_window/lane_commands.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/paper_flow.h"
#include "ui/main_window/rescue_flow.h"
#include "ui/main_window/search_flow.h"
#include "ui/main_window/source_commands.h"
#include "ui/main_window/timeline_edits.h"
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

#include <QFileInfo>

#include <algorithm>

namespace dateline::ui {

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
    connect(m_timeline, &TimelineView::eventActivated, m_events, &EventCommands::edit);
    connect(m_timeline, &TimelineView::viewChanged, this, [this] {
        m_status->setSpan(m_session.hasEvents() ? m_timeline->spanInWords() : QString());
        m_actions->goBack->setEnabled(m_timeline->canGoBack());
        m_actions->goForward->setEnabled(m_timeline->canGoForward());
    });
    connect(m_timeline, &TimelineView::escaped, this, [this] {
        if (picked() != nullptr) {
            showAll();
        }
    });

    connect(m_evidence, &EvidencePanel::eventClicked, this,
            [this](model::EventId id) { m_timeline->select(id); });
    connect(m_evidence, &EvidencePanel::editRequested, m_events, &EventCommands::edit);
    connect(m_evidence, &EvidencePanel::removeRequested, m_events, &EventCommands::remove);
    connect(m_evidence, &EvidencePanel::tagAdded, m_events,
            [this](model::EventId id, const QString& tag) { m_events->addTag({id}, tag); });
    connect(m_evidence, &EvidencePanel::tagRemoved, m_events,
            [this](model::EventId id, const QString& tag) { m_events->removeTag({id}, tag); });
    connect(m_evidence, &EvidencePanel::followRequested, m_events, &EventCommands::follow);
    connect(m_evidence, &EvidencePanel::choiceClearRequested, m_events, &EventCommands::followNone);
    connect(m_evidence, &EvidencePanel::splitRequested, m_events, &EventCommands::split);
    connect(m_evidence, &EvidencePanel::accountEditRequested, m_events, &EventCommands::editAccount);
    connect(m_actions->editAccount, &QAction::triggered, this, [this] {
        if (const auto account = m_evidence->shownAccount()) {
            m_events->editAccount(*account);
        }
    });
    connect(m_evidence, &EvidencePanel::accountRemoveRequested, m_events, &EventCommands::removeAccount);
    connect(m_evidence, &EvidencePanel::compareRequested, m_events, [this](model::EventId id) {
        const AccountsShown accounts = m_evidence->accounts();
        std::vector<model::ClaimId> claims;
        for (std::size_t i = 0; i < accounts.lines.size(); ++i) {
            claims.push_back(m_evidence->claimAt(i));
        }
        m_events->compare(id, accounts, claims);
    });
    connect(m_edits, &TimelineEdits::failed, this, &MainWindow::complain);
    connect(m_edits, &TimelineEdits::done, this, &MainWindow::sayDone);
    m_evidence->sourceView().setWordActions({m_actions->addEvent, m_actions->addAccount});
    connect(&m_evidence->sourceView(), &SourceTextView::wordsSelected, this, &MainWindow::updateWordActions);
    connect(m_actions->addEvent, &QAction::triggered, this, &MainWindow::makeEvent);
    connect(m_actions->addAccount, &QAction::triggered, this, &MainWindow::addAccount);
    connect(m_maker, &EventMaker::failed, this, &MainWindow::complain);
    connect(m_maker, &EventMaker::made, this, [this](model::EventId id, const QString& sentence) {
        m_timeline->select(id);
        sayDone(sentence);
    });
    connect(m_events, &EventCommands::failed, this, &MainWindow::complain);
    connect(m_events, &EventCommands::created, this, [this](model::EventId id) { m_timeline->select(id); });
    connect(m_events, &EventCommands::done, this, &MainWindow::sayDone);

    connect(m_actions->showHistory, &QAction::toggled, this, &MainWindow::showHistory);
    connect(m_actions->showQuotes, &QAction::toggled, this, &MainWindow::showQuotes);
    connect(m_actions->checkNewer, &QAction::triggered, m_checks, &CheckFlow::chooseNewer);
    connect(m_quotes, &QuotesPanel::closed, this, [this] { m_actions->showQuotes->setChecked(false); });
    connect(m_quotes, &QuotesPanel::findingChosen, this, [this](const document::QuoteFinding& finding) {
        m_timeline->select(finding.event);
        m_evidence->showAccount(finding.claim);
    });
    connect(m_checks, &CheckFlow::panelWanted, this, [this] { m_actions->showQuotes->setChecked(true); });
    connect(m_checks, &CheckFlow::failed, this, &MainWindow::complain);
    connect(m_checks, &CheckFlow::done, this,
            [this](const QString& sentence) { m_messages->say(MessageBar::Kind::Note, sentence); });
    connect(m_checks, &CheckFlow::keepOffered, this, [this](const QString& sentence) {
        m_messages->say(MessageBar::Kind::Note, sentence, tr("Keep as newer version"),
                        [this] { m_checks->keepVersion(); });
    });
    connect(m_checks, &CheckFlow::kept, this, &MainWindow::sayDone);
    connect(m_rescue, &RescueFlow::failed, this, &MainWindow::complain);
    connect(m_rescue, &RescueFlow::working, this,
            [this](const QString& sentence) { m_messages->say(MessageBar::Kind::Note, sentence); });
    connect(m_rescue, &RescueFlow::rescued, this, &MainWindow::openRescued);
    connect(m_imports, &ImportFlow::newerVersionGiven, m_checks,
            [this](model::SourceId id, const model::Source& newer) {
                const QString name = QFileInfo(toQString(newer.address)).fileName();
                m_checks->checkNewer(id, newer, name.isEmpty() ? tr("the pasted text") : name);
            });
    connect(m_history, &HistoryPanel::closed, this, [this] { m_actions->showHistory->setChecked(false); });
    connect(m_history, &HistoryPanel::jumpRequested, this, [this](std::optional<model::StepId> step) {
        travel(tr("Going through the history…"),
               [step](document::Document& file) { return file.jumpTo(step); });
    });
    connect(&m_session, &DocumentSession::editedElsewhere, this,
            [this](const QString& words) { m_status->flash(tr("Another window: %1").arg(words)); });
    connect(m_actions->copyQuote, &QAction::triggered, m_evidence, &EvidencePanel::copyQuote);
    connect(m_evidence, &EvidencePanel::copied, m_status, &StatusLine::flash);
    connect(m_status, &StatusLine::said, m_announcer, &Announcer::say);

    connect(m_sidebar, &Sidebar::chosenChanged, this, [this](const std::optional<Facet>& facet) {
        const bool isByDate = facet && std::holds_alternative<DateFacet>(*facet);
        if (!isByDate && m_sidebar->facets().dates() != DateFacet{}) { // one reason to fade events at a time
            m_sidebar->facets().setDates({});
        }
        highlightFacet(facet);
        sayCounts();
    });
    connect(m_sidebar, &Sidebar::specialClicked, this, &MainWindow::openLaneMenu);
    connect(m_sidebar, &Sidebar::laneMenuRequested, this,
            [this](const model::LaneKey& lane, const QPoint& at) {
                m_lanes->laneMenu(lane, m_sidebar)->popup(at);
            });
    connect(m_sidebar, &Sidebar::sourceMenuRequested, this, [this](model::SourceId source, const QPoint& at) {
        m_sources->sourceMenu(source, m_sidebar)->popup(at);
    });
    connect(m_sources, &SourceCommands::textWanted, m_evidence, &EvidencePanel::showSource);
    connect(m_sources, &SourceCommands::failed, this, &MainWindow::complain);
    connect(m_sources, &SourceCommands::done, this, &MainWindow::sayDone);
    connect(m_sidebar, &Sidebar::lanesOrdered, m_lanes, &LaneCommands::order);
    connect(m_lanes, &LaneCommands::failed, this, &MainWindow::complain);
    connect(m_lanes, &LaneCommands::done, this, &MainWindow::sayDone);
    connect(m_actions->addEra, &QAction::triggered, m_eras, &EraCommands::add);
    connect(m_eras, &EraCommands::failed, this, &MainWindow::complain);
    connect(m_eras, &EraCommands::done, this, &MainWindow::sayDone);
    connect(m_quoteCheck, &QuoteCheck::finished, this, [this](const EventFlags& verified) {
        m_sidebar->facets().setVerified(verified);
        // What a chosen row picks out may only be known now.
        const auto& all = m_sidebar->allChosen();
        if (std::any_of(all.begin(), all.end(),
                        [](const Facet& facet) { return std::holds_alternative<EvidenceFacet>(facet); })) {
            highlightFacet(m_sidebar->chosen());
        }
    });

    connect(m_search, &SearchFlow::began, this, [this] { m_sidebar->choose({}); });
    connect(m_search, &SearchFlow::outcomeChanged, this, &MainWindow::updateCountWords);
    connect(m_search, &SearchFlow::told, m_announcer, &Announcer::sayWhenSettled);
    connect(m_status, &StatusLine::showAllRequested, this, &MainWindow::showAll);
    connect(m_status, &StatusLine::showPickedRequested, this, [this] {
        if (const auto* some = picked(); some != nullptr && !some->empty()) {
            m_timeline->showEvents(*some);
        }
        m_timeline->setFocus();
    });
    connect(m_search, &SearchFlow::ended, this, [this] { highlightFacet(m_sidebar->chosen()); });
    connect(m_search, &SearchFlow::sourceChosen, m_evidence, &EvidencePanel::showSource);

    connect(m_imports, &ImportFlow::failed, this, &MainWindow::complain);
    connect(m_imports, &ImportFlow::added, this,
            [this](const document::ImportedArticle& article, const QString& sentence) {
                sayDone(sentence);
                if (!article.events.empty()) {
                    // The timeline may be new, and is lower by the message: what is brought into its view now
                    // is to stay there.
                    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
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
    connect(m_welcome, &WelcomePanel::recentRequested, this,
            qOverload<const QString&>(&MainWindow::openTimeline));
}

} // namespace dateline::ui
