// SPDX-License-Identifier: GPL-3.0-or-later
// The wheel and the fingers of CanvasGestures.
#include "ui/timeline/canvas_gestures.h"
#include "ui/timeline/timeline_canvas.h"
#include "ui/timeline/wheel_steps.h"

#include <QGestureEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace dateline::ui {
namespace {

constexpr int kWheelGlide = 110; // milliseconds

} // namespace

void CanvasGestures::wheel(const QWheelEvent& event) {
    const QPoint angle = event.angleDelta();
    const QPoint pixels = event.pixelDelta();
    const bool isTouchpad = !pixels.isNull();    // smooth of itself
    if (event.modifiers() & Qt::ShiftModifier) { // the lanes, up and down
        m_camera.panBy({0, isTouchpad ? pixels.y() : (angle.y() + angle.x()) / kWheelNotch * kLine}, 0);
    } else if (std::abs(angle.x()) > std::abs(angle.y())) { // sideways
        m_camera.panBy({isTouchpad ? pixels.x() : angle.x() / kWheelNotch * kLine, 0}, 0);
    } else {
        m_camera.zoomBy(wheelZoom(angle.y()), event.position().x(), isTouchpad ? 0 : kWheelGlide);
    }
}

bool CanvasGestures::nativeGesture(const QNativeGestureEvent& event) {
    if (event.gestureType() != Qt::ZoomNativeGesture) {
        return false;
    }
    m_camera.zoomBy(std::max(0.2, 1 + event.value()), event.position().x(), 0);
    return true;
}

bool CanvasGestures::gesture(QGestureEvent& event) {
    auto* pinch = static_cast<QPinchGesture*>(event.gesture(Qt::PinchGesture));
    if (!pinch || pinch->scaleFactor() <= 0) {
        return false;
    }
    m_press.reset(); // two fingers: no longer a drag of one
    m_canvas.letGo();
    event.accept(pinch);
    if (pinch->state() == Qt::GestureFinished || pinch->state() == Qt::GestureCanceled) {
        return true; // tells of the last movement once more
    }
    // Qt 6.4 tells of every movement of two fingers twice, one straight after the other, and so makes nine of
    // a zoom by three.
    const Pinch now{pinch->scaleFactor(), pinch->centerPoint()};
    if (m_pinch == now) {
        m_pinch = Pinch();
        return true;
    }
    m_pinch = now;
    QTimer::singleShot(0, this, [this] { m_pinch = Pinch(); }); // the next movement may be the same
    const QPointF centre = m_canvas.mapFromGlobal(pinch->centerPoint());
    const QPointF moved = pinch->centerPoint() - pinch->lastCenterPoint();
    const Viewpoint from = m_camera.target();
    m_camera.moveTo(
        {from.scale.zoomedAt(centre.x(), pinch->scaleFactor()).pannedBy(moved.x()), from.scroll - moved.y()},
        0);
    return true;
}

} // namespace dateline::ui
