// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence/verification.h"
#include "core/model/event.h"
#include "ui/panels/account_list.h"
#include "ui/render/theme.h"

#include <QWidget>

#include <array>
#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;

namespace dateline::ui {

class Badge;
class TagRow;

/// A relation as read from the event shown: what comes before the other event's title, and after it.
struct RelatedEvent {
    QString before;
    model::EventId event;
    QString title;
    QString after;
};

/// One account of an event in full: badges, title, date and how it was found, who says it, the quote.
class EventDetails : public QWidget {
    Q_OBJECT
public:
    explicit EventDetails(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// `state`: of the claim's words in its source. `claim` indexes event.claims.
    void show(const model::Event& event, std::size_t claim, evidence::QuoteState state, bool isReadOnly);
    /// All accounts of the event shown; not shown where there is only one.
    void showAccounts(const AccountsShown& accounts);
    void showRelated(const std::vector<RelatedEvent>& related);
    void setSelectionSize(std::size_t events); ///< what Remove takes away
    void showTags(const QStringList& tags, const QStringList& known, bool isReadOnly);
    const AccountList& accounts() const { return *m_accountList; } ///< what is asked of one account
    const TagRow& tags() const { return *m_tags; }
    /// The buttons for what can be done with it, to be put where they stay in view.
    QWidget* actionRow() const { return m_actionRow; }

signals:
    void anchorClicked();
    void copyRequested();
    void editRequested();
    void accountEditRequested();
    void removeRequested();
    void claimRequested(std::size_t index);
    void relatedClicked(dateline::model::EventId id);

private:
    enum Row {
        When,
        AccountWhen,
        AsWritten,
        Reckoned,
        Otherwise,
        SaidBy,
        Actors,
        Related,
        Note,
        NowReads,
        RowCount
    };
    void showState(evidence::QuoteState state, bool isMarked);
    void showCheck(const model::Claim& claim);
    void setRow(Row row, const QString& value);
    QString reckoning(const model::DateReading& date) const;
    QString speaker(const model::Claim& claim, bool isReadOnly) const;

    const Theme* m_theme;
    Badge* m_verified;
    Badge* m_newer; ///< what a newer version of the source does to the quote
    Badge* m_reported;
    QLabel* m_title;
    QGridLayout* m_grid;
    std::array<QLabel*, RowCount> m_names{};
    std::array<QLabel*, RowCount> m_values{};
    QWidget* m_accounts;
    QLabel* m_accountText;
    AccountList* m_accountList;
    QPushButton* m_previous;
    QPushButton* m_next;
    TagRow* m_tags;
    QLabel* m_quote;
    QWidget* m_actionRow;
    QPushButton* m_copy;
    QPushButton* m_edit;
    QPushButton* m_remove;
    std::size_t m_claim = 0;
};

} // namespace dateline::ui
