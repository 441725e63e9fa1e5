// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/axis/time_scale.h"
#include "ui/timeline/view_animator.h"

#include <QObject>
#include <QPointF>

#include <optional>
#include <utility>
#include <vector>

namespace dateline::ui {

/// What one can look at: where the camera may go.
struct CameraLimits {
    std::optional<std::pair<time::Instant, time::Instant>> range; ///< of all events; nothing: no limits
    layout::TimeScale fitted; ///< at which all are in view, but for a few far off
    double width = 0;         ///< of the view, logical pixels
    double furthestScroll = 0;
};

/// Where the timeline is looked at from: glides, stays where there is something to see, and remembers the
/// places it was taken away from.
class Camera : public QObject {
    Q_OBJECT
public:
    explicit Camera(QObject* parent = nullptr);

    void setLimits(const CameraLimits& limits);

    const Viewpoint& now() const { return m_now; }
    /// Where it is going, or is.
    Viewpoint target() const { return m_animator.isRunning() ? m_animator.target() : m_now; }
    /// Everything is in view and shall stay so when the window grows.
    bool isFitted() const { return m_isFitted; }

    enum class Limit { Closest, Farthest };

    void stop() { m_animator.stop(); }
    void moveTo(const Viewpoint& to, int milliseconds);
    /// What stands at `x` stays there. Where it goes no further, limitReached tells.
    void zoomBy(double factor, double x);
    void zoomBy(double factor, double x, int milliseconds);
    void panBy(QPointF pixels, int milliseconds);
    /// Goes on with a hand's speed (pixels a second) and comes to rest.
    void fling(QPointF speed);
    void fit();
    /// Fits at once and for as long as nobody moves.
    void refit();
    void showSpan(time::Instant first, time::Instant last);
    /// Moves without being asked by the user to look elsewhere: keeps isFitted if the scale stays.
    void follow(const Viewpoint& to);

    // Views one came from by fit, showSpan and the like, as in a browser.
    void remember(); ///< where it is, or is going: it is about to be taken elsewhere
    bool canGoBack() const { return !m_back.empty(); }
    bool canGoForward() const { return !m_forward.empty(); }
    void goBack();
    void goForward();

signals:
    void moved();
    void limitReached(dateline::ui::Camera::Limit limit);

private:
    Viewpoint bounded(Viewpoint wanted) const;
    void go(std::vector<Viewpoint>& from, std::vector<Viewpoint>& to);

    CameraLimits m_limits;
    ViewAnimator m_animator;
    Viewpoint m_now;
    bool m_isFitted = true;
    std::vector<Viewpoint> m_back;
    std::vector<Viewpoint> m_forward;
};

} // namespace dateline::ui
