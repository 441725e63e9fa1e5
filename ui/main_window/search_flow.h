// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "ui/models/found.h"
#include "ui/render/theme.h"
#include "ui/tasks/latest_job.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <vector>

namespace dateline::ui {

class DocumentSession;
class SearchField;
class SearchResults;
struct SearchRow;
class TimelineView;

/// The search, from the field to the list below it and the events picked out of the timeline.
class SearchFlow : public QObject {
    Q_OBJECT
public:
    /// All must outlive it; the window owns it.
    SearchFlow(const DocumentSession& session, TimelineView& timeline, SearchField& field, QWidget& window);

    ~SearchFlow() override;

    void setTheme(const Theme& theme);
    bool isSearching() const { return !m_query.isEmpty(); }
    void clear();         ///< the field too; not told by ended()
    void refresh();       ///< the document changed: the same again
    void updateOutcome(); ///< another event is selected
    bool isRunning() const { return m_job.isRunning(); }
    /// The events picked out; nullptr: none are, or not yet.
    const std::vector<model::EventId>* hits() const;
    SearchResults& results() { return *m_results; }

signals:
    void began(); ///< its hits are about to be picked out
    void ended();
    void outcomeChanged();
    void told(const QString& words); ///< for screen readers: how many there are, and at which one is
    void sourceChosen(dateline::model::SourceId id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search(const QString& query);
    void searchAside(); ///< off the GUI thread, through a connection of its own
    void stopAside();
    void takeFirst(const Found& found); ///< and goes on to all of them
    void take(Found found);
    void showResults();
    void placeResults();
    void goTo(const SearchRow& row);
    void goToHit(int direction);
    QString outcome() const;
    void tell();
    void enter(int direction);

    const DocumentSession& m_session;
    TimelineView& m_timeline;
    SearchField& m_field;
    QWidget& m_window;
    SearchResults* m_results;
    QString m_query;
    std::vector<model::EventId> m_hits; ///< as listed; those not listed after them, by time
    bool m_isUnderstood = true;
    QString m_problem; ///< why it is not understood
    QString m_told;
    struct Aside;
    std::shared_ptr<Aside> m_aside; ///< for large documents; jobs under way hold it, too
    QTimer m_release;               ///< of m_aside
    LatestJob<Found> m_job;
};

} // namespace dateline::ui
