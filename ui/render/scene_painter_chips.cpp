// SPDX-License-Identifier: GPL-3.0-or-later
// Chips of a ScenePainter: events without a card, by title or counted.
#include "ui/render/painting.h"
#include "ui/render/scene_painter.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>

#include <cmath>

namespace dateline::ui {
namespace {

using layout::DrawList;
using layout::TextRole;

constexpr double kChipPadding = 11;
constexpr double kChipBaseline = 15.5;

} // namespace

void ScenePainter::paintChip(QPainter& painter, const DrawList::Chip& chip) {
    const QRectF area = toQt(chip.area);
    if (m_devicePixelRatio <= 0) {
        drawChipGround(painter, chip.isHovered, area);
        drawText(painter, area.left() + kChipPadding, area.top() + kChipBaseline, chip.label, TextRole::Chip,
                 chipColour(chip));
        return;
    }
    painter.drawImage(snapped(area.topLeft() - QPointF(1, 1)), chipImage(chip));
}

QImage ScenePainter::chipImage(const DrawList::Chip& chip) {
    std::string key = chip.label;
    key += chip.isHovered ? '1' : '0';
    key += chip.found > 0 ? '2' : chip.isNamed ? '1' : '0';
    if (const QImage* known = m_chipImages.find(key)) {
        return *known;
    }
    // Another zoom level counts anew in every chip of the view, so a new label has to cost little.
    const QRectF area(1, 1, std::ceil(chip.area.width), chip.area.height);
    const int look = int(area.width()) << 1U | (chip.isHovered ? 1 : 0);
    const QImage* ground = m_chipGrounds.find(look);
    if (ground == nullptr) {
        QImage image = blank(area.size() + QSizeF(2, 2));
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        drawChipGround(painter, chip.isHovered, area);
        painter.end();
        ground = &m_chipGrounds.keep(look, std::move(image));
    }
    QImage image = *ground;
    QPainter painter(&image);
    drawChipLabel(painter, chip, area);
    painter.end();
    return m_chipImages.keep(key, std::move(image));
}

QColor ScenePainter::chipColour(const DrawList::Chip& chip) const {
    return chip.found > 0 ? m_theme->accent : chip.isNamed ? m_theme->text : m_theme->mutedText;
}

void ScenePainter::drawChipGround(QPainter& painter, bool isHovered, const QRectF& area) const {
    painter.setPen(QPen(isHovered ? m_theme->mutedText : m_theme->border, 1));
    painter.setBrush(isHovered ? m_theme->hover : m_theme->surface);
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), area.height() / 2, area.height() / 2);
}

// Glyph by glyph, without the shaping that counts do not need; what the font lacks is drawn as any text.
void ScenePainter::drawChipLabel(QPainter& painter, const DrawList::Chip& chip, const QRectF& area) {
    const QColor colour = chipColour(chip);
    const QPointF at(area.left() + kChipPadding, area.top() + kChipBaseline);
    if (!m_chipFont.isValid()) {
        m_chipFont = QRawFont::fromFont(fontOf(TextRole::Chip));
    }
    const bool isCount = !chip.isNamed && chip.label.starts_with('+');
    const QVector<quint32> glyphs = isCount && m_chipFont.isValid()
                                        ? m_chipFont.glyphIndexesForString(QString::fromStdString(chip.label))
                                        : QVector<quint32>();
    if (glyphs.isEmpty() || glyphs.contains(0)) {
        drawText(painter, at.x(), at.y(), chip.label, TextRole::Chip, colour);
        return;
    }
    QVector<QPointF> places;
    places.reserve(glyphs.size());
    QPointF next;
    for (const QPointF& advance : m_chipFont.advancesForGlyphIndexes(glyphs)) {
        places.push_back(next);
        next += advance;
    }
    QGlyphRun run;
    run.setRawFont(m_chipFont);
    run.setGlyphIndexes(glyphs);
    run.setPositions(places);
    painter.setPen(colour);
    painter.drawGlyphRun(at, run);
}

} // namespace dateline::ui
