// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/scene_painter.h"

#include "ui/render/era_shapes.h"
#include "ui/render/mark_shapes.h"
#include "ui/render/painting.h"
#include "ui/render/text_fonts.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace dateline::ui {
namespace {

using layout::DrawList;
using layout::TextRole;

// A hairline on whole pixels: crisp where an antialiased pen would smear over two.
void fillVertical(QPainter& painter, double x, double top, double bottom, const QColor& colour) {
    const int from = qRound(top);
    painter.fillRect(QRect(qRound(x), from, 1, qRound(bottom) - from), colour);
}

void fillHorizontal(QPainter& painter, double left, double right, double y, const QColor& colour) {
    const int from = qRound(left);
    painter.fillRect(QRect(from, qRound(y), qRound(right) - from, 1), colour);
}

// The stretches of a vertical line that go through no lane's name, as names are to be read.
std::vector<std::pair<double, double>> besideNames(const DrawList& list, double x, double top,
                                                   double bottom) {
    constexpr double kAir = 2;
    std::vector<std::pair<double, double>> stretches;
    for (const DrawList::LaneBand& band : list.bands) {
        const layout::Rect& name = band.header;
        if (x > name.x && x < name.right() && name.y - kAir < bottom && name.bottom() > top) {
            stretches.emplace_back(top, name.y - kAir);
            top = name.bottom() + kAir;
        }
    }
    stretches.emplace_back(top, bottom);
    std::erase_if(stretches, [](const auto& stretch) { return stretch.second <= stretch.first; });
    return stretches;
}

} // namespace

void ScenePainter::keepCardImages(double devicePixelRatio) {
    if (devicePixelRatio != m_devicePixelRatio) {
        m_devicePixelRatio = devicePixelRatio;
        forgetCardImages();
    }
}

void ScenePainter::setTheme(const Theme& theme) {
    m_theme = &theme;
    forgetCardImages();
}

void ScenePainter::paint(QPainter& painter, const DrawList& list) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(0, 0, list.width, list.height), m_theme->canvas);
    painter.save();
    painter.setClipRect(toQt(list.lanes));
    paintBands(painter, list);
    paintMarks(painter, list, list.lanes.y, list.lanes.bottom());
    for (const DrawList::Bar& bar : list.bars) {
        paintBar(painter, bar);
    }
    paintRelations(painter, list, false);
    paintDensities(painter, list);
    for (const DrawList::Chip& chip : list.chips) {
        paintChip(painter, chip);
    }
    for (const DrawList::Card& card : list.cards) {
        paintCard(painter, card);
    }
    paintRelations(painter, list, true);
    for (const DrawList::LaneBand& band : list.bands) {
        if (band.isHeld) { // over what has scrolled under it
            QColor ground = band.isStriped ? m_theme->laneStripe : m_theme->canvas;
            ground.setAlphaF(0.92F);
            painter.setPen(Qt::NoPen);
            painter.setBrush(ground);
            painter.drawRoundedRect(toQt(band.header).adjusted(-4, 0, 2, 0), 4, 4);
            paintLaneName(painter, band);
        }
    }
    if (list.markFoot.height <= 0) {
        paintMarkLabels(painter, list);
    }
    paintNotice(painter, list);
    painter.restore();
    paintMarkFoot(painter, list);
    paintEraTabs(painter, list, *m_theme);
    paintAxis(painter, list);
    paintTray(painter, list);
    painter.restore();
}

void ScenePainter::paintLegend(QPainter& painter, const layout::Legend& legend) {
    paint(painter, legend.samples);
    for (const layout::Legend::Text& text : legend.texts) {
        drawText(painter, text.x, text.baseline, text.words, TextRole::Caption, m_theme->text);
    }
}

// Labels that stay in view while they move are shaped once. Paper gets its text as it is, to be found in it.
void ScenePainter::drawLabel(QPainter& painter, double x, double baseline, const std::string& text,
                             TextRole role, const QColor& colour) {
    if (m_devicePixelRatio <= 0) {
        drawText(painter, x, baseline, text, role, colour);
        return;
    }
    std::string key = text;
    key += char(role);
    const Label* label = m_labels.find(key);
    if (label == nullptr) {
        const QFont& font = fontOf(role);
        Label made{QStaticText(QString::fromStdString(text)), QFontMetricsF(font).ascent()};
        made.text.setTextFormat(Qt::PlainText);
        made.text.prepare(painter.transform(), font);
        label = &m_labels.keep(key, std::move(made));
    }
    painter.setFont(fontOf(role));
    painter.setPen(colour);
    painter.drawStaticText(QPointF(x, baseline - label->ascent), label->text);
}

