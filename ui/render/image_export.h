// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/layout/timeline_layout.h"
#include "core/time/instant.h"

#include <memory>
#include <optional>
#include <string>

namespace dateline::ui {

struct PictureOptions {
    int width = 1280; ///< logical pixels
    int height = 0;   ///< 0: as high as all lanes with all their cards need
    double scale = 1; ///< device pixels a logical pixel, of a PNG
    bool isDark = false;
    std::optional<time::Instant> from; ///< of the span shown; nothing: as everything fits
    std::optional<time::Instant> to;
    std::string title;    ///< above the timeline
    std::string subtitle; ///< beside it: "1 source · 9 events"
    std::string footer;   ///< below: where the events come from
};

/// Largest side of a picture, in logical pixels.
inline constexpr int kMaxPictureSide = 20'000;

/// Draws a timeline into a PNG, SVG (text stays text) or PDF (text can be selected), by the ending of `path`.
/// Written under another name and renamed. Needs a QGuiApplication, no display, and loadFonts().
Result<void> exportPicture(std::shared_ptr<const layout::TimelineContent> content, const std::string& path,
                           const PictureOptions& options);

} // namespace dateline::ui
