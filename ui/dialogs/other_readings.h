// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/edtf/edtf.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;

namespace dateline::ui {

/// The readings of a date that were not chosen, each a button that chooses it. Hidden while there is none.
class OtherReadings : public QWidget {
    Q_OBJECT
public:
    explicit OtherReadings(QWidget* parent = nullptr);

    void setReadings(const std::vector<time::Edtf>& readings);

signals:
    void chosen(const dateline::time::Edtf& reading);

private:
    QHBoxLayout* m_row;
};

} // namespace dateline::ui
