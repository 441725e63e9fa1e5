// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/timeline_layout.h"
#include "ui/render/scene_painter.h"
#include "ui/render/text_fonts.h"
#include "ui/timeline/camera.h"
#include "ui/timeline/canvas_gestures.h"
#include "ui/timeline/frame_log.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace dateline::ui {

/// Axis, lanes and tray: paints the DrawList of its content as its camera sees it, and knows which event is
/// selected. Events are taken to be numbered in time order, the undated last.
class TimelineCanvas : public QWidget {
    Q_OBJECT
public:
    explicit TimelineCanvas(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// `selected` as numbered in the new content. Keeps the view, unless everything was in view or nothing
    /// was there before.
    void setContent(std::shared_ptr<const layout::TimelineContent> content,
                    std::optional<std::uint32_t> selected);
    void setHighlighted(std::optional<std::vector<bool>> highlighted);
    bool setFrameLog(const QString& path) { return m_frameLog.open(path); }

    std::optional<std::uint32_t> selected() const { return m_selected; }
    void select(std::optional<std::uint32_t> event);
    void step(int direction); ///< selects the next (+1) or previous (−1) event in time order
    void selectFirst();
    void selectLast();
    void activateSelected();

    Camera& camera() { return m_camera; }
    const layout::TimeScale& scale() const { return m_camera.now().scale; }
    void bringIntoView(std::uint32_t event);
    void zoomToSelected();
    void zoomToWhatIsAt(const QPointF& at);

    // What the gestures tell of.
    void click(const QPointF& at);
    void hover(std::optional<QPointF> at);

    // What is there, for screen readers and tests.
    std::size_t eventCount() const { return m_content ? m_content->index.size() : 0; }
    const layout::DrawList& drawList();         ///< of the view as it is
    std::vector<std::uint32_t> visibleEvents(); ///< with a card, in time order; then those of the tray
    std::optional<QRect> rectOf(std::uint32_t event);
    std::optional<std::uint32_t> eventAt(const QPointF& at);
    QString titleOf(std::uint32_t event) const;
    QString detailOf(std::uint32_t event) const;
    QString laneNameOf(std::uint32_t event) const;      ///< empty: undated, in the tray
    std::size_t eventsInLane(std::uint32_t lane) const; ///< with a date
    /// An event's quote, for its tip and for screen readers; asked for only when shown.
    void setQuoteSource(std::function<QString(std::uint32_t)> quoteOf) { m_quoteOf = std::move(quoteOf); }
    QString quoteOf(std::uint32_t event) const { return m_quoteOf ? m_quoteOf(event) : QString(); }

signals:
    void selectionChanged();
    void eventActivated(std::uint32_t event);
    void viewChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    layout::ViewState viewState(const Viewpoint& at) const;
    void invalidate();
    void updateLimits();
    std::optional<std::uint32_t> neighbour(int direction) const;
    void zoomToChip(const layout::DrawList::Chip& chip);
    void showTip(const QPoint& at, const QPoint& globalAt);
    void paintScrollBar(QPainter& painter) const;
    void paintRubberBand(QPainter& painter) const;

    const Theme* m_theme = &Theme::light();
    FontMetrics m_metrics;
    ScenePainter m_painter{Theme::light()};
    std::shared_ptr<const layout::TimelineContent> m_content;
    std::unique_ptr<layout::TimelineLayout> m_layout;
    std::optional<std::uint32_t> m_selected;
    std::optional<std::uint32_t> m_hovered;
    std::optional<std::vector<bool>> m_highlighted;
    Camera m_camera;
    CanvasGestures* m_gestures;
    layout::DrawList m_list;
    bool m_isStale = true;
    qint64 m_layoutMicros = 0;
    FrameLog m_frameLog;
    std::function<QString(std::uint32_t)> m_quoteOf;
};

} // namespace dateline::ui
