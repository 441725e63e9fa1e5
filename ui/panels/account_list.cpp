// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/account_list.h"

#include "ui/models/wording.h"
#include "ui/panels/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace dateline::ui {

namespace {

constexpr qsizetype kLongestQuote = 140;

QString inBrief(const QString& quote) {
    const QString line = quote.simplified();
    return line.size() <= kLongestQuote ? line : line.left(kLongestQuote).trimmed() + QStringLiteral("…");
}

QLabel* wrappedLabel(const char* name, const char* kind, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    setKind(label, kind);
    return label;
}

QString asHtml(const AccountLine& account, std::size_t index, bool isShown) {
    const QString date = account.date.toHtmlEscaped();
    QString head = isShown ? QStringLiteral("▸ <b>%1</b>").arg(date)
                           : QStringLiteral("<a href=\"%1\">%2</a>").arg(index).arg(date);
    if (account.isChosen) {
        head += QStringLiteral(" ") + AccountList::tr("✓ followed");
    }
    QStringList who{account.who.toHtmlEscaped()};
    if (!account.published.isEmpty()) {
        who << AccountList::tr("published %1").arg(account.published.toHtmlEscaped());
    }
    return QStringLiteral("%1 — %2<br>%3")
        .arg(head, who.join(QStringLiteral(", ")), inQuotes(inBrief(account.quote)).toHtmlEscaped());
}

} // namespace

AccountList::AccountList(QWidget* parent)
    : QWidget(parent)
    , m_conflicts(wrappedLabel("conflicts", "warning", this))
    , m_choice(wrappedLabel("choice", "muted", this))
    , m_compare(new QPushButton(tr("Compare side by side…"), this))
    , m_column(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("accountList"));
    m_conflicts->setTextFormat(Qt::PlainText);
    m_conflicts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_choice->setTextFormat(Qt::RichText);
    m_choice->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_compare->setObjectName(QStringLiteral("compareAccounts"));
    m_compare->setFocusPolicy(Qt::TabFocus);
    m_column->setContentsMargins(0, 4, 0, 4);
    m_column->setSpacing(6);
    m_column->addWidget(m_conflicts);
    m_column->addWidget(m_choice);
    m_column->addWidget(m_compare, 0, Qt::AlignLeft);
    connect(m_choice, &QLabel::linkActivated, this, &AccountList::clearChoiceRequested, Qt::QueuedConnection);
    connect(m_compare, &QPushButton::clicked, this, &AccountList::compareRequested);
}

void AccountList::addRow() {
    const std::size_t index = m_rows.size();
    Row row;
    row.widget = new QWidget(this);
    row.words = new QLabel(row.widget);
    row.words->setWordWrap(true);
    row.words->setTextFormat(Qt::RichText);
    row.words->setTextInteractionFlags(Qt::TextBrowserInteraction);
    row.menu = new QPushButton(QStringLiteral("⋯"), row.widget);
    row.menu->setObjectName(QStringLiteral("account%1Menu").arg(index));
    row.menu->setAccessibleName(tr("What to do with account %1").arg(index + 1));
    row.menu->setToolTip(tr("Follow this account, edit it, split it off or remove it"));
    row.menu->setFocusPolicy(Qt::TabFocus);
    setKind(row.menu, "quiet");
    auto* line = new QHBoxLayout(row.widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    line->addWidget(row.words, 1);
    line->addWidget(row.menu, 0, Qt::AlignTop);
    m_column->insertWidget(m_column->count() - 1, row.widget); // above the last button
    // The click may come from the row that is about to be set anew.
    connect(
        row.words, &QLabel::linkActivated, this,
        [this](const QString& link) { emit accountClicked(link.toULongLong()); }, Qt::QueuedConnection);
    connect(row.menu, &QPushButton::clicked, this, [this, index] { openMenu(index); });
    m_rows.push_back(row);
}

void AccountList::setAccounts(const AccountsShown& accounts) {
    m_accounts = accounts;
    m_conflicts->setText(accounts.disagreement);
    m_conflicts->setVisible(!accounts.disagreement.isEmpty());
    setKind(m_conflicts, accounts.reason ? "muted" : "warning"); // decided, it asks for nothing any more
    m_conflicts->style()->polish(m_conflicts);
    m_choice->setVisible(accounts.reason.has_value());
    if (accounts.reason) {
        const QString why = accounts.reason->isEmpty()
                                ? tr("An account is followed.")
                                : tr("Followed because: %1").arg(accounts.reason->toHtmlEscaped());
        m_choice->setText(accounts.isReadOnly
                              ? why
                              : QStringLiteral("%1 <a href=\"clear\">%2</a>").arg(why, tr("Follow none")));
    }
    m_compare->setVisible(accounts.lines.size() > 1);
    while (m_rows.size() < accounts.lines.size()) {
        addRow();
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].widget->setVisible(i < accounts.lines.size());
        if (i < accounts.lines.size()) {
            m_rows[i].words->setText(asHtml(accounts.lines[i], i, i == accounts.shown));
            m_rows[i].menu->setVisible(!accounts.isReadOnly);
        }
    }
}

void AccountList::openMenu(std::size_t index) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* follow =
        menu->addAction(tr("&Follow this account…"), [this, index] { emit followRequested(index); });
    follow->setEnabled(!m_accounts.lines[index].isChosen);
    menu->addAction(tr("&Edit this account…"), [this, index] { emit editRequested(index); });
    menu->addAction(tr("&Split off as an event of its own"), [this, index] { emit splitRequested(index); });
    menu->addAction(tr("&Remove this account"), [this, index] { emit removeRequested(index); });
    QPushButton* button = m_rows[index].menu;
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
}

} // namespace dateline::ui
