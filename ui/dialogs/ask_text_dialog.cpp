// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ask_text_dialog.h"

#include "ui/dialogs/dialog_form.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace dateline::ui {

AskTextDialog::AskTextDialog(const Question& question, QWidget* parent)
    : QDialog(parent)
    , m_line(new QLineEdit(this)) {
    setObjectName(QStringLiteral("askTextDialog"));
    setWindowTitle(question.title);
    m_line->setObjectName(QStringLiteral("askText"));
    m_line->setAccessibleName(question.label);
    m_line->setPlaceholderText(question.example);
    auto* completer = new QCompleter(question.known, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_line->setCompleter(completer);
    auto* label = new QLabel(question.label, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setBuddy(m_line);
    const AnswerButtons buttons = makeAnswerButtons(*this, question.answer, "askOk");
    QPushButton* ok = buttons.ok;
    ok->setEnabled(false);
    QVBoxLayout* column = makeColumn(*this, 8);
    column->addWidget(label);
    column->addWidget(m_line);
    column->addSpacing(8);
    column->addWidget(buttons.box);
    resize(440, sizeHint().height());
    connect(m_line, &QLineEdit::textChanged, this, [this, ok] { ok->setEnabled(!text().isEmpty()); });
}

QString AskTextDialog::text() const {
    return m_line->text().simplified();
}

} // namespace dateline::ui
