// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/reckoned_dates.h"

#include <QDialog>

#include <vector>

class QPushButton;
class QTreeWidget;

namespace dateline::ui {

/// Asks which dates shall follow a corrected day of publication: each account whose date comes out
/// differently, with the date it has and the one it would get, all ticked at first.
class ReckonedDatesDialog : public QDialog {
    Q_OBJECT
public:
    /// `published`: the new day; nothing: it is not known any more. There is at least one changed date.
    ReckonedDatesDialog(document::ReckonedDates dates, const std::optional<time::Edtf>& published,
                        QWidget* parent = nullptr);

    /// Those ticked; none when only the day is to change.
    std::vector<document::ReckonedDate> chosen() const;

private:
    void fillList();
    void updateOk();

    document::ReckonedDates m_dates;
    QTreeWidget* m_list;
    QPushButton* m_ok;
    bool m_isOnlyDay = false;
};

} // namespace dateline::ui
