// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace dateline::ui {

/// One account of an event in brief.
struct AccountLine {
    QString who;       ///< "Anna Ruiz, in The Gazette"
    QString published; ///< the day in words; empty: not known
    QString date;      ///< of the event as this account has it, in words
    QString quote;     ///< without marks
};

/// All accounts of an event one under the other, to be compared, with what they disagree on above them. A
/// click on one asks for it.
class AccountList : public QWidget {
    Q_OBJECT
public:
    explicit AccountList(QWidget* parent = nullptr);

    /// `shown` is marked: the account whose details stand elsewhere. Conflicts are sentences.
    void setAccounts(const std::vector<AccountLine>& accounts, std::size_t shown,
                     const QStringList& conflicts);

signals:
    void accountClicked(std::size_t index);

private:
    QLabel* m_conflicts;
    QVBoxLayout* m_rows;
    std::vector<QLabel*> m_accounts;
};

} // namespace dateline::ui
