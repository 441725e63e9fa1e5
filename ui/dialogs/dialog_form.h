// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QDialog;
class QDialogButtonBox;
class QFormLayout;
class QPushButton;
class QVBoxLayout;

namespace dateline::ui {

/// Rows of labelled fields that take the width there is.
QFormLayout* makeForm();

struct AnswerButtons {
    QDialogButtonBox* box;
    QPushButton* ok;
};

/// The buttons that accept and reject `dialog`. `answer`: what the first does, a verb; empty: "OK". `name`:
/// its object name.
AnswerButtons makeAnswerButtons(QDialog& dialog, const QString& answer, const char* name);

/// The dialog's column, within the margins that all dialogs have. `spacing`: pixels between its items.
QVBoxLayout* makeColumn(QDialog& dialog, int spacing);

/// Puts a form above the buttons, in a column for what is to stand around them.
QVBoxLayout* layOutForm(QDialog& dialog, QFormLayout& form, QDialogButtonBox& buttons);

} // namespace dateline::ui
