// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/index/bulk_span.h"
#include "core/layout/timeline_layout.h"
#include "ui/render/scene_painter.h"
#include "ui/render/text_fonts.h"
#include "ui/timeline/camera.h"
#include "ui/timeline/canvas_gestures.h"
#include "ui/timeline/frame_log.h"
#include "ui/timeline/hand_drag.h"

#include <QTimer>
#include <QWidget>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QContextMenuEvent;
class QToolButton;

namespace dateline::ui {

/// Axis, lanes and tray: paints the DrawList of its content as its camera sees it, and knows which event is
/// selected. Events are taken to be numbered in time order, the undated last.
class TimelineCanvas : public QWidget {
    Q_OBJECT
public:
    explicit TimelineCanvas(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// `selected` and `chosen` as numbered in the new content. Keeps the view, unless everything was in view
    /// or nothing was there before.
    void setContent(std::shared_ptr<const layout::TimelineContent> content,
                    std::optional<std::uint32_t> selected, std::vector<std::uint32_t> chosen = {});
    void setHighlighted(std::optional<std::vector<bool>> highlighted);
    bool setFrameLog(const QString& path) { return m_frameLog.open(path); }

    /// The one that was selected last, and all that are, in time order.
    std::optional<std::uint32_t> selected() const { return m_selected; }
    const std::vector<std::uint32_t>& chosen() const { return m_chosen; }
    void select(std::optional<std::uint32_t> event);
    void toggle(std::uint32_t event);   ///< adds it to the selection, or takes it out
    void extendTo(std::uint32_t event); ///< all from the one selected to this
    void choose(std::vector<std::uint32_t> events);
    void chooseAll();
    void chooseWithin(const QRectF& area); ///< what has a card or a bar there
    void step(int direction);              ///< selects the next (+1) or previous (−1) event in time order
    void selectFirst();
    void selectLast();
    void stepInLane(int direction); ///< the next or previous event of the lane of the one selected
    void stepLane(int direction);   ///< the event nearest in time of the next lane below (+1) or above (−1)
    /// Puts the keys on the next or previous count of events without room that is in view.
    void stepChip(int direction);
    bool openChip();  ///< false: the keys are on none
    bool leaveChip(); ///< the same
    /// The place in drawList().chips of the one that has the keys.
    std::optional<std::uint32_t> keysOnChip() const { return m_keysOnChip; }
    void activateSelected();

    Camera& camera() { return m_camera; }
    const layout::TimeScale& scale() const { return m_camera.now().scale; }
    /// Pixels that the timeline takes: all of them, or up to the scroll bar where its lanes need one.
    int timelineWidth() const { return std::max(0, width() - (m_hasScrollBar ? kScrollBar : 0)); }
    /// The part of the scroll bar that is held: nothing where all lanes are in view.
    std::optional<QRectF> scrollThumb();
    /// How far down the lanes are when the thumb's top is at `y`.
    double scrollWithThumbAt(double y);
    void bringIntoView(std::uint32_t event);
    void zoomToSelected();
    void zoomTo(const std::vector<std::uint32_t>& events);
    void zoomToEra(std::uint32_t era); ///< an open end is that of everything
    /// Fits everything; where a few events far off would make the rest small, the rest first, and everything
    /// the next time.
    void fit();
    void setWeekNumbers(bool areShown);
    bool hasWeekNumbers() const { return m_hasWeekNumbers; }
    void showLegend();
    void zoomToWhatIsAt(const QPointF& at);

    // What the gestures tell of.
    void click(const QPointF& at);
    void hover(std::optional<QPointF> at);
    layout::Hit hitAt(const QPointF& at);
    /// Whether there is an era to take: its name, or a line where it begins or ends.
    bool hasEraAt(const QPointF& at) { return eraDragAt(at).has_value(); }
    /// Begins to move the date of the event or era there; false: none is there whose date can be moved.
    bool beginDateDrag(const QPointF& at);
    void dragDate(const QPointF& at, double pixels);
    void dropDate();
    bool beginRelation(const QPointF& at);
    void dragRelation(const QPointF& at);
    void dropRelation(const QPointF& at);
    /// Takes the lane whose name is there; false: none is, or lanes cannot be moved.
    bool beginLaneDrag(const QPointF& at);
    void dragLane(const QPointF& at);
    void dropLane();
    void letGo(); ///< of what is being dragged, without doing it
    /// How dates move by hand; null: they do not, relations cannot be drawn, and lanes stay.
    void setProposeDate(ProposeDate propose) { m_proposeDate = std::move(propose); }

    // What is there, for screen readers and tests.
    std::size_t eventCount() const { return m_content ? m_content->index.size() : 0; }
    const layout::DrawList& drawList();         ///< of the view as it is
    std::vector<std::uint32_t> visibleEvents(); ///< with a card, in time order; then those of the tray
    std::optional<QRect> rectOf(std::uint32_t event);
    std::optional<std::uint32_t> eventAt(const QPointF& at);
    /// The events a chip counts, those of most weight first.
    std::vector<std::uint32_t> eventsOf(const layout::DrawList::Chip& chip,
                                        std::size_t most = SIZE_MAX) const;
    QString eraNameOf(std::uint32_t era) const;
    QString eraDatesOf(std::uint32_t era) const;
    QString titleOf(std::uint32_t event) const;
    QString detailOf(std::uint32_t event) const;
    QString laneNameOf(std::uint32_t event) const;      ///< empty: undated, in the tray
    QString evidenceOf(std::uint32_t event) const;      ///< "2 accounts, in conflict"; empty: nothing to tell
    QStringList relationsOf(std::uint32_t event) const; ///< "causes “The report”"
    std::size_t eventsInLane(std::uint32_t lane) const; ///< with a date
    std::size_t shownCount() const;                     ///< of all events, those not in hidden lanes
    QString placeOf(std::uint32_t event) const;         ///< among those by time: "3 of 9"
    QString placeInLaneOf(std::uint32_t event) const;   ///< empty: in none
    QString viewInWords();                              ///< "9 events, 12 more without room"
    QString lanesInWords();                             ///< those in view: "Courts to Police"
    /// An event's quote, for its tip and for screen readers; asked for only when shown.
    void setQuoteSource(std::function<QString(std::uint32_t)> quoteOf) { m_quoteOf = std::move(quoteOf); }
    QString quoteOf(std::uint32_t event) const { return m_quoteOf ? m_quoteOf(event) : QString(); }

signals:
    void selectionChanged();
    void eventActivated(std::uint32_t event);
    void viewChanged();
    void laneToggled(std::uint32_t lane); ///< its name was clicked
    void laneDropped(std::uint32_t lane, std::uint32_t beside, bool isBelow);
    void escaped(); ///< Escape, with nothing to let go of
    void dateDropped(std::uint32_t event, dateline::document::DragPart part, qint64 micros);
    void eraDropped(std::uint32_t era, dateline::document::DragPart part, qint64 micros);
    void relationDrawn(std::uint32_t from, std::uint32_t to, const QPoint& globalAt);
    void contextMenuRequested(const dateline::layout::Hit& hit, const QPointF& at, const QPoint& globalAt);
    void noted(const QString& sentence); ///< shown for a moment

protected:
    void focusInEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    static constexpr int kScrollBar = 14; ///< pixels wide

    layout::ViewState viewState(const Viewpoint& at) const;
    void invalidate();
    void updateLimits();
    void updateScrollBar();
    std::optional<std::uint32_t> neighbour(int direction) const;
    void zoomToChip(const layout::DrawList::Chip& chip);
    void showTip(const QPoint& at, const QPoint& globalAt);
    void updateChosen(std::vector<std::uint32_t> events);
    const std::vector<std::uint32_t>& hiddenEvents() const; ///< sorted
    bool isShown(std::uint32_t event) const { return !m_content->index.isHidden(event); }
    void showContextMenu(const QContextMenuEvent& event);
    void say(const QString& sentence);
    void sayWhatIsOutside();
    layout::TimeScale fitted() const;
    void placeLegendButton();
    void paintOverlay(QPainter& painter);
    QRectF areaOf(std::uint32_t event, const QPointF& at);
    std::optional<DateDrag> eventDragAt(const QPointF& at);
    std::optional<DateDrag> eraDragAt(const QPointF& at);

    const Theme* m_theme = &Theme::light();
    FontMetrics m_metrics;
    ScenePainter m_painter{Theme::light()};
    std::shared_ptr<const layout::TimelineContent> m_content;
    std::unique_ptr<layout::TimelineLayout> m_layout;
    std::optional<layout::BulkSpan> m_bulk;
    std::optional<std::uint32_t> m_selected;
    std::vector<std::uint32_t> m_chosen;   ///< sorted; holds m_selected
    std::optional<std::uint32_t> m_resume; ///< who goes on by keys from an event that is gone begins here
    std::optional<std::uint32_t> m_keysOnChip;
    mutable std::optional<std::vector<std::uint32_t>> m_hidden; ///< made when asked for
    std::optional<std::uint32_t> m_hovered;
    std::optional<DateDrag> m_dateDrag;
    std::optional<RelationDrag> m_relationDrag;
    std::optional<LaneDrag> m_laneDrag;
    ProposeDate m_proposeDate;
    bool m_hasWeekNumbers = false;
    bool m_hasScrollBar = false; ///< by content and size: no movement of the view brings or takes it
    QString m_note;              ///< for a moment
    QTimer m_noteEnds;
    QTimer m_viewRests; ///< after it moved, for those who read what is in it
    QToolButton* m_legendButton;
    std::optional<layout::Highlight> m_highlight;
    Camera m_camera;
    CanvasGestures* m_gestures;
    layout::DrawList m_list;
    bool m_isStale = true;
    qint64 m_layoutMicros = 0;
    FrameLog m_frameLog;
    std::function<QString(std::uint32_t)> m_quoteOf;
};

} // namespace dateline::ui
