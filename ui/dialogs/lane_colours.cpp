// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/lane_colours.h"

#include "ui/render/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPixmap>

#include <tuple>

namespace dateline::ui {

static_assert(kLaneColourCount == std::tuple_size_v<decltype(Theme::lanes)>);

QString laneColourName(std::size_t index) {
    return QCoreApplication::translate("LaneColours", "Colour %1").arg(index + 1);
}

QIcon swatch(const QColor& colour) {
    QPixmap pixmap(28, 28);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(1, 1, 12, 12), 3, 3);
    return {pixmap};
}

} // namespace dateline::ui
