// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/theme.h"

#include <QLineEdit>
#include <QTimer>

namespace dateline::ui {

/// The field to search in, with a lens on the left and, on the right, its shortcut or the count of hits.
class SearchField : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// On the right, while there is something to search: "2 of 5", "no hits".
    void setOutcome(const QString& words);
    const QString& outcome() const { return m_outcome; }

    QSize sizeHint() const override { return {252, 28}; }
    QSize minimumSizeHint() const override { return {120, 28}; }

signals:
    void searched(const QString& query); ///< a moment after the last key; empty: search no more
    void nextRequested();
    void previousRequested();
    void moveRequested(int step); ///< Down: +1, Up: −1
    void left();                  ///< Escape in the empty field

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString hint() const;
    void updateMargins();

    const Theme* m_theme;
    QString m_outcome;
    QTimer m_wait;
};

} // namespace dateline::ui
