// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/scene_painter.h"

#include "ui/render/era_shapes.h"
#include "ui/render/mark_shapes.h"
#include "ui/render/text_fonts.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace dateline::ui {
namespace {

using layout::DrawList;
using layout::TextRole;

constexpr double kCardRadius = 6;
constexpr double kCardEdge = 4;   // the strip in the lane's colour
constexpr double kCardMargin = 3; // around a card's image, for its ring
constexpr double kFadedOpacity = 0.28;
constexpr double kDotRadius = 5;
constexpr double kChipPadding = 11;
constexpr double kChipBaseline = 15.5;

void drawText(QPainter& painter, double x, double baseline, const std::string& text, TextRole role,
              const QColor& colour) {
    painter.setFont(fontOf(role));
    painter.setPen(colour);
    painter.drawText(QPointF(x, baseline), QString::fromStdString(text));
}

// A hairline on whole pixels: crisp where an antialiased pen would smear over two.
void fillVertical(QPainter& painter, double x, double top, double bottom, const QColor& colour) {
    const int from = qRound(top);
    painter.fillRect(QRect(qRound(x), from, 1, qRound(bottom) - from), colour);
}

void fillHorizontal(QPainter& painter, double left, double right, double y, const QColor& colour) {
    const int from = qRound(left);
    painter.fillRect(QRect(from, qRound(y), qRound(right) - from, 1), colour);
}

QBrush fadingBrush(const DrawList::Bar& bar, QColor colour, double opacity) {
    colour.setAlphaF(float(opacity));
    if (bar.fadeLeft <= 0 && bar.fadeRight <= 0) {
        return colour;
    }
    QColor clear = colour;
    clear.setAlphaF(0);
    QLinearGradient gradient(bar.area.x, 0, bar.area.right(), 0);
    const double width = std::max(1.0, bar.area.width);
    gradient.setColorAt(0, bar.fadeLeft > 0 ? clear : colour);
    gradient.setColorAt(std::min(1.0, bar.fadeLeft / width), colour);
    gradient.setColorAt(std::max(0.0, 1 - bar.fadeRight / width), colour);
    gradient.setColorAt(1, bar.fadeRight > 0 ? clear : colour);
    return gradient;
}

// As another account has it: only its outline, broken, and hatched within.
void paintGhost(QPainter& painter, const DrawList::Bar& bar, const QRectF& area, const QColor& colour) {
    QPen outline(colour, 1.2, Qt::CustomDashLine);
    outline.setDashPattern({2, 2});
    painter.setPen(outline);
    painter.setBrush(QBrush(colour, Qt::BDiagPattern));
    if (bar.isDot) {
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(area.center(), kDotRadius - 0.6, kDotRadius - 0.6);
    } else {
        painter.drawRoundedRect(area.adjusted(0.6, 0.6, -0.6, -0.6), 3, 3);
    }
}

void drawArrow(QPainter& painter, double tipX, double y, double direction, const QColor& colour) {
    QPainterPath arrow(QPointF(tipX, y));
    arrow.lineTo(tipX - direction * 7, y - 4);
    arrow.lineTo(tipX - direction * 7, y + 4);
    arrow.closeSubpath();
    painter.fillPath(arrow, colour);
}

// The card's left edge, as wide as the strip in the lane's colour, with its round corners. As a path: to clip
// to the card's outline costs more than all the rest of the card.
QPainterPath edgePath(const QRectF& card) {
    const double angle = std::acos((kCardRadius - kCardEdge) / kCardRadius) * 180 / M_PI;
    const QSizeF round(2 * kCardRadius, 2 * kCardRadius);
    QPainterPath path;
    path.arcMoveTo(QRectF(card.topLeft(), round), 180 - angle);
    path.arcTo(QRectF(card.topLeft(), round), 180 - angle, angle);
    path.arcTo(QRectF(card.bottomLeft() - QPointF(0, 2 * kCardRadius), round), 180, angle);
    path.closeSubpath();
    return path;
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
    paintMarks(painter, list);
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
    paintMarkLabels(painter, list);
    paintNotice(painter, list);
    painter.restore();
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
            fillVertical(painter, tick.x, axis.top() + 4, axis.bottom(), m_theme->border);
        }
        drawLabel(painter, tick.labelX, axis.top() + 17, tick.label, TextRole::TickMajor, m_theme->text);
    }
    fillHorizontal(painter, axis.left(), axis.right(), axis.bottom() - 1, m_theme->border);
}

