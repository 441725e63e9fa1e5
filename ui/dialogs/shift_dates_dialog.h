// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/dates/date_shift.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace dateline::ui {

/// By how much dates are to be moved, and in which direction.
class ShiftDatesDialog : public QDialog {
    Q_OBJECT
public:
    /// `what`: "3 events".
    explicit ShiftDatesDialog(const QString& what, QWidget* parent = nullptr);

    document::DateShift shift() const;

private:
    void update();

    QSpinBox* m_years;
    QSpinBox* m_months;
    QSpinBox* m_days;
    QComboBox* m_direction;
    QLabel* m_words;
    QPushButton* m_ok;
};

} // namespace dateline::ui
