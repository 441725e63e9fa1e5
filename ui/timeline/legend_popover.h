// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/legend.h"
#include "ui/render/scene_painter.h"
#include "ui/render/theme.h"

#include <QWidget>

namespace dateline::ui {

/// What the signs on the timeline mean, drawn by the painter that draws them there. Goes at a click anywhere
/// or any key, and deletes itself.
class LegendPopover : public QWidget {
    Q_OBJECT
public:
    explicit LegendPopover(const Theme& theme, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    const Theme& m_theme;
    ScenePainter m_painter;
    layout::Legend m_legend;
};

} // namespace dateline::ui
