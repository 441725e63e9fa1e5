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

/// A timeline as one picture, with its title above, and its legend and its sources below. Lanes for which a
/// given height has no room are left out, the last ones first, and counted at the foot.
class TimelinePicture {
public:
    TimelinePicture(std::shared_ptr<const layout::TimelineContent> content, const PictureOptions& options);

    /// With the height it came to.
    const PictureOptions& options() const { return m_options; }
    /// Pixels by which a picture of a given height is too low for a timeline and its legend; 0: it is not.
    int missingHeight() const { return m_missingHeight; }
    const CutLanes& cut() const { return m_cut; }
    void paint(QPainter& painter) const;
    /// One a lane, with its events; `top` in logical pixels.
    std::vector<Bookmark> bookmarks() const;

private:
    void compose(const layout::TimeScale& scale);
    void layOut(layout::TimelineLayout& timeline, layout::ViewState view);
    void leaveOutLanes();
    int around() const; ///< pixels that title, legend, sources and the count of what is cut take
    std::string cutInWords() const;
    /// The sources, as many as fit into so many pixels, and how many more there are.
    std::string footerWithin(double width) const;
    void paintText(QPainter& painter, double x, double baseline, const std::string& text,
                   layout::TextRole role, const QColor& colour, double maxWidth) const;

    PictureOptions m_options;
    std::shared_ptr<const layout::TimelineContent> m_content;
    const Theme& m_theme;
    FontMetrics m_metrics;
    layout::DrawList m_list;
    std::optional<layout::Legend> m_legend;
    int m_missingHeight = 0;
    int m_wantedHeight;     ///< 0: as high as needed
    int m_neededHeight = 0; ///< in which no row has to go
    CutLanes m_cut;
};

} // namespace dateline::ui
