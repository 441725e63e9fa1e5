// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/account_list.h"

#include "ui/models/wording.h"
#include "ui/panels/style.h"

#include <QLabel>
#include <QVBoxLayout>

namespace dateline::ui {

namespace {

constexpr qsizetype kLongestQuote = 140;

QString inBrief(const QString& quote) {
    const QString line = quote.simplified();
    return line.size() <= kLongestQuote ? line : line.left(kLongestQuote).trimmed() + QStringLiteral("…");
}

} // namespace

AccountList::AccountList(QWidget* parent)
    : QWidget(parent)
    , m_conflicts(new QLabel(this))
    , m_rows(new QVBoxLayout) {
    setObjectName(QStringLiteral("accountList"));
    m_conflicts->setObjectName(QStringLiteral("conflicts"));
    m_conflicts->setWordWrap(true);
    m_conflicts->setTextFormat(Qt::PlainText);
    m_conflicts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setKind(m_conflicts, "warning");
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(6);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 4);
    column->setSpacing(6);
    column->addWidget(m_conflicts);
    column->addLayout(m_rows);
}

void AccountList::setAccounts(const std::vector<AccountLine>& accounts, std::size_t shown,
                              const QStringList& conflicts) {
    m_conflicts->setText(conflicts.join(QLatin1Char('\n')));
    m_conflicts->setVisible(!conflicts.isEmpty());
    while (m_accounts.size() < accounts.size()) {
        auto* row = new QLabel(this);
        row->setWordWrap(true);
        row->setTextFormat(Qt::RichText);
        row->setTextInteractionFlags(Qt::TextBrowserInteraction);
        // The click may come from the row that is about to be set anew.
        connect(
            row, &QLabel::linkActivated, this,
            [this](const QString& link) { emit accountClicked(link.toULongLong()); }, Qt::QueuedConnection);
        m_rows->addWidget(row);
        m_accounts.push_back(row);
    }
    for (std::size_t i = 0; i < m_accounts.size(); ++i) {
        m_accounts[i]->setVisible(i < accounts.size());
        if (i >= accounts.size()) {
            continue;
        }
        const AccountLine& account = accounts[i];
        const QString date = account.date.toHtmlEscaped();
        const QString head = i == shown ? QStringLiteral("▸ <b>%1</b>").arg(date)
                                        : QStringLiteral("<a href=\"%1\">%2</a>").arg(i).arg(date);
        QStringList who{account.who.toHtmlEscaped()};
        if (!account.published.isEmpty()) {
            who << tr("published %1").arg(account.published.toHtmlEscaped());
        }
        m_accounts[i]->setText(
            QStringLiteral("%1 — %2<br>%3")
                .arg(head, who.join(QStringLiteral(", ")), inQuotes(inBrief(account.quote)).toHtmlEscaped()));
    }
}

} // namespace dateline::ui
