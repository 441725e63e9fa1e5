// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/timeline_layout.h"
#include "ui/render/scene_painter.h"
#include "ui/render/text_fonts.h"
#include "ui/timeline/frame_log.h"
#include "ui/timeline/view_animator.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace dateline::ui {

/// Axis, lanes and tray: paints the DrawList of its content and turns gestures into movement and event
/// numbers.
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
    void bringIntoView(std::uint32_t event);
    std::optional<QRect> rectOf(std::uint32_t event);
    std::optional<std::uint32_t> eventAt(const QPointF& at);
    std::vector<std::uint32_t> visibleEvents(); ///< with a card, in time order

    std::size_t eventCount() const { return m_content ? m_content->index.size() : 0; }
    QString titleOf(std::uint32_t event) const;
    QString detailOf(std::uint32_t event) const;
    /// An event's quote, for its tip and for screen readers; asked for only when shown.
    void setQuoteSource(std::function<QString(std::uint32_t)> quoteOf) { m_quoteOf = std::move(quoteOf); }
    QString quoteOf(std::uint32_t event) const { return m_quoteOf ? m_quoteOf(event) : QString(); }

    const layout::TimeScale& scale() const { return m_scale; }
    void showScale(const layout::TimeScale& scale); ///< at once
    void zoomBy(double factor, double x);           ///< glides
    void fitAll();
    void fitEvent(std::uint32_t event);
    void fitSpan(time::Instant first, time::Instant last);
    void step(int direction); ///< selects the next (+1) or previous (−1) event in time order

signals:
    void selectionChanged();
    void eventActivated(std::uint32_t event);
    void viewChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    struct Press {
        QPointF at;
        Viewpoint viewpoint;
        bool isDrag = false;
    };
    layout::ViewState viewState(const Viewpoint& at) const;
    const layout::DrawList& drawList();
    void invalidate();
    void moveTo(const Viewpoint& to, int milliseconds);
    void apply(const Viewpoint& now);
    Viewpoint target() const;
    Viewpoint bounded(Viewpoint wanted) const;
    std::optional<std::uint32_t> neighbour(int direction) const;
    void click(const QPointF& at);
    void hover(const QPointF& at);
    void showTip(const QPoint& at, const QPoint& globalAt);
    void paintScrollBar(QPainter& painter) const;
    void paintHint(QPainter& painter) const;

    const Theme* m_theme = &Theme::light();
    FontMetrics m_metrics;
    ScenePainter m_painter{Theme::light()};
    std::shared_ptr<const layout::TimelineContent> m_content;
    std::unique_ptr<layout::TimelineLayout> m_layout;
    layout::TimeScale m_scale;
    double m_scroll = 0;
    bool m_isFitted = true; ///< everything is in view and shall stay so when the window grows
    std::optional<std::uint32_t> m_selected;
    std::optional<std::uint32_t> m_hovered;
    std::optional<std::vector<bool>> m_highlighted;
    ViewAnimator m_animator;
    layout::DrawList m_list;
    bool m_isStale = true;
    qint64 m_layoutMicros = 0;
    std::optional<Press> m_press;
    FrameLog m_frameLog;
    std::function<QString(std::uint32_t)> m_quoteOf;
};

} // namespace dateline::ui
