// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/recent_cache.h"
#include "core/layout/drawing/draw_list.h"
#include "core/layout/legend.h"
#include "core/layout/text/text_metrics.h"
#include "ui/render/theme.h"

#include <QImage>
#include <QRawFont>
#include <QRectF>
#include <QStaticText>

#include <string>

class QPainter;

namespace dateline::ui {

inline QRectF toQt(const layout::Rect& rect) {
    return {rect.x, rect.y, rect.width, rect.height};
}

/// Replays a DrawList with QPainter on any paint device: screen, image, SVG, PDF, printer.
class ScenePainter {
public:
    explicit ScenePainter(const Theme& theme)
        : m_theme(&theme) {}

    /// Cards and chips are drawn once into images and blitted from then on. For the screen; paper wants real
    /// text.
    void keepCardImages(double devicePixelRatio);
    /// To be called when titles, theme or lanes changed.
    void forgetCardImages() {
        m_cardImages.clear();
        m_cardGrounds.clear();
        m_chipImages.clear();
        m_chipGrounds.clear();
        m_dotImages.clear();
        m_labels.clear();
    }
    void setTheme(const Theme& theme);

    void paint(QPainter& painter, const layout::DrawList& list);
    /// At (0, 0).
    void paintLegend(QPainter& painter, const layout::Legend& legend);

private:
    struct Label {
        QStaticText text;
        double ascent = 0;
    };

    void paintAxis(QPainter& painter, const layout::DrawList& list);
    void paintToday(QPainter& painter, const layout::DrawList& list);
    void paintBands(QPainter& painter, const layout::DrawList& list);
    void paintLaneName(QPainter& painter, const layout::DrawList::LaneBand& band);
    void drawLabel(QPainter& painter, double x, double baseline, const std::string& text,
                   layout::TextRole role, const QColor& colour);
    void paintMarks(QPainter& painter, const layout::DrawList& list, double from, double to) const;
    void paintMarkFoot(QPainter& painter, const layout::DrawList& list) const;
    void paintMarkLabels(QPainter& painter, const layout::DrawList& list) const;
    void paintBar(QPainter& painter, const layout::DrawList::Bar& bar);
    void paintStretch(QPainter& painter, const layout::DrawList::Bar& bar);
    void paintDot(QPainter& painter, const QPointF& centre, const QColor& colour, bool isSoft);
    void drawDot(QPainter& painter, const QPointF& centre, const QColor& colour, bool isSoft) const;
    void paintRelations(QPainter& painter, const layout::DrawList& list, bool isStrong) const;
    void paintCard(QPainter& painter, const layout::DrawList::Card& card);
    void drawCardGround(QPainter& painter, const layout::DrawList::Card& card, const QRectF& area) const;
    void drawCardTexts(QPainter& painter, const layout::DrawList::Card& card, const QRectF& area) const;
    QImage cardImage(const layout::DrawList::Card& card);
    void paintDensities(QPainter& painter, const layout::DrawList& list) const;
    QColor densityColour(const layout::DrawList::Density& density, const layout::DrawList& list) const;
    void paintChip(QPainter& painter, const layout::DrawList::Chip& chip);
    void drawChipGround(QPainter& painter, bool isHovered, const QRectF& area) const;
    void drawChipLabel(QPainter& painter, const layout::DrawList::Chip& chip, const QRectF& area);
    QColor chipColour(const layout::DrawList::Chip& chip) const;
    QImage chipImage(const layout::DrawList::Chip& chip);
    QImage blank(const QSizeF& size) const; ///< clear, for the device
    void paintNotice(QPainter& painter, const layout::DrawList& list) const;
    void paintTray(QPainter& painter, const layout::DrawList& list);
    QPointF snapped(QPointF at) const; ///< on whole pixels of the device
    QColor laneColour(std::uint32_t colour) const { return m_theme->lanes[colour % m_theme->lanes.size()]; }

    const Theme* m_theme;
    double m_devicePixelRatio = 0; ///< 0: no card images
    RecentCache<std::uint64_t, QImage> m_cardImages{300};
    RecentCache<std::uint64_t, QImage> m_cardGrounds{60}; ///< without texts, by size and look
    RecentCache<std::string, QImage> m_chipImages{600};   ///< by label and look
    RecentCache<int, QImage> m_chipGrounds{200};          ///< by width and look
    RecentCache<std::uint64_t, QImage> m_dotImages{100};
    RecentCache<std::string, Label> m_labels{200}; ///< by text and role
    QRawFont m_chipFont;
};

} // namespace dateline::ui
