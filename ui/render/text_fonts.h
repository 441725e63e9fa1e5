// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/text_metrics.h"

#include <QFont>
#include <QFontMetricsF>

#include <array>
#include <string_view>

namespace dateline::ui {

/// The font of each kind of text on the timeline.
const QFont& fontOf(layout::TextRole role);

/// Text widths as QPainter will draw them. Needs loadFonts().
class FontMetrics : public layout::TextMetrics {
public:
    FontMetrics();
    double width(std::string_view utf8, layout::TextRole role) const override;

private:
    std::vector<QFontMetricsF> m_metrics; ///< one a role
};

} // namespace dateline::ui
