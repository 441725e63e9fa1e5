// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/view_animator.h"

#include <QApplication>
#include <QStyle>

#include <cmath>

namespace dateline::ui {

Viewpoint between(const Viewpoint& from, const Viewpoint& to, double progress) {
    if (progress >= 1) {
        return to;
    }
    const double scroll = from.scroll + (to.scroll - from.scroll) * progress;
    const double fromMicros = from.scale.microsPerPixel();
    const double toMicros = to.scale.microsPerPixel();
    const double fromLeft = double(from.scale.left().micros);
    const double toLeft = double(to.scale.left().micros);
    const double micros = fromMicros * std::pow(toMicros / fromMicros, progress);
    double left = fromLeft + (toLeft - fromLeft) * progress;
    if (std::abs(std::log(toMicros / fromMicros)) > 1e-6) {
        const double stillX = (toLeft - fromLeft) / (fromMicros - toMicros);
        left = fromLeft + stillX * (fromMicros - micros);
    }
    return {layout::TimeScale({std::int64_t(left)}, micros), scroll};
}

ViewAnimator::ViewAnimator(QObject* parent)
    : QObject(parent) {
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& progress) { emit moved(between(m_from, m_to, progress.toDouble())); });
}

void ViewAnimator::glide(const Viewpoint& from, const Viewpoint& to, int milliseconds) {
    m_animation.stop();
    m_from = from;
    m_to = to;
    const bool isStill = QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0;
    if (milliseconds <= 0 || isStill) {
        emit moved(to);
        return;
    }
    m_animation.setDuration(milliseconds);
    m_animation.start();
}

} // namespace dateline::ui