void ScenePainter::paintAxis(QPainter& painter, const DrawList& list) {
    const QRectF axis = toQt(list.axis);
    if (axis.isEmpty()) {
        return; // a legend
    }
    painter.fillRect(axis, m_theme->window);
    const double middle = axis.top() + axis.height() / 2;
    for (const layout::Tick& tick : list.ticks.minor) {
        if (tick.x >= 0) {
            fillVertical(painter, tick.x, middle, axis.bottom(), m_theme->gridLine);
        }
        drawLabel(painter, tick.labelX, axis.bottom() - 8, tick.label, TextRole::TickMinor,
                  m_theme->mutedText);
    }
    for (const layout::Tick& tick : list.ticks.major) {
        if (tick.x >= 0) {
            // Down to the lanes where it is a border of the lower tier, too; else, as where a month begins
            // within a week, it would go through that one's label.
            const bool isOfBoth =
                std::any_of(list.ticks.minor.begin(), list.ticks.minor.end(),
                            [&](const auto& minor) { return std::abs(minor.x - tick.x) < 0.5; });
            fillVertical(painter, tick.x, axis.top() + 4, isOfBoth ? axis.bottom() : middle, m_theme->border);
        }
        drawLabel(painter, tick.labelX, axis.top() + 17, tick.label, TextRole::TickMajor, m_theme->text);
    }
    fillHorizontal(painter, axis.left(), axis.right(), axis.bottom() - 1, m_theme->border);
    paintToday(painter, list);
}

void ScenePainter::paintToday(QPainter& painter, const DrawList& list) {
    for (const DrawList::Mark& mark : list.marks) {
        if (!mark.isToday) {
            continue;
        }
        fillVertical(painter, mark.x, mark.labelBaseline, list.axis.bottom(), m_theme->mutedText);
        const QRectF pill(mark.labelX - 7, mark.labelBaseline - 12.5, mark.labelWidth + 14, 17);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme->mutedText);
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
        drawLabel(painter, mark.labelX, mark.labelBaseline, mark.label, TextRole::MarkLabel, m_theme->window);
    }
}

void ScenePainter::paintBands(QPainter& painter, const DrawList& list) {
    for (const DrawList::LaneBand& band : list.bands) {
        if (band.isStriped) {
            painter.fillRect(toQt(band.area), m_theme->laneStripe);
        }
    }
    paintEraBands(painter, list, *m_theme);
    for (const layout::Tick& tick : list.ticks.minor) {
        for (const auto& [top, bottom] : besideNames(list, tick.x, list.lanes.y, list.lanes.bottom())) {
            fillVertical(painter, tick.x, top, bottom, m_theme->gridLine);
        }
    }
    for (const DrawList::LaneBand& band : list.bands) {
        if (!band.isHeld) {
            paintLaneName(painter, band);
        }
    }
}

void ScenePainter::paintLaneName(QPainter& painter, const DrawList::LaneBand& band) {
    drawLabel(painter, band.nameX, band.nameBaseline, band.name, TextRole::LaneLabel, m_theme->mutedText);
    if (band.hasHandle) {
        painter.fillPath(handlePath({14, band.nameBaseline - 4}, band.isCollapsed), m_theme->mutedText);
    }
}

// What of the lines stands between two heights; not by clipping, which Qt's SVG does not know.
void ScenePainter::paintMarks(QPainter& painter, const DrawList& list, double from, double to) const {
    for (const DrawList::Mark& mark : list.marks) {
        const double markTop = std::max(mark.top, from);
        const double markBottom = std::min(mark.bottom, to);
        if (markBottom <= markTop) {
            continue;
        }
        QPen pen(m_theme->accent, 1.5, Qt::CustomDashLine);
        pen.setDashPattern({3, 3});
        painter.setPen(pen);
        if (mark.isCrowded) { // so short that it ends above the names
            painter.drawLine(QPointF(mark.x, markTop), QPointF(mark.x, markBottom));
            continue;
        }
        for (const auto& [top, bottom] : besideNames(list, mark.x, markTop, markBottom)) {
            if (mark.isToday) {
                fillVertical(painter, mark.x, top, bottom, m_theme->mutedText);
            } else {
                painter.drawLine(QPointF(mark.x, top), QPointF(mark.x, bottom));
            }
        }
    }
}

