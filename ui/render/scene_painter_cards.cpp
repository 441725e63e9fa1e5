// SPDX-License-Identifier: GPL-3.0-or-later
// Cards of a ScenePainter, and their images.
#include "ui/render/mark_shapes.h"
#include "ui/render/painting.h"
#include "ui/render/scene_painter.h"

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

void ScenePainter::paintCard(QPainter& painter, const DrawList::Card& card) {
    const OwnState state(painter, m_devicePixelRatio <= 0);
    const Fading fading(painter, card.isFaded);
    const QRectF area = toQt(card.area);
    if (m_devicePixelRatio <= 0) {
        drawCardGround(painter, card, area);
        drawCardTexts(painter, card, area);
    } else {
        // On whole device pixels: text blitted between two would blur.
        painter.drawImage(snapped(area.topLeft() - QPointF(kCardMargin, kCardMargin)), cardImage(card));
    }
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

} // namespace dateline::ui
