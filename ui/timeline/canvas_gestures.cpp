// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/canvas_gestures.h"

#include "ui/timeline/timeline_canvas.h"

#include <QApplication>
#include <QGestureEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace dateline::ui {
namespace {

constexpr int kGlide = 200; // milliseconds
constexpr int kWheelGlide = 110;
constexpr double kZoomStep = 1.5;   // a key or button
constexpr double kWheelStep = 1.25; // a notch of the wheel
constexpr double kNotch = 120;      // QWheelEvent: eighths of a degree times 15
constexpr double kLine = 60;        // pixels a notch scrolls
constexpr qint64 kHeldStill = 80;   // milliseconds after which a hand that does not move has stopped

} // namespace

CanvasGestures::CanvasGestures(TimelineCanvas& canvas, Camera& camera)
    : QObject(&canvas)
    , m_canvas(canvas)
    , m_camera(camera) {
    canvas.installEventFilter(this);
    canvas.grabGesture(Qt::PinchGesture);
}

std::optional<QRectF> CanvasGestures::band() const {
    if (!m_press || !m_press->isDrag || m_press->isOver) {
        return std::nullopt;
    }
    const QRectF area = QRectF(m_press->at, m_hand).normalized();
    if (m_press->purpose == Purpose::ShowSpan) {
        return QRectF(area.left(), 0, area.width(), m_canvas.height());
    }
    return m_press->purpose == Purpose::Select ? std::optional(area) : std::nullopt;
}