void ScenePainter::paintMarkLabels(QPainter& painter, const DrawList& list) const {
    for (const DrawList::Mark& mark : list.marks) {
        if (mark.label.empty() || mark.isToday) {
            continue;
        }
        QColor ground = m_theme->canvas;
        ground.setAlphaF(0.9F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(QRectF(mark.labelX - 4, mark.labelBaseline - 13, mark.labelWidth + 8, 18), 4,
                                4);
        drawText(painter, mark.labelX, mark.labelBaseline, mark.label, TextRole::MarkLabel, m_theme->accent);
    }
}

void ScenePainter::paintMarkFoot(QPainter& painter, const DrawList& list) const {
    if (list.markFoot.height <= 0) {
        return;
    }
    painter.save();
    const double top = list.lanes.bottom(); // of a sheet's lanes, which may end above its foot
    painter.setClipRect(QRectF(0, top, list.width, list.markFoot.bottom() - top));
    paintMarks(painter, list, top, list.markFoot.bottom());
    paintMarkLabels(painter, list);
    painter.restore();
}

void ScenePainter::paintRelations(QPainter& painter, const DrawList& list, bool isStrong) const {
    for (const DrawList::Relation& relation : list.relations) {
        if (relation.isStrong != isStrong) {
            continue;
        }
        QColor colour = isStrong ? m_theme->accent : m_theme->mutedText;
        colour.setAlphaF(isStrong ? 1.0F : 0.5F);
        paintRelation(painter, relation, colour);
        if (!relation.label.empty()) {
            const QRectF area = toQt(relation.labelArea);
            painter.setPen(QPen(m_theme->accent, 1));
            painter.setBrush(m_theme->surface);
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), area.height() / 2,
                                    area.height() / 2);
            drawText(painter, area.left() + 7, area.top() + 13, relation.label, TextRole::MarkLabel,
                     m_theme->accent);
        }
    }
}

void ScenePainter::paintDensities(QPainter& painter, const DrawList& list) const {
    if (m_devicePixelRatio <= 0) {
        for (const DrawList::Density& density : list.densities) {
            painter.fillRect(toQt(density.area), densityColour(density, list));
        }
        return;
    }
    // A lane at a time, on whole pixels and opaque: hundreds of columns with smoothed edges, or blended with
    // what is behind them, cost as much as all the rest of a frame.
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    QVector<QRect> columns;
    columns.reserve(qsizetype(list.densities.size()));
    for (std::size_t i = 0; i < list.densities.size(); ++i) {
        const DrawList::Density& density = list.densities[i];
        const QRectF area = toQt(density.area);
        const int top = qRound(area.top());
        columns.push_back(
            QRect(qRound(area.left()), top, std::max(1, qRound(area.width())), qRound(area.bottom()) - top));
        const DrawList::Density* next = i + 1 < list.densities.size() ? &list.densities[i + 1] : nullptr;
        // Those of a lane stand on one line.
        if (next == nullptr || next->colour != density.colour ||
            next->area.bottom() != density.area.bottom()) {
            painter.setBrush(densityColour(density, list));
            painter.drawRects(columns);
            columns.clear();
        }
    }
    painter.restore();
}

QColor ScenePainter::densityColour(const DrawList::Density& density, const DrawList& list) const {
    constexpr float kShare = 0.45F; // the rest is the lane's ground
    const auto band = std::find_if(list.bands.begin(), list.bands.end(), [&](const DrawList::LaneBand& lane) {
        return lane.area.y <= density.area.y && density.area.y < lane.area.bottom();
    });
    const QColor& ground =
        band != list.bands.end() && band->isStriped ? m_theme->laneStripe : m_theme->canvas;
    const QColor colour = laneColour(density.colour);
    const auto mixed = [](float over, float under) { return kShare * over + (1 - kShare) * under; };
    return QColor::fromRgbF(mixed(colour.redF(), ground.redF()), mixed(colour.greenF(), ground.greenF()),
                            mixed(colour.blueF(), ground.blueF()));
}

QPointF ScenePainter::snapped(QPointF at) const {
    return {std::round(at.x() * m_devicePixelRatio) / m_devicePixelRatio,
            std::round(at.y() * m_devicePixelRatio) / m_devicePixelRatio};
}

void ScenePainter::paintNotice(QPainter& painter, const DrawList& list) const {
    constexpr double kLine = 22;
    const QRectF lanes = toQt(list.lanes);
    double top = std::max(lanes.top(), lanes.center().y() - kLine * double(list.notice.size()) / 2);
    painter.setPen(m_theme->mutedText);
    for (const std::string& line : list.notice) {
        painter.setFont(fontOf(&line == &list.notice.front() ? TextRole::CardTitle : TextRole::Caption));
        painter.drawText(QRectF(lanes.left(), top, lanes.width(), kLine), Qt::AlignCenter,
                         QString::fromStdString(line));
        top += kLine;
    }
}

void ScenePainter::paintTray(QPainter& painter, const DrawList& list) {
    if (list.tray.area.height <= 0) {
        return;
    }
    painter.fillRect(toQt(list.tray.area), m_theme->window);
    fillHorizontal(painter, list.tray.area.x, list.tray.area.right(), list.tray.area.y, m_theme->border);
    drawText(painter, list.tray.labelX, list.tray.labelBaseline, list.tray.label, TextRole::Caption,
             m_theme->mutedText);
    for (const DrawList::Chip& chip : list.trayChips) {
        paintChip(painter, chip);
    }
}

} // namespace dateline::ui
