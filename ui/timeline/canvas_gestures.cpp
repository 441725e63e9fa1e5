// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/canvas_gestures.h"

#include "ui/timeline/timeline_canvas.h"

#include <QApplication>
#include <QGestureEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

namespace dateline::ui {
namespace {

constexpr qint64 kHeldStill = 80; // milliseconds after which a hand that does not move has stopped

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
        // Its first click went to a cluster: what lies under the hand by now is another thing.
        if (!m_hasGoneToCluster) {
            m_canvas.zoomToWhatIsAt(static_cast<QMouseEvent*>(event)->position());
        }
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
    if (pressScrollBar(event)) {
        return true;
    }
    const auto hit = m_canvas.hitAt(event.position());
    const bool isOnEvent = hit.kind == layout::Hit::Kind::Event;
    // Most window managers keep Alt and dragging for themselves, so there is another way to move a date.
    const Qt::KeyboardModifiers both = Qt::ControlModifier | Qt::ShiftModifier;
    const bool movesDate = (event.modifiers() & Qt::AltModifier) || (event.modifiers() & both) == both;
    if (movesDate && (isOnEvent || m_canvas.hasEraAt(event.position()))) {
        m_press->purpose = Purpose::MoveDate;
    } else if (event.modifiers() & Qt::ShiftModifier) {
        m_press->purpose = Purpose::ShowSpan;
    } else if (event.modifiers() & Qt::ControlModifier) {
        m_press->purpose = isOnEvent ? Purpose::Relate : Purpose::Select;
    } else if (hit.kind == layout::Hit::Kind::Lane && event.button() == Qt::LeftButton) {
        m_press->purpose = Purpose::MoveLane;
    }
    m_press->clock.start();
    QToolTip::hideText();
    return true;
}

bool CanvasGestures::pressScrollBar(const QMouseEvent& event) {
    const auto thumb = m_canvas.scrollThumb();
    const QPointF at = event.position();
    if (!thumb || at.x() < thumb->left() || at.y() < m_canvas.drawList().lanes.y) {
        return false;
    }
    m_press->purpose = Purpose::Scroll;
    m_press->isDrag = true;
    // Beside the thumb one presses where its middle is to be.
    const bool isHeld = thumb->top() <= at.y() && at.y() <= thumb->bottom();
    m_press->grip = isHeld ? at.y() - thumb->top() : thumb->height() / 2;
    drag(at);
    return true;
}

void CanvasGestures::move(const QMouseEvent& event) {
    if (!m_press) {
        m_canvas.hover(event.position());
        return;
    }
    const double moved = (event.position() - m_press->at).manhattanLength();
    if (!m_press->isDrag && moved >= QApplication::startDragDistance()) {
        // Alt after the button is ours even where a window manager takes it with the button.
        const bool isAltLate = m_press->purpose == Purpose::Pan && (event.modifiers() & Qt::AltModifier);
        if (isAltLate && (m_canvas.eventAt(m_press->at) || m_canvas.hasEraAt(m_press->at))) {
            m_press->purpose = Purpose::MoveDate;
        }
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
    case Purpose::Scroll:
        return;
    case Purpose::MoveLane:
        m_press->isOver = !m_canvas.beginLaneDrag(m_press->at);
        m_canvas.setCursor(m_press->isOver ? Qt::ForbiddenCursor : Qt::ClosedHandCursor);
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
    case Purpose::MoveLane:
        m_canvas.dragLane(at);
        return;
    case Purpose::Scroll:
        m_camera.moveTo({m_press->viewpoint.scale, m_canvas.scrollWithThumbAt(at.y() - m_press->grip)}, 0);
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
    } else if (press.purpose == Purpose::MoveLane) {
        m_canvas.dropLane();
    } else if (press.purpose == Purpose::Pan && press.clock.elapsed() < kHeldStill) {
        m_camera.fling(press.speed);
    }
    m_canvas.update();
    m_canvas.hover(event.position());
}

void CanvasGestures::clickWith(const QMouseEvent& event) {
    const auto hit = m_canvas.hitAt(event.position());
    m_hasGoneToCluster = hit.kind == layout::Hit::Kind::Chip;
    if (hit.kind == layout::Hit::Kind::Event && (event.modifiers() & Qt::ControlModifier)) {
        m_canvas.toggle(hit.event);
    } else if (hit.kind == layout::Hit::Kind::Event && (event.modifiers() & Qt::ShiftModifier)) {
        m_canvas.extendTo(hit.event);
    } else {
        m_canvas.click(event.position());
    }
}

} // namespace dateline::ui
