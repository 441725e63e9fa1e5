// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/badge.h"

#include "ui/panels/icons.h"
#include "ui/render/fonts.h"

#include <QPainter>

namespace dateline::ui {

namespace {
constexpr int kBadgeHeight = 20;
constexpr int kPadding = 8;
constexpr int kIcon = 14;
} // namespace

Badge::Badge(QWidget* parent)
    : QWidget(parent)
    , m_theme(&Theme::light()) {
    setFont(interFont(12));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Badge::setTheme(const Theme& theme) {
    m_theme = &theme;
    update();
}

void Badge::setWords(Tone tone, const QString& words, const QString& icon) {
    m_tone = tone;
    m_words = words;
    m_icon = icon;
    setAccessibleName(words);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const {
    const int icon = m_icon.isEmpty() ? 0 : kIcon + 2;
    return {fontMetrics().horizontalAdvance(m_words) + 2 * kPadding + icon, kBadgeHeight};
}

QColor Badge::colour() const {
    switch (m_tone) {
    case Tone::Good:
        return m_theme->verified;
    case Tone::Warning:
        return m_theme->warning;
    case Tone::Plain:
        break;
    }
    return m_theme->mutedText;
}

void Badge::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_tone == Tone::Plain ? m_theme->controlBorder : colour(), 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kBadgeHeight / 2.0,
                            kBadgeHeight / 2.0);
    int left = kPadding;
    if (!m_icon.isEmpty()) {
        painter.drawPixmap(left - 1, (kBadgeHeight - kIcon) / 2,
                           iconPixmap(m_icon, colour(), kIcon, devicePixelRatioF()));
        left += kIcon + 2;
    }
    painter.setPen(colour());
    painter.drawText(QRect(left, 0, width() - left, kBadgeHeight), Qt::AlignLeft | Qt::AlignVCenter, m_words);
}

} // namespace dateline::ui
