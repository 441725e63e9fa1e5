// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of CanvasGestures.
#include "ui/timeline/canvas_gestures.h"
#include "ui/timeline/timeline_canvas.h"

#include <QKeyEvent>

namespace dateline::ui {
namespace {

constexpr int kGlideTime = 200;   // milliseconds
constexpr double kZoomStep = 1.5; // a key or button

} // namespace

bool CanvasGestures::escape() {
    if (m_press && m_press->isDrag) {
        if (m_press->purpose == Purpose::Pan || m_press->purpose == Purpose::Scroll) {
            m_camera.moveTo(m_press->viewpoint, 0); // back to where it was taken
        }
        m_press->isOver = true;
        m_canvas.letGo();
    } else if (m_canvas.leaveChip()) {
        return true;
    } else if (!m_canvas.chosen().empty()) {
        m_canvas.select(std::nullopt);
    } else {
        emit m_canvas.escaped();
    }
    return true;
}

bool CanvasGestures::keyWithControl(const QKeyEvent& event) {
    if ((event.modifiers() & ~Qt::KeypadModifier) != Qt::ControlModifier) {
        return false;
    }
    switch (event.key()) {
    case Qt::Key_A:
        m_canvas.chooseAll();
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        m_canvas.stepInLane(event.key() == Qt::Key_Right ? 1 : -1);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        m_canvas.stepLane(event.key() == Qt::Key_Down ? 1 : -1);
        return true;
    default:
        return false;
    }
}

bool CanvasGestures::key(const QKeyEvent& event) {
    const double width = m_canvas.timelineWidth();
    const double middle = width / 2;
    const bool isShifted = event.modifiers() & Qt::ShiftModifier;
    const bool isAlt = event.modifiers() & Qt::AltModifier;
    if (event.modifiers() & (Qt::ControlModifier | Qt::MetaModifier)) {
        return keyWithControl(event); // else the window's own shortcuts
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
        m_camera.panBy({event.key() == Qt::Key_A ? width / 4 : -width / 4, 0}, kGlideTime);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int direction = event.key() == Qt::Key_Right ? 1 : -1;
        if (isAlt) {
            direction > 0 ? m_camera.goForward() : m_camera.goBack();
        } else if (isShifted) {
            m_camera.panBy({-direction * width / 4, 0}, kGlideTime);
        } else {
            m_canvas.step(direction);
        }
        return true;
    }
    case Qt::Key_Up:
    case Qt::Key_Down:
        m_camera.panBy({0, event.key() == Qt::Key_Up ? kLine : -kLine}, kGlideTime);
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        const double page = m_canvas.height() * 0.8;
        m_camera.panBy({0, event.key() == Qt::Key_PageUp ? page : -page}, kGlideTime);
        return true;
    }
    case Qt::Key_Home:
        m_canvas.selectFirst();
        return true;
    case Qt::Key_End:
        m_canvas.selectLast();
        return true;
    case Qt::Key_C:
        m_canvas.stepChip(isShifted ? -1 : 1);
        return true;
    case Qt::Key_F:
        m_canvas.zoomToSelected();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_canvas.openChip()) {
            m_canvas.activateSelected();
        }
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

} // namespace dateline::ui
