// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/model/lanes.h"
#include "core/time/edtf/edtf.h"
#include "core/time/gregorian/instant.h"
#include "ui/render/theme.h"

#include <QRect>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace dateline::document {
class TimelineSnapshot;
}

namespace dateline::ui {

/// What a context menu was asked for.
struct TimelineSpot {
    enum class Kind { Event, Cluster, Lane, Relation, Era, Ground };
    Kind kind = Kind::Ground;
    std::vector<model::EventId> events; ///< the selection; a cluster's events; a relation's two
    std::optional<model::LaneKey> lane; ///< under the pointer
    std::optional<model::EraId> era;
    std::vector<model::RelationId> relations; ///< the event's, or the one pointed at
    time::Instant at;                         ///< on the axis
};

/// The timeline with its axis, lanes and overview strip. Shows one snapshot; never edits. All keys and
/// gestures are its own: wheel zooms at the cursor, drag pans, + − 0, arrows, Left/Right to the next
/// event.
class TimelineView : public QWidget {
    Q_OBJECT
public:
    explicit TimelineView(QWidget* parent = nullptr);
    ~TimelineView() override;

    void setTheme(const Theme& theme);
    /// Keeps the view and the selection where the events still exist; fits everything for the first one.
    void setSnapshot(std::shared_ptr<const document::TimelineSnapshot> snapshot);
    /// Where quotes come from, for tips and screen readers; asked one by one as they are shown.
    void setQuoteSource(std::function<QString(model::EventId)> quoteOf);
    /// Only these are drawn in full, the rest faded (search hits); nothing: all.
    void setHighlighted(std::optional<std::vector<model::EventId>> ids);

    /// Appends a CSV line a painted frame to a file (see FrameLog). False when it cannot be written.
    bool setFrameLog(const QString& path);

    std::optional<model::EventId> selected() const;
    /// Selects, and brings into view if it is out of it. Emits selectionChanged when it differs.
    void select(std::optional<model::EventId> id);
    /// All that are selected, in time order; selected() is the last one touched.
    std::vector<model::EventId> selection() const;
    void select(const std::vector<model::EventId>& ids);

    /// Whether dates can be moved and relations drawn by hand.
    void setEditable(bool isEditable);
    void setWeekNumbers(bool areShown);
    bool hasWeekNumbers() const;
    /// Closer or farther, until these fill the view.
    void showEvents(const std::vector<model::EventId>& ids);
    void showEra(model::EraId id); ///< the same for the span of one
    void showLegend();

    /// Of the event's card, or of its mark where it has none, in pixels of this widget; nothing: out of view.
    std::optional<QRect> rectOf(model::EventId id) const;

    std::pair<time::Instant, time::Instant> span() const; ///< in view
    bool canGoBack() const;
    bool canGoForward() const;
    QString spanInWords() const;  ///< the time span in view: "1 Jan – 8 Jun 2025"
    QString viewInWords() const;  ///< "9 events, 12 more without room"
    QString lanesInWords() const; ///< the first and last in view

public slots:
    void zoomIn();
    void zoomOut();
    void fitAll();
    void zoomToSelection(); ///< nothing without one
    void goBack();          ///< through the views one came from
    void goForward();
    void selectNext();
    void selectPrevious();

signals:
    void selectionChanged(std::optional<dateline::model::EventId> id);
    void eventActivated(dateline::model::EventId id); ///< double click or Return
    void viewChanged();                               ///< the span in view moved
    void noted(const QString& sentence);              ///< shown over the timeline for a moment
    void dateMoved(dateline::model::EventId id, const dateline::time::Edtf& when); ///< by hand, and let go
    void eraMoved(dateline::model::EraId id, const dateline::time::Edtf& when);    ///< the same
    void relationDrawn(dateline::model::EventId from, dateline::model::EventId to, const QPoint& globalAt);
    void laneToggled(const dateline::model::LaneKey& lane); ///< to be folded, or unfolded
    /// All lanes that are not hidden, from the top, as a hand put them.
    void lanesOrdered(const std::vector<dateline::model::LaneKey>& lanes);
    void escaped(); ///< Escape, with nothing selected and nothing in the hand
    void contextMenuRequested(const dateline::ui::TimelineSpot& spot, const QPoint& globalAt);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace dateline::ui
