// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/recent_cache.h"
#include "core/layout/drawing/draw_list.h"
#include "core/layout/packing/card_packing.h"
#include "core/layout/text/card_texts.h"
#include "core/layout/text/text_metrics.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace dateline::layout {

/// How many lines a card may have: of its title, and below it, where two hold the date and who tells it. In
/// one line, what there is no room for is left out: first the phrase, then the end.
struct CardLines {
    std::size_t title = 3; ///< titles run to 80 characters: three lines show nearly every one whole
    std::size_t detail = 2;
    friend bool operator==(const CardLines&, const CardLines&) = default;
};

/// A card's texts broken into lines, and its size.
struct CardFace {
    std::vector<std::string> titleLines;
    std::string detail;
    std::string teller;                    ///< empty: not in a line of its own
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

    /// Forgets the faces made for other lines.
    void setLines(CardLines lines);
    CardLines lines() const { return m_lines; }
    /// Lets one event's title have more or fewer lines than the others', until setLines() changes those of
    /// all.
    void setTitleLines(std::size_t event, std::size_t lines);
    /// Valid until others are asked for.
    const CardFace& face(std::size_t event);
    /// The size of a card not measured: the widest, of so many title lines.
    static CardSize standardSize(std::size_t titleLines = 1);

private:
    void writeDetail(CardFace& face, std::size_t event, double room) const;

    const CardTexts& m_texts;
    const TextMetrics& m_metrics;
    CardLines m_lines;
    std::unordered_map<std::size_t, std::size_t> m_titleLines; ///< of events that do not have m_lines.title
    RecentCache<std::size_t, CardFace> m_faces{10'000};
};

} // namespace dateline::layout
