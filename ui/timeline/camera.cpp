// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/camera.h"

#include <algorithm>
#include <cmath>

namespace dateline::ui {
namespace {

using layout::TimeScale;

constexpr int kGlide = 200; // milliseconds; long enough to follow, short enough not to wait for
constexpr int kFlight = 650;
constexpr double kFlightSeconds = 0.22; // how far a fling goes at its first speed
constexpr double kSlowestFling = 150;   // pixels a second; below it the hand has stopped
constexpr double kStillVisible = 60;    // so much of the timeline stays in view, however far one pans
constexpr double kFurthestOut = 40;     // times the fitting scale
constexpr double kSomeRoom = 2;         // around everything
constexpr double kCardWidth = 280;      // about; kept free beside a span shown
constexpr std::size_t kRemembered = 100;

} // namespace

Camera::Camera(QObject* parent)
    : QObject(parent) {
    connect(&m_animator, &ViewAnimator::moved, this, [this](const Viewpoint& now) {
        m_now = now;
        emit moved();
    });
}

void Camera::setLimits(const CameraLimits& limits) {
    m_limits = limits;
}

Viewpoint Camera::bounded(Viewpoint wanted) const {
    wanted.scroll = std::clamp(wanted.scroll, 0.0, std::max(0.0, m_limits.furthestScroll));
    if (!m_limits.range || m_limits.width <= 0) {
        return wanted;
    }
    const double all = double(m_limits.range->second.micros) - double(m_limits.range->first.micros);
    const double coarsest = std::max(m_limits.fitted.microsPerPixel() * kFurthestOut,
                                     kSomeRoom * all / m_limits.width); // what is fitted may not be all
    if (wanted.scale.microsPerPixel() > coarsest) {
        wanted.scale = wanted.scale.zoomedAt(m_limits.width / 2, wanted.scale.microsPerPixel() / coarsest);
    }
    const double first = wanted.scale.toX(m_limits.range->first);
    const double last = wanted.scale.toX(m_limits.range->second);
    if (last < kStillVisible) {
        wanted.scale = wanted.scale.pannedBy(kStillVisible - last);
    } else if (first > m_limits.width - kStillVisible) {
        wanted.scale = wanted.scale.pannedBy(m_limits.width - kStillVisible - first);
    }
    return wanted;
}

void Camera::moveTo(const Viewpoint& to, int milliseconds) {
    m_isFitted = false;
    m_animator.glide(m_now, bounded(to), milliseconds);
}

void Camera::zoomBy(double factor, double x) {
    zoomBy(factor, x, kGlide);
}

void Camera::zoomBy(double factor, double x, int milliseconds) {
    const Viewpoint from = target();
    const Viewpoint to = bounded({from.scale.zoomedAt(x, factor), from.scroll});
    constexpr double kHardly = 1e-6;
    const bool moves =
        std::abs(to.scale.microsPerPixel() / from.scale.microsPerPixel() - 1) > kHardly || factor == 1;
    if (moves) {
        moveTo(to, milliseconds);
    } else {
        emit limitReached(factor > 1 ? Limit::Closest : Limit::Farthest);
    }
}

void Camera::panBy(QPointF pixels, int milliseconds) {
    const Viewpoint from = target();
    moveTo({from.scale.pannedBy(pixels.x()), from.scroll - pixels.y()}, milliseconds);
}

void Camera::fling(QPointF speed) {
    if (std::hypot(speed.x(), speed.y()) >= kSlowestFling) {
        panBy(speed * kFlightSeconds, kFlight);
    }
}

void Camera::fit() {
    remember();
    moveTo({m_limits.fitted, 0}, kGlide);
    m_isFitted = true;
}

void Camera::refit() {
    m_animator.stop();
    m_now = bounded({m_limits.fitted, m_now.scroll});
    m_isFitted = true;
    emit moved();
}

void Camera::showSpan(time::Instant first, time::Instant last) {
    remember();
    const double inner = std::max(40.0, m_limits.width - kCardWidth);
    const TimeScale scale = TimeScale::fitting(first, last, inner).pannedBy((m_limits.width - inner) / 2);
    moveTo({scale, target().scroll}, kGlide);
}

void Camera::follow(const Viewpoint& to) {
    const Viewpoint from = target();
    if (to.scale == from.scale && to.scroll == from.scroll) {
        return;
    }
    const bool staysFitted = m_isFitted && to.scale == from.scale;
    moveTo(to, kGlide);
    m_isFitted = staysFitted;
}

void Camera::remember() {
    m_back.push_back(target());
    if (m_back.size() > kRemembered) {
        m_back.erase(m_back.begin());
    }
    m_forward.clear();
}

void Camera::go(std::vector<Viewpoint>& from, std::vector<Viewpoint>& to) {
    if (from.empty()) {
        return;
    }
    to.push_back(target());
    const Viewpoint there = from.back();
    from.pop_back();
    moveTo(there, kGlide);
}

void Camera::goBack() {
    go(m_back, m_forward);
}

void Camera::goForward() {
    go(m_forward, m_back);
}

} // namespace dateline::ui
