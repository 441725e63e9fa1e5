// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "ui/main_window/document_session.h"
#include "ui/models/facet_model.h"
#include "ui/render/theme.h"

#include <QMainWindow>

#include <functional>
#include <optional>

class QSplitter;
class QStackedWidget;

namespace dateline::ui {

class Announcer;
class DropOverlay;
class CheckFlow;
class EraCommands;
class EventCommands;
class EventMaker;
class EvidencePanel;
class HistoryPanel;
class ImportFlow;
class LaneCommands;
class MessageBar;
class PaperFlow;
class KnownOnBar;
class QuoteCheck;
class QuotesPanel;
class RescueFlow;
class SearchFlow;
class SourceCommands;
class Sidebar;
class SpokenView;
class StatusLine;
class ThemeSwitch;
class TimelineEdits;
class TimelineView;
class TitleBar;
class WelcomePanel;
class WindowActions;

/// A window on one document: the timeline, its lanes and sources on the left, the evidence of what is
/// selected on the right.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(ThemeSwitch& themes, const QString& samplePath = {});
    ~MainWindow() override;

    /// A timeline is opened, anything else goes to the import review; what fails is said in the message bar.
    void openPath(const QString& path);
    void pasteArticle();

    DocumentSession& session() { return m_session; }
    TimelineView& timeline() { return *m_timeline; }
    EvidencePanel& evidence() { return *m_evidence; }
    Sidebar& sidebar() { return *m_sidebar; }
    MessageBar& messages() { return *m_messages; }
    ImportFlow& imports() { return *m_imports; }
    WindowActions& actions() { return *m_actions; }
    EventCommands& events() { return *m_events; }
    HistoryPanel& history() { return *m_history; }
    QuotesPanel& quotes() { return *m_quotes; }
    Announcer& announcer() { return *m_announcer; }
    CheckFlow& checks() { return *m_checks; }
    RescueFlow& rescue() { return *m_rescue; }
    const QString& counts() const { return m_counts; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildLayout();
    void connectActions();
    void connectParts();
    void restorePlace();

    void setTheme(const Theme& theme);
    void showDocument();
    void showContents();
    void showSelection(std::optional<model::EventId> id);
    void updateHistory();
    void showHistory(bool isShown);
    void showQuotes(bool isShown);
    void tellOfReadOnly();
    void updateCounts();
    void updateCountWords();
    void sayCounts(); ///< to screen readers
    void updatePanes();
    void updateKnownOn();
    void updateRecent();

    void openLaneMenu(FacetModel::Special special, const QPoint& at);
    void makeEvent();
    void addAccount();
    void updateWordActions();
    void askForDates(bool beginsWithTo);
    void highlightFacet(const std::optional<Facet>& facet);
    /// What is drawn in full while the rest is faded; nullptr: all is.
    const std::vector<model::EventId>* picked() const;
    void showAll();

    void openTimeline(const QString& path);
    void openTimeline(const QString& path, const std::function<void()>& then); ///< when it is open
    void openRescued(const QString& path, const QStringList& losses);
    void openSample();
    void newTimeline();
    void chooseTimeline();
    void chooseArticle();
    void saveCopy();
    void say(const Result<void>& outcome); ///< nothing when all went well
    /// Goes through the history. Of a large document that takes seconds: then it says so before, and what is
    /// pressed meanwhile is not done afterwards.
    void travel(const QString& words, const std::function<Result<void>(document::Document&)>& go);
    void takeBack(bool isUndo); ///< else does again what was taken back
    void complain(const QString& sentence);
    void sayDone(const QString& sentence); ///< what can be undone, while it is the last edit
    void forgetWhatIsPast();

    ThemeSwitch& m_themes;
    QString m_samplePath;
    DocumentSession m_session;
    WindowActions* m_actions;
    TitleBar* m_titleBar;
    MessageBar* m_messages;
    QSplitter* m_panes;
    QSplitter* m_middle;
    QStackedWidget* m_centre;
    QStackedWidget* m_left;
    Sidebar* m_sidebar;
    HistoryPanel* m_history;
    TimelineView* m_timeline;
    WelcomePanel* m_welcome;
    QuotesPanel* m_quotes;
    EvidencePanel* m_evidence;
    StatusLine* m_status;
    DropOverlay* m_drop;
    ImportFlow* m_imports;
    EventCommands* m_events;
    EventMaker* m_maker;
    LaneCommands* m_lanes;
    EraCommands* m_eras;
    SourceCommands* m_sources;
    TimelineEdits* m_edits;
    SearchFlow* m_search;
    PaperFlow* m_paper;
    QuoteCheck* m_quoteCheck;
    CheckFlow* m_checks;
    RescueFlow* m_rescue;
    KnownOnBar* m_knownOn;
    Announcer* m_announcer;
    SpokenView* m_spokenView;
    QString m_counts;
    std::optional<std::vector<model::EventId>> m_ofFacet; ///< picked out by the sidebar
    /// The edit of which the message bar tells.
    struct Told {
        std::optional<model::StepId> step;
        QString sentence;
    };
    std::optional<Told> m_told;
    bool m_isTravelling = false;
    bool m_isNarrow = false;            ///< no room for the sidebar
    int m_sidebarWidth = 216;           ///< pixels, whether or not it is shown
    std::optional<bool> m_wantsSidebar; ///< the user's word in this run; nothing: as there is room
};

} // namespace dateline::ui
