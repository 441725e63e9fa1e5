// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/known_on_bar.h"

#include "core/time/arithmetic/period.h"
#include "ui/models/wording.h"
#include "ui/panels/icons.h"
#include "ui/panels/style.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>

namespace dateline::ui {

KnownOnBar::KnownOnBar(QWidget* parent)
    : QWidget(parent)
    , m_theme(&Theme::light())
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_previous(new QPushButton(this))
    , m_next(new QPushButton(this))
    , m_words(new QLabel(this))
    , m_close(new QPushButton(tr("Show all"), this)) {
    setObjectName(QStringLiteral("knownOnBar"));
    setAccessibleName(tr("As known on a day"));
    m_slider->setObjectName(QStringLiteral("knownOnSlider"));
    m_slider->setAccessibleName(tr("Day of the report"));
    m_slider->setPageStep(1);
    m_previous->setObjectName(QStringLiteral("knownOnPrevious"));
    m_next->setObjectName(QStringLiteral("knownOnNext"));
    m_previous->setAccessibleName(tr("Previous report"));
    m_next->setAccessibleName(tr("Next report"));
    m_previous->setToolTip(tr("Previous report"));
    m_next->setToolTip(tr("Next report"));
    m_words->setObjectName(QStringLiteral("knownOnWords"));
    m_words->setTextFormat(Qt::PlainText);
    m_close->setObjectName(QStringLiteral("knownOnClose"));
    m_close->setToolTip(tr("Show everything that is known now (Esc)"));
    setKind(m_previous, "icon");
    setKind(m_next, "icon");
    for (QPushButton* button : {m_previous, m_next, m_close}) {
        button->setFocusPolicy(Qt::TabFocus);
        button->setAutoDefault(false);
    }
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 7);
    row->setSpacing(8);
    row->addWidget(m_words);
    row->addWidget(m_previous);
    row->addWidget(m_slider, 1);
    row->addWidget(m_next);
    row->addWidget(m_close);
    connect(m_slider, &QSlider::valueChanged, this, [this] {
        updateWords();
        if (const auto chosen = day()) {
            emit dayChosen(*chosen);
        }
    });
    connect(m_previous, &QPushButton::clicked, this, [this] { m_slider->setValue(m_slider->value() - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { m_slider->setValue(m_slider->value() + 1); });
    connect(m_close, &QPushButton::clicked, this, &KnownOnBar::closed);
    updateWords();
    hide();
}

void KnownOnBar::setTheme(const Theme& theme) {
    m_theme = &theme;
    m_previous->setIcon(lineIcon(QStringLiteral("chevron-left"), theme.text, theme.disabledText));
    m_next->setIcon(lineIcon(QStringLiteral("chevron-right"), theme.text, theme.disabledText));
    update();
}

void KnownOnBar::setDays(std::vector<time::CivilDate> days) {
    const auto before = day();
    m_days = std::move(days);
    {
        const QSignalBlocker quiet(m_slider);
        m_slider->setRange(0, std::max(0, static_cast<int>(m_days.size()) - 1));
    }
    if (before) {
        setDay(*before);
    }
    keepRoom();
    updateWords();
}

void KnownOnBar::setDay(time::CivilDate day) {
    const auto after = std::upper_bound(m_days.begin(), m_days.end(), day);
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(after == m_days.begin() ? 0 : static_cast<int>(after - m_days.begin()) - 1);
    updateWords();
}

std::optional<time::CivilDate> KnownOnBar::day() const {
    const auto at = static_cast<std::size_t>(m_slider->value());
    return at < m_days.size() ? std::optional(m_days[at]) : std::nullopt;
}

QString KnownOnBar::wordsFor(std::size_t day) const {
    const auto date = time::Edtf::parse(time::edtfText(m_days.at(day)));
    return tr("As known on %1 (report day %2 of %3)")
        .arg(dateInWords(*date, time::WordForm::Long))
        .arg(day + 1)
        .arg(m_days.size());
}

// The buttons stay under the pointer while one clicks through the days.
void KnownOnBar::keepRoom() {
    m_words->ensurePolished();
    int widest = 0;
    for (std::size_t day = 0; day < m_days.size(); ++day) {
        widest = std::max(widest, m_words->fontMetrics().horizontalAdvance(wordsFor(day)));
    }
    m_words->setMinimumWidth(widest + 1); // a width is rounded
}

void KnownOnBar::showEvent(QShowEvent* event) {
    keepRoom(); // in the font it is shown in
    QWidget::showEvent(event);
}

void KnownOnBar::updateWords() {
    m_words->setText(m_days.empty() ? tr("No source has a day of publication")
                                    : wordsFor(static_cast<std::size_t>(m_slider->value())));
    m_previous->setEnabled(m_slider->value() > m_slider->minimum());
    m_next->setEnabled(m_slider->value() < m_slider->maximum());
}

void KnownOnBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->accentSoft);
    painter.fillRect(0, height() - 1, width(), 1, m_theme->border);
}

void KnownOnBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        emit closed();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace dateline::ui
