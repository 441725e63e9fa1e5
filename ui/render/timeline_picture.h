// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/legend.h"
#include "core/layout/timeline_layout.h"
#include "ui/render/image_export.h"
#include "ui/render/pdf_finish.h"
#include "ui/render/text_fonts.h"
#include "ui/render/theme.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

class QPainter;

namespace dateline::ui {

/// A timeline as one picture, with its title above, and its legend and its sources below.
class TimelinePicture {
public:
    TimelinePicture(std::shared_ptr<const layout::TimelineContent> content, const PictureOptions& options);

    /// With the height it came to.
    const PictureOptions& options() const { return m_options; }
    /// Pixels by which a picture of a given height is too low for a timeline and its legend; 0: it is not.
    int missingHeight() const { return m_missingHeight; }
    void paint(QPainter& painter) const;
    /// One a lane, with its events; `top` in logical pixels.
    std::vector<Bookmark> bookmarks() const;

private:
    void layOut(layout::TimelineLayout& timeline, layout::ViewState view, int wantedHeight);
    int around() const; ///< pixels that title, legend and sources take
    void paintText(QPainter& painter, double x, double baseline, const std::string& text,
                   layout::TextRole role, const QColor& colour, double maxWidth) const;

    PictureOptions m_options;
    std::shared_ptr<const layout::TimelineContent> m_content;
    const Theme& m_theme;
    FontMetrics m_metrics;
    layout::DrawList m_list;
    std::optional<layout::Legend> m_legend;
    int m_missingHeight = 0;
};

} // namespace dateline::ui
