// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/draw_list.h"
#include "core/layout/legend.h"
#include "ui/render/theme.h"

#include <QImage>
#include <QRectF>

#include <string>
#include <unordered_map>

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
        m_chipImages.clear();
    }
    void setTheme(const Theme& theme);

    void paint(QPainter& painter, const layout::DrawList& list);
    /// At (0, 0).
    void paintLegend(QPainter& painter, const layout::Legend& legend);

private:
    void paintAxis(QPainter& painter, const layout::DrawList& list) const;
    void paintBands(QPainter& painter, const layout::DrawList& list) const;
    void paintLaneName(QPainter& painter, const layout::DrawList::LaneBand& band) const;
    void paintMarks(QPainter& painter, const layout::DrawList& list) const;
    void paintMarkLabels(QPainter& painter, const layout::DrawList& list) const;
    void paintBar(QPainter& painter, const layout::DrawList::Bar& bar) const;
    void paintRelations(QPainter& painter, const layout::DrawList& list, bool isStrong) const;
    void paintCard(QPainter& painter, const layout::DrawList::Card& card);
    void drawCard(QPainter& painter, const layout::DrawList::Card& card, const QRectF& area) const;
    void paintDensities(QPainter& painter, const layout::DrawList& list) const;
    void paintChip(QPainter& painter, const layout::DrawList::Chip& chip);
    void drawChip(QPainter& painter, const layout::DrawList::Chip& chip, const QRectF& area) const;
    void paintTray(QPainter& painter, const layout::DrawList& list);
    QPointF snapped(QPointF at) const; ///< on whole pixels of the device
    QColor laneColour(std::uint32_t colour) const { return m_theme->lanes[colour % m_theme->lanes.size()]; }

    const Theme* m_theme;
    double m_devicePixelRatio = 0; ///< 0: no card images
    std::unordered_map<std::uint64_t, QImage> m_cardImages;
    std::unordered_map<std::string, QImage> m_chipImages; ///< by label and look
};

} // namespace dateline::ui