void ScenePainter::paintBands(QPainter& painter, const DrawList& list) {
    for (const DrawList::LaneBand& band : list.bands) {
        if (band.isStriped) {
            painter.fillRect(toQt(band.area), m_theme->laneStripe);
        }
    }
    paintEraBands(painter, list, *m_theme);
    for (const layout::Tick& tick : list.ticks.minor) {
        fillVertical(painter, tick.x, list.lanes.y, list.lanes.bottom(), m_theme->gridLine);
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

void ScenePainter::paintMarks(QPainter& painter, const DrawList& list) const {
    for (const DrawList::Mark& mark : list.marks) {
        if (mark.isToday) {
            fillVertical(painter, mark.x, mark.top, mark.bottom, m_theme->mutedText);
            continue;
        }
        QPen pen(m_theme->accent, 1.5, Qt::CustomDashLine);
        pen.setDashPattern({3, 3});
        painter.setPen(pen);
        painter.drawLine(QPointF(mark.x, mark.top), QPointF(mark.x, mark.bottom));
    }
}

void ScenePainter::paintMarkLabels(QPainter& painter, const DrawList& list) const {
    for (const DrawList::Mark& mark : list.marks) {
        if (mark.label.empty()) {
            continue;
        }
        QColor ground = m_theme->canvas;
        ground.setAlphaF(0.9F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(QRectF(mark.labelX - 4, mark.labelBaseline - 13, mark.labelWidth + 8, 18), 4,
                                4);
        drawText(painter, mark.labelX, mark.labelBaseline, mark.label, TextRole::MarkLabel,
                 mark.isToday ? m_theme->mutedText : m_theme->accent);
    }
}

void ScenePainter::paintBar(QPainter& painter, const DrawList::Bar& bar) {
    const QColor colour = laneColour(bar.colour);
    const QRectF area = toQt(bar.area);
    painter.save();
    painter.setOpacity(bar.isFaded ? kFadedOpacity : 1);
    if (bar.isGhost && bar.isLink) {
        QPen dots(colour, 1, Qt::CustomDashLine);
        dots.setDashPattern({1.5, 3});
        painter.setPen(dots);
        painter.drawLine(QPointF(area.left(), area.center().y()), QPointF(area.right(), area.center().y()));
    } else if (bar.isGhost) {
        paintGhost(painter, bar, area, colour);
    } else if (bar.isLink) {
        painter.fillRect(QRectF(area.left(), area.center().y() - 0.5, area.width(), 1), colour);
    } else if (bar.isDot) {
        paintDot(painter, area.center(), colour, bar.fadeLeft > 0 || bar.isHollow);
    } else if (bar.isHollow) {
        painter.setPen(QPen(fadingBrush(bar, colour, 0.9), 1.4));
        painter.setBrush(fadingBrush(bar, colour, 0.12));
        painter.drawRoundedRect(area.adjusted(0.7, 0.7, -0.7, -0.7), 4, 4);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(fadingBrush(bar, colour, 0.55));
        painter.drawRoundedRect(area, 4, 4);
    }
    QColor arrowColour = colour;
    arrowColour.setAlphaF(0.7F);
    if (bar.arrowLeft) {
        drawArrow(painter, area.left(), area.center().y(), -1, arrowColour);
    }
    if (bar.arrowRight) {
        drawArrow(painter, area.right(), area.center().y(), 1, arrowColour);
    }
    painter.restore();
}

void ScenePainter::drawDot(QPainter& painter, const QPointF& centre, const QColor& colour,
                           bool isSoft) const {
    painter.setPen(isSoft ? QPen(colour, 1.8) : QPen(Qt::NoPen));
    painter.setBrush(isSoft ? QBrush(m_theme->canvas) : QBrush(colour));
    const double radius = isSoft ? kDotRadius - 0.9 : kDotRadius;
    painter.drawEllipse(centre, radius, radius);
}

void ScenePainter::paintDot(QPainter& painter, const QPointF& centre, const QColor& colour, bool isSoft) {
    if (m_devicePixelRatio <= 0) {
        drawDot(painter, centre, colour, isSoft);
        return;
    }
    const QPointF middle(kDotRadius + 1, kDotRadius + 1);
    const std::uint64_t key = std::uint64_t(colour.rgb()) << 1U | (isSoft ? 1U : 0U);
    const QImage* dot = m_dotImages.find(key);
    if (dot == nullptr) {
        QImage image = blank({2 * middle.x(), 2 * middle.y()});
        QPainter dotPainter(&image);
        dotPainter.setRenderHint(QPainter::Antialiasing);
        drawDot(dotPainter, middle, colour, isSoft);
        dotPainter.end();
        dot = &m_dotImages.keep(key, std::move(image));
    }
    painter.drawImage(snapped(centre - middle), *dot);
}

void ScenePainter::paintCard(QPainter& painter, const DrawList::Card& card) {
    painter.save();
    painter.setOpacity(card.isFaded ? kFadedOpacity : 1);
    const QRectF area = toQt(card.area);
    if (m_devicePixelRatio <= 0) {
        drawCardGround(painter, card, area);
        drawCardTexts(painter, card, area);
    } else {
        // On whole device pixels: text blitted between two would blur.
        painter.drawImage(snapped(area.topLeft() - QPointF(kCardMargin, kCardMargin)), cardImage(card));
    }
    painter.restore();
}

QImage ScenePainter::blank(const QSizeF& size) const {
    QImage image((size * m_devicePixelRatio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(m_devicePixelRatio);
    image.fill(Qt::transparent);
    return image;
}

QImage ScenePainter::cardImage(const DrawList::Card& card) {
    const std::uint64_t state =
        (card.isSelected ? 1U : 0U) | (card.isHovered ? 2U : 0U) | (card.isRaised ? 4U : 0U);
    // The number of lines follows the window's height, and with it the card's size.
    const std::uint64_t lines = (card.teller.empty() ? 0U : 4U) | (card.titleLines.size() & 3U);
    const std::uint64_t key = std::uint64_t(card.event) << 6U | lines << 3U | state;
    if (const QImage* known = m_cardImages.find(key)) {
        return *known;
    }
    const QRectF area(QPointF(kCardMargin, kCardMargin), toQt(card.area).size());
    const std::uint64_t look =
        std::uint64_t(qRound(area.width())) << 48U | std::uint64_t(qRound(area.height())) << 32U |
        std::uint64_t(card.colour % m_theme->lanes.size()) << 8U | state << 1U | (card.isDashed ? 1U : 0U);
    const QImage* ground = m_cardGrounds.find(look);
    if (ground == nullptr) {
        QImage image = blank(area.size() + QSizeF(2 * kCardMargin, 2 * kCardMargin));
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        drawCardGround(painter, card, area);
        painter.end();
        ground = &m_cardGrounds.keep(look, std::move(image));
    }
    QImage image = *ground;
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    drawCardTexts(painter, card, area);
    painter.end();
    return m_cardImages.keep(key, std::move(image));
}

void ScenePainter::drawCardGround(QPainter& painter, const DrawList::Card& card, const QRectF& area) const {
    const QRectF frame = area.adjusted(0.5, 0.5, -0.5, -0.5);
    if (card.isRaised) { // a soft shadow says that it floats
        painter.setPen(Qt::NoPen);
        QColor shadow(0, 0, 0, 26);
        painter.setBrush(shadow);
        painter.drawRoundedRect(area.adjusted(-2, -1, 2, 3), kCardRadius + 2, kCardRadius + 2);
    }
    QPen border(card.isHovered ? m_theme->mutedText : m_theme->border, 1);
    if (card.isDashed) {
        border.setStyle(Qt::CustomDashLine);
        border.setDashPattern({3, 3});
        border.setColor(card.isHovered ? m_theme->mutedText : m_theme->controlBorder);
    }
    painter.setPen(border);
    painter.setBrush(m_theme->surface);
    painter.drawRoundedRect(frame, kCardRadius, kCardRadius);
    painter.fillPath(edgePath(area), laneColour(card.colour));
    if (card.isSelected) {
        painter.setPen(QPen(m_theme->accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(area, kCardRadius, kCardRadius);
    }
}

void ScenePainter::drawCardTexts(QPainter& painter, const DrawList::Card& card, const QRectF& area) const {
    const double textX = area.left() + 14;
    double baseline = area.top() + 19;
    for (const std::string& line : card.titleLines) {
        drawText(painter, textX, baseline, line, TextRole::CardTitle, m_theme->text);
        baseline += 17;
    }
    drawText(painter, textX, baseline, card.detail, TextRole::CardDetail, m_theme->mutedText);
    for (const DrawList::CardMark& mark : card.marks) {
        const QPointF at(area.left() + mark.x, baseline - 9.5);
        paintCardMark(painter, mark.kind, at, *m_theme);
        drawText(painter, at.x() + kCardMarkSize + 3, baseline, mark.text, TextRole::CardDetail,
                 m_theme->mutedText);
    }
    drawText(painter, textX, baseline + 16, card.teller, TextRole::CardDetail, m_theme->mutedText);
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
            painter.fillRect(toQt(density.area), densityColour(density));
        }
        return;
    }
    // On whole pixels, a lane at a time: hundreds of smoothed edges cost as much as all the rest.
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    QVector<QRect> columns;
    for (std::size_t i = 0; i < list.densities.size(); ++i) {
        const DrawList::Density& density = list.densities[i];
        const QRectF area = toQt(density.area);
        const int top = qRound(area.top());
        columns.push_back(
            QRect(qRound(area.left()), top, std::max(1, qRound(area.width())), qRound(area.bottom()) - top));
        if (i + 1 == list.densities.size() || list.densities[i + 1].colour != density.colour) {
            painter.setBrush(densityColour(density));
            painter.drawRects(columns);
            columns.clear();
        }
    }
    painter.restore();
}

QColor ScenePainter::densityColour(const DrawList::Density& density) const {
    QColor colour = laneColour(density.colour);
    colour.setAlphaF(0.45F);
    return colour;
}

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
