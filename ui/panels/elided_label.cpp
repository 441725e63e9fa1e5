// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/elided_label.h"

#include <QPainter>
#include <QStyle>

namespace dateline::ui {

ElidedLabel::ElidedLabel(QWidget* parent, Qt::TextElideMode mode)
    : QLabel(parent)
    , m_mode(mode) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void ElidedLabel::setWords(const QString& text) {
    if (m_words == text) {
        return;
    }
    m_words = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize ElidedLabel::sizeHint() const {
    ensurePolished();
    // A pixel to spare: rounding must not cost the last letter.
    return {fontMetrics().horizontalAdvance(m_words) + 1, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const {
    ensurePolished();
    return {0, fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QString shown = fontMetrics().elidedText(m_words, m_mode, width());
    painter.drawText(rect(), static_cast<int>(alignment() | Qt::TextSingleLine), shown);
    setToolTip(shown == m_words ? QString() : m_words);
}

} // namespace dateline::ui
