// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/camera.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointF>

#include <optional>

class QGestureEvent;
class QKeyEvent;
class QMouseEvent;
class QNativeGestureEvent;
class QWheelEvent;

namespace dateline::ui {

class TimelineCanvas;

/// Mouse, wheel, touch and keys on a canvas, turned into movements of its camera and calls to it.
class CanvasGestures : public QObject {
    Q_OBJECT
public:
    CanvasGestures(TimelineCanvas& canvas, Camera& camera);

    /// Pixels [left, right) of the span being drawn with Shift and the mouse.
    std::optional<std::pair<double, double>> rubberBand() const;
    bool isDragging() const { return m_press && m_press->isDrag; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Press {
        QPointF at;
        Viewpoint viewpoint;
        bool isDrag = false;
        bool isBand = false;
        QPointF last;  ///< where the hand was, for its speed
        QPointF speed; ///< pixels a second
        QElapsedTimer clock;
    };
    void wheel(const QWheelEvent& event);
    bool press(const QMouseEvent& event);
    void move(const QMouseEvent& event);
    void release(const QMouseEvent& event);
    bool key(const QKeyEvent& event);
    bool nativeGesture(const QNativeGestureEvent& event);
    bool gesture(QGestureEvent& event);

    TimelineCanvas& m_canvas;
    Camera& m_camera;
    std::optional<Press> m_press;
    QPointF m_bandEnd;
};

} // namespace dateline::ui
