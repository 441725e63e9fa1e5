// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/recent_cache.h"
#include "core/layout/text/text_metrics.h"

#include <QFont>
#include <QFontMetricsF>
#include <QStringView>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::ui {

/// The font of each kind of text on the timeline.
const QFont& fontOf(layout::TextRole role);
/// The same for these words: with its shaping where their script cannot be read without (see
/// GlyphsOfLetters).
const QFont& fontOf(layout::TextRole role, QStringView words);

/// While it lives, fontOf() and a FontMetrics made now give, on this thread, fonts whose glyphs are the
/// letters' own. Inter draws a hyphen between digits with another glyph, which a PDF of Qt 6.4 cannot name:
/// the text copied from it would read "2025 01". Words of scripts that need shaping keep it, as Qt alone
/// would not see to (Arabic letters would stand unjoined); pairs are not kerned.
class GlyphsOfLetters {
public:
    GlyphsOfLetters();
    ~GlyphsOfLetters();
    GlyphsOfLetters(const GlyphsOfLetters&) = delete;
    GlyphsOfLetters& operator=(const GlyphsOfLetters&) = delete;

private:
    bool m_before;
};

/// Text widths as QPainter will draw them, to within two pixels: word by word, as most words were measured
/// before. Needs loadFonts(). Not for use by two threads at once.
class FontMetrics : public layout::TextMetrics {
public:
    FontMetrics();
    double width(std::string_view utf8, layout::TextRole role) const override;

private:
    struct Measure {
        explicit Measure(layout::TextRole of);
        double wordWidth(std::string_view word);

        layout::TextRole role;
        QFontMetricsF metrics;
        double space;
        RecentCache<std::string, double> words{4096};
    };
    mutable std::vector<Measure> m_measures; ///< one a role
};

} // namespace dateline::ui
