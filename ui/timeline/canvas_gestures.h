// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/camera.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointF>
#include <QRectF>

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

    /// What is being drawn with the mouse: a span to show (as high as the canvas), or an area to select in.
    std::optional<QRectF> band() const;
    /// That of a span, by the left and the right of band(), which is on its way to fill the view.
    bool isShowingSpan() const { return m_press && m_press->purpose == Purpose::ShowSpan; }
    bool isDragging() const { return m_press && m_press->isDrag; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    static constexpr double kLine = 60; ///< pixels that a notch or a key scrolls

    /// What a drag does, by the key that was held when it began.
    enum class Purpose {
        Pan,
        ShowSpan, ///< Shift
        Select,   ///< Control, on bare ground
        Relate,   ///< Control, from an event
        MoveDate, ///< Alt, or Control and Shift, on an event or an era
        MoveLane, ///< from its name
        Scroll,   ///< on the scroll bar
    };
    struct Press {
        QPointF at;
        Viewpoint viewpoint;
        Purpose purpose = Purpose::Pan;
        bool isDrag = false;
        bool isOver = false; ///< Escape ended it; the button is still down
        QPointF last;        ///< where the hand was, for its speed
        QPointF speed;       ///< pixels a second
        double grip = 0;     ///< of the scroll bar's thumb, below its top
        QElapsedTimer clock;
    };
    struct Pinch {
        double factor = 0;
        QPointF centre;
        friend bool operator==(const Pinch&, const Pinch&) = default;
    };
    void wheel(const QWheelEvent& event);
    bool press(const QMouseEvent& event);
    bool pressScrollBar(const QMouseEvent& event);
    void beginDrag();
    void drag(const QPointF& at);
    void move(const QMouseEvent& event);
    void clickWith(const QMouseEvent& event);
    bool escape();
    bool keyWithControl(const QKeyEvent& event);
    void release(const QMouseEvent& event);
    bool key(const QKeyEvent& event);
    bool nativeGesture(const QNativeGestureEvent& event);
    bool gesture(QGestureEvent& event);

    TimelineCanvas& m_canvas;
    Camera& m_camera;
    std::optional<Press> m_press;
    bool m_hasGoneToCluster = false; ///< the last click did
    Pinch m_pinch;                   ///< the movement of two fingers that is being told of
    QPointF m_hand;
};

} // namespace dateline::ui
