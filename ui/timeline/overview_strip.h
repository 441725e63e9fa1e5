// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/overview_layout.h"
#include "core/layout/timeline_layout.h"
#include "ui/render/theme.h"

#include <QWidget>

#include <memory>

namespace dateline::ui {

/// The whole timeline at the bottom, with the part in view as a window to drag; its edges resize it; a click
/// beside it moves it there; the wheel zooms at the time under the cursor.
class OverviewStrip : public QWidget {
    Q_OBJECT
public:
    static constexpr int kHeight = 74;

    explicit OverviewStrip(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setContent(std::shared_ptr<const layout::TimelineContent> content);
    /// What the canvas shows: `width` pixels at `scale`.
    void setView(const layout::TimeScale& scale, double width);

signals:
    void viewRequested(const dateline::layout::TimeScale& scale);
    void viewTaken(); ///< by the hand: before the first request of a drag or click

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    enum class Part { None, Window, LeftEdge, RightEdge };
    layout::Rect area() const;
    layout::Rect window() const;
    Part partAt(double x) const;
    void showSpan(double left, double right); ///< in pixels of the strip
    void moveTo(double left);                 ///< the view, as long as it is
    double viewLeft() const; ///< where the view begins; the window drawn is cut and never too narrow to see
    double viewLength() const;
    void tellOnce();
    void rebuild();
    void paintLabel(QPainter& painter, const QRectF& shown, Qt::Alignment side, const QString& words);

    const Theme* m_theme = &Theme::light();
    std::shared_ptr<const layout::TimelineContent> m_content;
    layout::Overview m_overview;
    layout::TimeScale m_scale;
    double m_viewWidth = 0;
    Part m_dragged = Part::None;
    double m_grabbedAt = 0; ///< from where the view begins
    bool m_isTold = false;  ///< that the view was taken
};

} // namespace dateline::ui
