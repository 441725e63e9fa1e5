// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/edtf/edtf.h"
#include "ui/render/theme.h"

#include <QDialog>

#include <optional>
#include <string>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace dateline::ui {

class DateField;

/// An era as it is typed: either end may be open, not both.
struct EraFields {
    std::string name;
    std::optional<time::Edtf> from;
    std::optional<time::Edtf> to;
    int colour = 0;

    /// As an era that is there is to be edited.
    static EraFields of(std::string name, const time::Edtf& when, int colour);
    /// The span; fails where nothing, or no span of time, is typed.
    Result<time::Edtf> when() const;
};

/// Name, first and last day, and colour of an era, a new one or one that is there.
class EditEraDialog : public QDialog {
    Q_OBJECT
public:
    EditEraDialog(const EraFields& fields, bool isNew, const Theme& theme, QWidget* parent = nullptr);

    EraFields fields() const;

private:
    void update();

    QLineEdit* m_name;
    DateField* m_from;
    DateField* m_to;
    QComboBox* m_colour;
    QLabel* m_problem;
    QPushButton* m_ok = nullptr;
};

} // namespace dateline::ui
