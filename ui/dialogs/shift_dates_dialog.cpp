// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shift_dates_dialog.h"

#include "ui/dialogs/dialog_form.h"
#include "ui/models/wording.h"
#include "ui/panels/style.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace dateline::ui {

namespace {

constexpr int kMostUnits = 100'000;

QSpinBox* number(const char* name, QWidget* parent) {
    auto* box = new QSpinBox(parent);
    box->setObjectName(QString::fromLatin1(name));
    box->setRange(0, kMostUnits);
    return box;
}

} // namespace

ShiftDatesDialog::ShiftDatesDialog(const QString& what, QWidget* parent)
    : QDialog(parent)
    , m_years(number("shiftYears", this))
    , m_months(number("shiftMonths", this))
    , m_days(number("shiftDays", this))
    , m_direction(new QComboBox(this))
    , m_words(new QLabel(this)) {
    setObjectName(QStringLiteral("shiftDialog"));
    setWindowTitle(tr("Move the dates of %1").arg(what));
    m_direction->setObjectName(QStringLiteral("shiftDirection"));
    m_direction->addItem(tr("Later"), 1);
    m_direction->addItem(tr("Earlier"), -1);
    setKind(m_words, "muted");
    QFormLayout* form = makeForm();
    form->addRow(tr("Di&rection"), m_direction);
    form->addRow(tr("&Years"), m_years);
    form->addRow(tr("&Months"), m_months);
    form->addRow(tr("&Days"), m_days);
    form->addRow(QString(), m_words);
    const AnswerButtons buttons = makeAnswerButtons(*this, tr("Move"), "shiftOk");
    m_ok = buttons.ok;
    layOutForm(*this, *form, *buttons.box);
    resize(360, sizeHint().height());
    for (QSpinBox* box : {m_years, m_months, m_days}) {
        connect(box, &QSpinBox::valueChanged, this, &ShiftDatesDialog::update);
    }
    connect(m_direction, &QComboBox::currentIndexChanged, this, &ShiftDatesDialog::update);
    update();
    m_days->setFocus();
}

document::DateShift ShiftDatesDialog::shift() const {
    const int sign = m_direction->currentData().toInt();
    return {sign * m_years->value(), sign * m_months->value(), sign * m_days->value()};
}

void ShiftDatesDialog::update() {
    const document::DateShift moved = shift();
    const bool moves = moved.years != 0 || moved.months != 0 || moved.days != 0;
    m_ok->setEnabled(moves);
    m_words->setText(moves ? toQString(document::inWords(moved)) : tr("Not moved yet"));
}

} // namespace dateline::ui
