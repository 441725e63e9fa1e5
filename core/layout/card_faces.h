// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/recent_cache.h"
#include "core/layout/card_packing.h"
#include "core/layout/card_texts.h"
#include "core/layout/draw_list.h"
#include "core/layout/text_metrics.h"

#include <string>
#include <vector>

namespace dateline::layout {

/// A card's texts broken into lines, and its size.
struct CardFace {
    std::vector<std::string> titleLines;
    std::string detail;
    std::vector<DrawList::CardMark> marks; ///< their x is counted from the first one
    double marksWidth = 0;
    CardSize size;
};

/// Faces of cards, made when asked for; those asked for lately are kept.
class CardFaces {
public:
    static constexpr double kMaxTextWidth = 226;
    static constexpr double kPaddingLeft = 14;
    static constexpr double kPaddingRight = 12;
    static constexpr double kPaddingTop = 8;
    static constexpr double kTitleLine = 17;
    static constexpr double kDetailLine = 16;

    CardFaces(const CardTexts& texts, const TextMetrics& metrics)
        : m_texts(texts)
        , m_metrics(metrics) {}

    /// Titles get at most so many lines. Forgets the faces made for another number.
    void setTitleLines(std::size_t lines);
    std::size_t titleLines() const { return m_titleLines; }
    /// Valid until others are asked for.
    const CardFace& face(std::size_t event);
    /// The size of a card not measured: the widest, of so many title lines.
    static CardSize standardSize(std::size_t titleLines = 1);

private:
    const CardTexts& m_texts;
    const TextMetrics& m_metrics;
    std::size_t m_titleLines = 3; ///< titles run to 80 characters: three lines show nearly every one whole
    RecentCache<std::size_t, CardFace> m_faces{10'000};
};

} // namespace dateline::layout
