// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/dialog_form.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace dateline::ui {

QFormLayout* makeForm() {
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

AnswerButtons makeAnswerButtons(QDialog& dialog, const QString& answer, const char* name) {
    auto* box = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
    QPushButton* ok = box->button(QDialogButtonBox::Ok);
    if (!answer.isEmpty()) {
        ok->setText(answer);
    }
    ok->setObjectName(QString::fromLatin1(name));
    QObject::connect(box, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(box, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    return {box, ok};
}

QVBoxLayout* makeColumn(QDialog& dialog, int spacing) {
    auto* column = new QVBoxLayout(&dialog);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(spacing);
    return column;
}

QVBoxLayout* layOutForm(QDialog& dialog, QFormLayout& form, QDialogButtonBox& buttons) {
    QVBoxLayout* column = makeColumn(dialog, 16);
    column->addLayout(&form);
    column->addWidget(&buttons);
    return column;
}

} // namespace dateline::ui
