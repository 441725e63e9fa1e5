// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/layout/timeline_layout.h"
#include "core/time/gregorian/instant.h"
#include "ui/render/paged_timeline.h"
#include "ui/render/picture_texts.h"

#include <QPageLayout>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

namespace dateline::ui {

/// Sheets, when a timeline is to be printed.
struct Paper {
    QPageLayout page;
    int across = 1; ///< sheets for the span, at least
    bool hasTitle = true;
    bool hasSources = true;
    bool hasLegend = false;
};

struct PictureOptions {
    int width = 1280; ///< logical pixels
    int height = 0;   ///< 0: as high as all lanes with all their cards need
    double scale = 1; ///< device pixels a logical pixel, of a PNG
    bool isDark = false;
    std::optional<time::Instant> from; ///< of the span shown; nothing: as everything fits
    std::optional<time::Instant> to;
    PictureTexts texts;
    bool hasLegend = false;     ///< below the timeline: the signs that stand in it, and what they mean
    std::optional<Paper> paper; ///< pages of a PDF; width, height, scale, isDark, hasLegend mean nothing then
};

/// Largest side of a picture, in logical pixels.
inline constexpr int kMaxPictureSide = 20'000;
inline constexpr double kSmallestScale = 0.25;
inline constexpr double kLargestScale = 16;

/// What a picture had no room for.
struct CutLanes {
    std::size_t lanes = 0;
    std::size_t events = 0;  ///< in them, with a date
    std::size_t counted = 0; ///< of the lanes shown: events without a card, counted in their lanes
    bool isLarge = false;    ///< so many events that a card each was not tried, however high the picture
    /// Logical pixels in which every lane stands with all its cards; more than kMaxPictureSide where there
    /// are too many.
    int heightForAll = 0;
};

/// Draws a timeline into a PNG, SVG (text stays text) or PDF (text can be selected, and the outline names the
/// events), by the ending of `path`.
/// Written under another name and renamed. Needs a QGuiApplication, no display, and loadFonts().
/// Lanes for which a picture is too low are left out and counted at its foot; the result tells of them.
Result<CutLanes> exportPicture(std::shared_ptr<const layout::TimelineContent> content,
                               const std::string& path, const PictureOptions& options);

/// The pages for `options.paper`, which must be set; the printer takes the same.
PageOptions pageOptions(const PictureOptions& options);

} // namespace dateline::ui
