// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/text_fonts.h"

#include "ui/render/fonts.h"

#include <QString>

#include <algorithm>
#include <utility>

namespace dateline::ui {
namespace {

using layout::TextRole;

constexpr std::size_t kRoles = std::size_t(TextRole::Heading) + 1;

QFont fontFor(TextRole role) {
    switch (role) {
    case TextRole::CardTitle:
        return interFont(12, QFont::DemiBold);
    case TextRole::CardDetail:
    case TextRole::LaneLabel:
    case TextRole::TickMinor:
    case TextRole::Chip:
    case TextRole::MarkLabel:
    case TextRole::Caption:
        return interFont(12);
    case TextRole::TickMajor:
        return interFont(12, QFont::DemiBold);
    case TextRole::Heading:
        return interFont(15, QFont::Bold);
    }
    return interFont(12);
}

thread_local bool hasGlyphsOfLetters = false;

// Marks put over letters, letters that join or change with their neighbours, pictures made of several.
bool needsShaping(QStringView words) {
    return std::any_of(words.begin(), words.end(), [](QChar letter) {
        const ushort code = letter.unicode();
        return (code >= 0x0300 && code <= 0x036F) || (code >= 0x0590 && code <= 0x1CFF) || code == 0x200D ||
               (code >= 0xA800 && code <= 0xABFF) || (code >= 0xFB1D && code <= 0xFDFF) ||
               (code >= 0xFE70 && code <= 0xFEFC) || letter.isSurrogate();
    });
}

const std::array<QFont, kRoles>& shapedFonts() {
    static const std::array<QFont, kRoles> kFonts = [] {
        std::array<QFont, kRoles> fonts;
        for (std::size_t i = 0; i < kRoles; ++i) {
            fonts[i] = fontFor(TextRole(i));
        }
        return fonts;
    }();
    return kFonts;
}

} // namespace

const QFont& fontOf(TextRole role) {
    static const std::array<QFont, kRoles> kUnshaped = [] {
        std::array<QFont, kRoles> fonts = shapedFonts();
        for (QFont& font : fonts) {
            font.setStyleStrategy(QFont::StyleStrategy(font.styleStrategy() | QFont::PreferNoShaping));
        }
        return fonts;
    }();
    return (hasGlyphsOfLetters ? kUnshaped : shapedFonts())[std::size_t(role)];
}

const QFont& fontOf(TextRole role, QStringView words) {
    return hasGlyphsOfLetters && needsShaping(words) ? shapedFonts()[std::size_t(role)] : fontOf(role);
}

GlyphsOfLetters::GlyphsOfLetters()
    : m_before(std::exchange(hasGlyphsOfLetters, true)) {}

GlyphsOfLetters::~GlyphsOfLetters() {
    hasGlyphsOfLetters = m_before;
}

FontMetrics::Measure::Measure(TextRole of)
    : role(of)
    , metrics(fontOf(of))
    , space(metrics.horizontalAdvance(QLatin1Char(' '))) {}

double FontMetrics::Measure::wordWidth(std::string_view word) {
    if (word.empty()) {
        return 0;
    }
    const std::string key(word);
    if (const double* known = words.find(key)) {
        return *known;
    }
    const QString letters = QString::fromUtf8(word.data(), qsizetype(word.size()));
    const double width = hasGlyphsOfLetters && needsShaping(letters)
                             ? QFontMetricsF(fontOf(role, letters)).horizontalAdvance(letters)
                             : metrics.horizontalAdvance(letters);
    return words.keep(key, width);
}

FontMetrics::FontMetrics() {
    for (std::size_t i = 0; i < kRoles; ++i) {
        m_measures.emplace_back(TextRole(i));
    }
}

double FontMetrics::width(std::string_view utf8, TextRole role) const {
    Measure& measure = m_measures[std::size_t(role)];
    double width = 0;
    while (true) {
        const std::size_t space = utf8.find(' ');
        width += measure.wordWidth(utf8.substr(0, space));
        if (space == std::string_view::npos) {
            return width;
        }
        width += measure.space;
        utf8.remove_prefix(space + 1);
    }
}

} // namespace dateline::ui
