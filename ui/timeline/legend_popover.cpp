// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/legend_popover.h"

#include <QPainter>

namespace dateline::ui {
namespace {

constexpr double kWidth = layout::kLegendColumn + 40;

} // namespace

LegendPopover::LegendPopover(const Theme& theme, QWidget* parent)
    : QWidget(parent, Qt::Popup)
    , m_theme(theme)
    , m_painter(theme)
    , m_legend(layout::legendOf(kWidth)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("legend"));
    setAccessibleName(tr("What the signs mean"));
    QStringList words;
    for (const layout::Legend::Text& text : m_legend.texts) {
        words << QString::fromStdString(text.words);
    }
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    setFixedSize(int(m_legend.samples.width), int(m_legend.samples.height));
}

void LegendPopover::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    m_painter.paintLegend(painter, m_legend);
    painter.setPen(m_theme.controlBorder);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void LegendPopover::keyPressEvent(QKeyEvent*) {
    close();
}

void LegendPopover::mousePressEvent(QMouseEvent*) {
    close();
}

} // namespace dateline::ui
