// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/search_field.h"

#include "ui/panels/icons.h"
#include "ui/render/fonts.h"

#include <QKeyEvent>
#include <QPainter>

namespace dateline::ui {

namespace {
constexpr int kWaitMs = 120;
}

SearchField::SearchField(QWidget* parent)
    : QLineEdit(parent)
    , m_theme(&Theme::light()) {
    setObjectName(QStringLiteral("searchField"));
    setAccessibleName(tr("Search titles, quotes and sources"));
    setPlaceholderText(tr("Search titles, quotes…"));
    m_wait.setSingleShot(true);
    m_wait.setInterval(kWaitMs);
    connect(&m_wait, &QTimer::timeout, this, [this] { emit searched(text().trimmed()); });
    connect(this, &QLineEdit::textChanged, this, [this] {
        m_wait.start();
        updateMargins();
    });
    updateMargins();
}

void SearchField::setTheme(const Theme& theme) {
    m_theme = &theme;
    update();
}

void SearchField::setOutcome(const QString& words) {
    if (words == m_outcome) {
        return;
    }
    m_outcome = words;
    setAccessibleDescription(words);
    updateMargins();
    update();
}

QString SearchField::hint() const {
    return text().isEmpty() ? tr("Ctrl F") : m_outcome;
}

void SearchField::updateMargins() {
    const int width = QFontMetrics(interFont(11)).horizontalAdvance(hint());
    setTextMargins(0, 0, width == 0 ? 0 : width + 12, 0);
}

void SearchField::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawPixmap(9, (height() - 14) / 2,
                       iconPixmap(QStringLiteral("search"), m_theme->mutedText, 14, devicePixelRatioF()));
    const QString words = hint();
    if (words.isEmpty()) {
        return;
    }
    painter.setFont(interFont(11));
    const int textWidth = painter.fontMetrics().horizontalAdvance(words);
    const QRectF box(width() - textWidth - 18.5, (height() - 18) / 2.0 + 0.5, textWidth + 12, 17);
    if (text().isEmpty()) {
        painter.setPen(QPen(m_theme->controlBorder, 1));
        painter.setBrush(m_theme->surface);
        painter.drawRoundedRect(box, 4, 4);
    }
    painter.setPen(m_theme->mutedText);
    painter.drawText(box, Qt::AlignCenter, words);
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_wait.isActive()) { // Enter right after the last letter means this query
            m_wait.stop();
            emit searched(text().trimmed());
        }
        if (event->modifiers() & Qt::ShiftModifier) {
            emit previousRequested();
        } else {
            emit nextRequested();
        }
        return;
    case Qt::Key_Down:
    case Qt::Key_Up:
        emit moveRequested(event->key() == Qt::Key_Down ? 1 : -1);
        return;
    case Qt::Key_Escape:
        if (text().isEmpty()) {
            emit left();
        } else {
            clear();
            m_wait.stop();
            emit searched({});
        }
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace dateline::ui
