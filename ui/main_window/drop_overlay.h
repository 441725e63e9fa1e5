// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/theme.h"

#include <QWidget>

namespace dateline::ui {

/// Covers the window while a file is dragged over it and says what a drop will do.
class DropOverlay : public QWidget {
    Q_OBJECT
public:
    explicit DropOverlay(QWidget* parent);

    void setTheme(const Theme& theme) { m_theme = &theme; }
    void cover();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme* m_theme;
};

} // namespace dateline::ui
