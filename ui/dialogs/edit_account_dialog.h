// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/edits/edits.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace dateline::ui {

class DateField;

/// Corrects what was read from one account: its date, who says so, whether it is reported. The quote, which
/// is shown, is never changed.
class EditAccountDialog : public QDialog {
    Q_OBJECT
public:
    /// `published`: what "last month" and the like are counted from.
    EditAccountDialog(const model::Claim& account, const std::optional<time::Edtf>& published,
                      QWidget* parent = nullptr);

    /// Only what was changed.
    document::ClaimEdit edit() const;

private:
    model::Claim m_account;
    DateField* m_when;
    QLineEdit* m_saidBy;
    QCheckBox* m_isReported;
};

} // namespace dateline::ui
