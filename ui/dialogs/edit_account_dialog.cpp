// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/edit_account_dialog.h"

#include "ui/dialogs/date_field.h"
#include "ui/dialogs/dialog_form.h"
#include "ui/models/wording.h"
#include "ui/panels/style.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace dateline::ui {

EditAccountDialog::EditAccountDialog(const model::Claim& account, const std::optional<time::Edtf>& published,
                                     QWidget* parent)
    : QDialog(parent)
    , m_account(account)
    , m_when(new DateField(DateField::Accepts::AnyDate, tr("Empty: this account gives no date"), this))
    , m_saidBy(new QLineEdit(toQString(account.saidBy.value_or(std::string())), this))
    , m_isReported(new QCheckBox(tr("&Reported: told by somebody the source quotes or names"), this)) {
    constexpr qsizetype kLongestQuote = 400;
    setObjectName(QStringLiteral("editAccountDialog"));
    setWindowTitle(tr("Edit account"));
    auto* words =
        new QLabel(inQuotes(shortened(toQString(account.quote.exact).simplified(), kLongestQuote)), this);
    words->setObjectName(QStringLiteral("quoteBlock"));
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    m_when->lineEdit().setObjectName(QStringLiteral("accountWhen"));
    m_when->lineEdit().setAccessibleName(tr("When")); // the label names the whole field, not its line
    m_when->setReference(published);
    m_when->setDate(account.date.when);
    m_saidBy->setObjectName(QStringLiteral("accountSaidBy"));
    m_saidBy->setPlaceholderText(tr("The source itself"));
    m_isReported->setObjectName(QStringLiteral("accountReported"));
    m_isReported->setChecked(account.isReported);

    QFormLayout* form = makeForm();
    form->addRow(tr("&When"), m_when);
    form->addRow(tr("Said &by"), m_saidBy);
    form->addRow(QString(), m_isReported);

    const AnswerButtons buttons = makeAnswerButtons(*this, tr("Change"), "accountOk");
    QPushButton* ok = buttons.ok;

    layOutForm(*this, *form, *buttons.box)->insertWidget(0, words);
    resize(560, sizeHint().height());

    connect(m_when, &DateField::dateChanged, ok, [this, ok] { ok->setEnabled(m_when->isAcceptable()); });
}

document::ClaimEdit EditAccountDialog::edit() const {
    document::ClaimEdit edit;
    if (m_when->date() != m_account.date.when) {
        edit.when = m_when->date();
    }
    const std::string typed = m_saidBy->text().simplified().toStdString();
    const auto saidBy = typed.empty() ? std::nullopt : std::optional(typed);
    if (saidBy != m_account.saidBy) {
        edit.saidBy = saidBy;
    }
    if (m_isReported->isChecked() != m_account.isReported) {
        edit.isReported = m_isReported->isChecked();
    }
    return edit;
}

} // namespace dateline::ui
