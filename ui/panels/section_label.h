// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace dateline::ui {

/// A heading above a part of a panel: small, spaced capitals.
class SectionLabel : public QLabel {
public:
    explicit SectionLabel(const QString& text, QWidget* parent = nullptr);
};

} // namespace dateline::ui
