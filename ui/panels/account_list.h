// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace dateline::ui {

/// One account of an event in brief.
struct AccountLine {
    QString who;           ///< "Anna Ruiz, in The Gazette"
    QString published;     ///< the day in words; empty: not known
    QString date;          ///< of the event as this account has it, in words
    QString written;       ///< its words for the date, without marks; empty: none in the source
    QString quote;         ///< without marks
    bool isChosen = false; ///< the one the editor follows
};

/// The accounts of an event, and what they come to.
struct AccountsShown {
    std::vector<AccountLine> lines; ///< in the order of the event's claims
    std::size_t shown = 0;          ///< the one whose details stand elsewhere
    QString disagreement;           ///< a sentence: what those say that cannot all be right; empty: all can
    std::optional<QString> reason;  ///< why the chosen one is followed; nothing: none is chosen
    bool isReadOnly = false;
};

/// All accounts of an event one under the other, to be compared, with what they disagree on above them. A
/// click on one asks for it; each has a menu of what can be done with it.
class AccountList : public QWidget {
    Q_OBJECT
public:
    explicit AccountList(QWidget* parent = nullptr);

    void setAccounts(const AccountsShown& accounts);

signals:
    void accountClicked(std::size_t index);
    void followRequested(std::size_t index);
    void editRequested(std::size_t index);
    void splitRequested(std::size_t index);
    void removeRequested(std::size_t index);
    void clearChoiceRequested();
    void compareRequested();

private:
    struct Row {
        QWidget* widget = nullptr;
        QLabel* words = nullptr;
        QPushButton* menu = nullptr;
    };
    void addRow();
    void openMenu(std::size_t index);

    AccountsShown m_accounts;
    QLabel* m_conflicts;
    QLabel* m_choice;
    QPushButton* m_compare;
    QVBoxLayout* m_column;
    std::vector<Row> m_rows;
};

} // namespace dateline::ui
