// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/date_range_dialog.h"

#include "core/time/bounds/within.h"
#include "ui/dialogs/date_field.h"
#include "ui/dialogs/dialog_form.h"
#include "ui/panels/style.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace dateline::ui {

DateRangeDialog::DateRangeDialog(const std::optional<time::Edtf>& from, const std::optional<time::Edtf>& to,
                                 bool beginsWithTo, QWidget* parent)
    : QDialog(parent)
    , m_from(new DateField(DateField::Accepts::AnyDate, tr("Empty: from the beginning"), this))
    , m_to(new DateField(DateField::Accepts::AnyDate, tr("Empty: to the end"), this))
    , m_problem(new QLabel(tr("The end is before the beginning."), this)) {
    setObjectName(QStringLiteral("dateRangeDialog"));
    setWindowTitle(tr("Events from … to …"));
    m_from->lineEdit().setObjectName(QStringLiteral("rangeFrom"));
    m_from->lineEdit().setAccessibleName(tr("From"));
    m_to->lineEdit().setObjectName(QStringLiteral("rangeTo"));
    m_to->lineEdit().setAccessibleName(tr("To"));
    m_from->setDate(from);
    m_to->setDate(to);
    setKind(m_problem, "warning");
    QFormLayout* form = makeForm();
    form->addRow(tr("&From"), m_from);
    form->addRow(tr("&To"), m_to);
    const AnswerButtons buttons = makeAnswerButtons(*this, tr("Show these"), "rangeOk");
    m_ok = buttons.ok;
    auto* all = buttons.box->addButton(tr("Show all"), QDialogButtonBox::ResetRole);
    all->setObjectName(QStringLiteral("rangeAll"));
    auto* column = layOutForm(*this, *form, *buttons.box);
    column->setSpacing(12);
    column->insertWidget(1, m_problem);
    resize(440, sizeHint().height());
    connect(all, &QPushButton::clicked, this, [this] {
        m_from->setDate({});
        m_to->setDate({});
        accept();
    });
    connect(m_from, &DateField::dateChanged, this, &DateRangeDialog::updateOk);
    connect(m_to, &DateField::dateChanged, this, &DateRangeDialog::updateOk);
    (beginsWithTo ? m_to : m_from)->lineEdit().setFocus();
    updateOk();
}

std::optional<time::Edtf> DateRangeDialog::from() const {
    return m_from->date();
}

std::optional<time::Edtf> DateRangeDialog::to() const {
    return m_to->date();
}

void DateRangeDialog::updateOk() {
    // An end that can be within nothing after the beginning is before it.
    const bool isReversed = from() && to() && !time::canBeWithin(*to(), from(), std::nullopt);
    m_problem->setVisible(isReversed);
    m_ok->setEnabled(m_from->isAcceptable() && m_to->isAcceptable() && !isReversed);
}

} // namespace dateline::ui
