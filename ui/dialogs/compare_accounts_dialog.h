// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/account_list.h"

#include <QDialog>

namespace dateline::ui {

/// The accounts of an event in columns: date, who, published when, words for the date, quote.
class CompareAccountsDialog : public QDialog {
    Q_OBJECT
public:
    CompareAccountsDialog(const QString& event, const AccountsShown& accounts, QWidget* parent = nullptr);

signals:
    void followRequested(std::size_t index); ///< the dialog closes
};

} // namespace dateline::ui
