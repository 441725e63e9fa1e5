// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ask_text_dialog.h"

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
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton* ok = buttons->button(QDialogButtonBox::Ok);
    ok->setText(question.answer);
    ok->setObjectName(QStringLiteral("askOk"));
    ok->setEnabled(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(8);
    column->addWidget(label);
    column->addWidget(m_line);
    column->addSpacing(8);
    column->addWidget(buttons);
    resize(440, sizeHint().height());
    connect(m_line, &QLineEdit::textChanged, this, [this, ok] { ok->setEnabled(!text().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QString AskTextDialog::text() const {
    return m_line->text().simplified();
}

} // namespace dateline::ui
