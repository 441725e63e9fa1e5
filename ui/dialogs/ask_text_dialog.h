// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

class QLineEdit;

namespace dateline::ui {

/// Asks for one line: a tag, a name, a reason. Cannot be accepted empty.
class AskTextDialog : public QDialog {
    Q_OBJECT
public:
    struct Question {
        QString title;          ///< of the window
        QString label;          ///< above the field, a sentence
        QString example;        ///< in the empty field
        QString answer;         ///< on the button: "Add"
        QStringList known = {}; ///< completes what is typed
    };
    explicit AskTextDialog(const Question& question, QWidget* parent = nullptr);

    QString text() const; ///< without spaces around

private:
    QLineEdit* m_line;
};

} // namespace dateline::ui
