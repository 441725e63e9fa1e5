// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/drop_overlay.h"

#include "ui/panels/icons.h"
#include "ui/render/fonts.h"

#include <QPainter>

namespace dateline::ui {

DropOverlay::DropOverlay(QWidget* parent)
    : QWidget(parent)
    , m_theme(&Theme::light()) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropOverlay::cover() {
    setGeometry(parentWidget()->rect());
    raise();
    show();
}

void DropOverlay::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = m_theme->window;
    veil.setAlphaF(0.88F);
    painter.fillRect(rect(), veil);
    QPen pen(m_theme->accent, 2);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(rect()).adjusted(16, 16, -16, -16), 12, 12);
    painter.drawPixmap(width() / 2 - 16, height() / 2 - 40,
                       iconPixmap(QStringLiteral("drop"), m_theme->accent, 32, devicePixelRatioF()));
    painter.setPen(m_theme->text);
    painter.setFont(interFont(16, QFont::DemiBold));
    painter.drawText(rect().adjusted(0, 32, 0, 32), Qt::AlignCenter,
                     tr("Drop to read an article or open a timeline"));
}

} // namespace dateline::ui
