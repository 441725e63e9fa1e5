// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/edtf/edtf.h"

#include <QDialog>

#include <optional>

class QLabel;
class QPushButton;

namespace dateline::ui {

class DateField;

/// Asks from when to when events are to be picked out; either may be left open.
class DateRangeDialog : public QDialog {
    Q_OBJECT
public:
    DateRangeDialog(const std::optional<time::Edtf>& from, const std::optional<time::Edtf>& to,
                    bool beginsWithTo, QWidget* parent = nullptr);

    std::optional<time::Edtf> from() const;
    std::optional<time::Edtf> to() const;

private:
    void updateOk();

    DateField* m_from;
    DateField* m_to;
    QLabel* m_problem;
    QPushButton* m_ok = nullptr;
};

} // namespace dateline::ui
