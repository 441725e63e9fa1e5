// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/axis/time_scale.h"

#include <QObject>
#include <QVariantAnimation>

namespace dateline::ui {

/// What the timeline can glide between.
struct Viewpoint {
    layout::TimeScale scale;
    double scroll = 0;
};

/// The viewpoint a part of the way from one to another, 0..1. Zoom goes evenly in octaves, around the point
/// that stands still in both.
Viewpoint between(const Viewpoint& from, const Viewpoint& to, double progress);

/// Glides to a viewpoint; a new target takes over from wherever the last one has come to. Jumps where the
/// desktop asks for no animation.
class ViewAnimator : public QObject {
    Q_OBJECT
public:
    explicit ViewAnimator(QObject* parent = nullptr);

    void glide(const Viewpoint& from, const Viewpoint& to, int milliseconds);
    void stop() { m_animation.stop(); }
    bool isRunning() const { return m_animation.state() == QAbstractAnimation::Running; }
    const Viewpoint& target() const { return m_to; }

signals:
    void moved(const dateline::ui::Viewpoint& now);

private:
    QVariantAnimation m_animation;
    Viewpoint m_from;
    Viewpoint m_to;
};

} // namespace dateline::ui
