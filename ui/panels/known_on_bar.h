// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/gregorian/calendar.h"
#include "ui/render/theme.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QSlider;

namespace dateline::ui {

/// Steps through the days on which reports came out: what was known on each. A strip above the timeline.
class KnownOnBar : public QWidget {
    Q_OBJECT
public:
    explicit KnownOnBar(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// In order, each once. Keeps the day chosen, or takes the last one before it, or the first. Says
    /// nothing.
    void setDays(std::vector<time::CivilDate> days);
    void setDay(time::CivilDate day);
    std::optional<time::CivilDate> day() const; ///< nothing without days

signals:
    void dayChosen(dateline::time::CivilDate day);
    void closed();

protected:
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString wordsFor(std::size_t day) const;
    void keepRoom();
    void updateWords();

    const Theme* m_theme;
    std::vector<time::CivilDate> m_days;
    QSlider* m_slider;
    QPushButton* m_previous;
    QPushButton* m_next;
    QLabel* m_words;
    QPushButton* m_close;
};

} // namespace dateline::ui