bool CanvasGestures::eventFilter(QObject*, QEvent* event) {
    switch (event->type()) {
    case QEvent::Wheel:
        wheel(*static_cast<QWheelEvent*>(event));
        event->accept();
        return true;
    case QEvent::MouseButtonPress:
        return press(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseMove:
        move(*static_cast<QMouseEvent*>(event));
        return true;
    case QEvent::MouseButtonRelease:
        release(*static_cast<QMouseEvent*>(event));
        return true;
    case QEvent::MouseButtonDblClick:
        m_canvas.zoomToWhatIsAt(static_cast<QMouseEvent*>(event)->position());
        return true;
    case QEvent::KeyPress:
        return key(*static_cast<QKeyEvent*>(event));
    case QEvent::NativeGesture:
        return nativeGesture(*static_cast<QNativeGestureEvent*>(event));
    case QEvent::Gesture:
        return gesture(*static_cast<QGestureEvent*>(event));
    case QEvent::Leave:
        m_canvas.hover(std::nullopt);
        return false;
    default:
        return false;
    }
}

void CanvasGestures::wheel(const QWheelEvent& event) {
    const QPoint angle = event.angleDelta();
    const QPoint pixels = event.pixelDelta();
    const bool isTouchpad = !pixels.isNull();    // smooth of itself
    if (event.modifiers() & Qt::ShiftModifier) { // the lanes, up and down
        m_camera.panBy({0, isTouchpad ? pixels.y() : (angle.y() + angle.x()) / kNotch * kLine}, 0);
    } else if (std::abs(angle.x()) > std::abs(angle.y())) { // sideways
        m_camera.panBy({isTouchpad ? pixels.x() : angle.x() / kNotch * kLine, 0}, 0);
    } else {
        m_camera.zoomBy(std::pow(kWheelStep, angle.y() / kNotch), event.position().x(),
                        isTouchpad ? 0 : kWheelGlide);
    }
}

bool CanvasGestures::press(const QMouseEvent& event) {
    switch (event.button()) {
    case Qt::BackButton:
        m_camera.goBack();
        return true;
    case Qt::ForwardButton:
        m_camera.goForward();
        return true;
    case Qt::LeftButton:
    case Qt::MiddleButton:
        break;
    default:
        return false;
    }
    m_canvas.setFocus(Qt::MouseFocusReason);
    m_camera.stop();
    m_press = Press();
    m_press->at = m_press->last = event.position();
    m_press->viewpoint = m_camera.now();
    const auto hit = m_canvas.hitAt(event.position());
    const bool isOnEvent = hit.kind == layout::Hit::Kind::Event;
    // Most window managers keep Alt and dragging for themselves, so there is another way to move a date.
    const Qt::KeyboardModifiers both = Qt::ControlModifier | Qt::ShiftModifier;
    const bool movesDate = (event.modifiers() & Qt::AltModifier) || (event.modifiers() & both) == both;
    if (movesDate && isOnEvent) {
        m_press->purpose = Purpose::MoveDate;
    } else if (event.modifiers() & Qt::ShiftModifier) {
        m_press->purpose = Purpose::ShowSpan;
    } else if (event.modifiers() & Qt::ControlModifier) {
        m_press->purpose = isOnEvent ? Purpose::Relate : Purpose::Select;
    }
    m_press->clock.start();
    QToolTip::hideText();
    return true;
}

void CanvasGestures::move(const QMouseEvent& event) {
    if (!m_press) {
        m_canvas.hover(event.position());
        return;
    }
    const double moved = (event.position() - m_press->at).manhattanLength();
    if (!m_press->isDrag && moved >= QApplication::startDragDistance()) {
        beginDrag();
    }
    if (m_press->isDrag && !m_press->isOver) {
        drag(event.position());
    }
}

void CanvasGestures::beginDrag() {
    m_press->isDrag = true;
    switch (m_press->purpose) {
    case Purpose::Pan:
        m_canvas.setCursor(Qt::ClosedHandCursor);
        return;
    case Purpose::ShowSpan:
    case Purpose::Select:
        m_canvas.setCursor(Qt::CrossCursor);
        return;
    case Purpose::Relate:
        m_press->isOver = !m_canvas.beginRelation(m_press->at);
        m_canvas.setCursor(Qt::CrossCursor);
        return;
    case Purpose::MoveDate:
        m_press->isOver = !m_canvas.beginDateDrag(m_press->at);
        m_canvas.setCursor(m_press->isOver ? Qt::ForbiddenCursor : Qt::SizeHorCursor);
        return;
    }
}

void CanvasGestures::drag(const QPointF& at) {
    m_hand = at;
    const QPointF moved = at - m_press->at;
    switch (m_press->purpose) {
    case Purpose::ShowSpan:
    case Purpose::Select:
        m_canvas.update();
        return;
    case Purpose::Relate:
        m_canvas.dragRelation(at);
        return;
    case Purpose::MoveDate:
        m_canvas.dragDate(at, moved.x());
        return;
    case Purpose::Pan:
        break;
    }
    const double seconds = std::max<double>(1, double(m_press->clock.restart())) / 1000;
    m_press->speed = 0.5 * m_press->speed + 0.5 * (at - m_press->last) / seconds;
    m_press->last = at;
    m_camera.moveTo({m_press->viewpoint.scale.pannedBy(moved.x()), m_press->viewpoint.scroll - moved.y()}, 0);
}

void CanvasGestures::release(const QMouseEvent& event) {
    if (!m_press) {
        return;
    }
    const auto area = band();
    const Press press = *m_press;
    m_press.reset();
    m_canvas.unsetCursor();
    const layout::TimeScale& scale = m_camera.now().scale;
    if (press.isOver) {
        m_canvas.letGo();
    } else if (!press.isDrag) {
        if (event.button() == Qt::LeftButton) {
            clickWith(event);
        }
    } else if (press.purpose == Purpose::ShowSpan && area) {
        m_camera.showSpan(scale.toInstant(area->left()), scale.toInstant(area->right()));
    } else if (press.purpose == Purpose::Select && area) {
        m_canvas.chooseWithin(*area);
    } else if (press.purpose == Purpose::Relate) {
        m_canvas.dropRelation(event.position());
    } else if (press.purpose == Purpose::MoveDate) {
        m_canvas.dropDate();
    } else if (press.clock.elapsed() < kHeldStill) {
        m_camera.fling(press.speed);
    }
    m_canvas.update();
    m_canvas.hover(event.position());
}

void CanvasGestures::clickWith(const QMouseEvent& event) {
    const auto hit = m_canvas.hitAt(event.position());
    if (hit.kind == layout::Hit::Kind::Event && (event.modifiers() & Qt::ControlModifier)) {
        m_canvas.toggle(hit.event);
    } else if (hit.kind == layout::Hit::Kind::Event && (event.modifiers() & Qt::ShiftModifier)) {
        m_canvas.extendTo(hit.event);
    } else {
        m_canvas.click(event.position());
    }
}

bool CanvasGestures::escape() {
    if (m_press && m_press->isDrag) {
        if (m_press->purpose == Purpose::Pan) {
            m_camera.moveTo(m_press->viewpoint, 0); // back to where it was taken
        }
        m_press->isOver = true;
        m_canvas.letGo();
    } else {
        m_canvas.select(std::nullopt);
    }
    return true;
}

bool CanvasGestures::key(const QKeyEvent& event) {
    const double width = m_canvas.width();
    const double middle = width / 2;
    const bool isShifted = event.modifiers() & Qt::ShiftModifier;
    const bool isAlt = event.modifiers() & Qt::AltModifier;
    if (event.key() == Qt::Key_A && event.modifiers() == Qt::ControlModifier) {
        m_canvas.chooseAll();
        return true;
    }
    if (event.modifiers() & (Qt::ControlModifier | Qt::MetaModifier)) {
        return false; // the window's own shortcuts
    }
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_W:
        m_camera.zoomBy(kZoomStep, middle);
        return true;
    case Qt::Key_Minus:
    case Qt::Key_S:
        m_camera.zoomBy(1 / kZoomStep, middle);
        return true;
    case Qt::Key_0:
        m_canvas.fit();
        return true;
    case Qt::Key_A:
    case Qt::Key_D:
        m_camera.panBy({event.key() == Qt::Key_A ? width / 4 : -width / 4, 0}, kGlide);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int direction = event.key() == Qt::Key_Right ? 1 : -1;
        if (isAlt) {
            direction > 0 ? m_camera.goForward() : m_camera.goBack();
        } else if (isShifted) {
            m_camera.panBy({-direction * width / 4, 0}, kGlide);
        } else {
            m_canvas.step(direction);
        }
        return true;
    }
    case Qt::Key_Up:
    case Qt::Key_Down:
        m_camera.panBy({0, event.key() == Qt::Key_Up ? kLine : -kLine}, kGlide);
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        const double page = m_canvas.height() * 0.8;
        m_camera.panBy({0, event.key() == Qt::Key_PageUp ? page : -page}, kGlide);
        return true;
    }
    case Qt::Key_Home:
        m_canvas.selectFirst();
        return true;
    case Qt::Key_End:
        m_canvas.selectLast();
        return true;
    case Qt::Key_F:
        m_canvas.zoomToSelected();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_canvas.activateSelected();
        return true;
    case Qt::Key_L:
    case Qt::Key_Question:
        m_canvas.showLegend();
        return true;
    case Qt::Key_Escape:
        return escape();
    default:
        return false;
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
    const QPointF centre = m_canvas.mapFromGlobal(pinch->centerPoint());
    const QPointF moved = pinch->centerPoint() - pinch->lastCenterPoint();
    const Viewpoint from = m_camera.target();
    m_camera.moveTo(
        {from.scale.zoomedAt(centre.x(), pinch->scaleFactor()).pannedBy(moved.x()), from.scroll - moved.y()},
        0);
    event.accept(pinch);
    return true;
}

} // namespace dateline::ui
