// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/packing/paper_packing.h"

#include <algorithm>
#include <limits>

namespace dateline::layout {
namespace {

constexpr std::size_t kNoCard = SIZE_MAX;

/// A place for a card, and what it then keeps to itself.
struct Place {
    double left = 0;
    Stretch reserved;
};

Place placeAt(const PaperCard& card, double left, double viewWidth) {
    Place place;
    place.left = shiftedOntoPaper(left, card.bar, card.width, viewWidth);
    place.reserved = {std::min(card.taken.left, place.left),
                      std::max(card.taken.right, place.left + card.width) + kCardGap};
    return place;
}

// Ends where its bar does; begins there. A card narrower than its bar, or one of an open end, stands at its
// beginning whatever room there is.
Place leftOfMark(const PaperCard& card, double viewWidth) {
    const bool isOpenStart = card.taken.left == -std::numeric_limits<double>::infinity();
    const bool isOpenEnd = card.taken.right == std::numeric_limits<double>::infinity();
    const bool isNarrow = card.width <= card.bar.right - card.bar.left;
    const bool atBegin = !isOpenStart && (isOpenEnd || isNarrow);
    return placeAt(card, atBegin ? card.bar.left : card.bar.right - card.width, viewWidth);
}

Place rightOfMark(const PaperCard& card, double viewWidth) {
    const bool isOpenStart = card.taken.left == -std::numeric_limits<double>::infinity();
    return isOpenStart ? leftOfMark(card, viewWidth) : placeAt(card, card.bar.left, viewWidth);
}

struct RowOfPaper {
    double end = -std::numeric_limits<double>::infinity();
    std::size_t last = kNoCard; ///< its last card
};

// Of the rows with room for what begins at `left` the fullest; their number if there is none.
std::size_t tightestRow(const std::vector<RowOfPaper>& rows, double left) {
    std::size_t best = rows.size();
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (rows[row].end <= left && (best == rows.size() || rows[best].end < rows[row].end)) {
            best = row;
        }
    }
    return best;
}

} // namespace

PaperRows packOnPaper(const std::vector<PaperCard>& cards, double viewWidth) {
    PaperRows packed;
    packed.row.resize(cards.size());
    packed.left.resize(cards.size());
    std::vector<RowOfPaper> rows;
    std::vector<std::size_t> before(cards.size(), kNoCard); // in the same row
    for (std::size_t i = 0; i < cards.size(); ++i) {
        // To the left of its mark a card takes room that nothing later wants.
        Place place = leftOfMark(cards[i], viewWidth);
        std::size_t row = tightestRow(rows, place.reserved.left);
        if (row == rows.size()) {
            const Place other = rightOfMark(cards[i], viewWidth);
            row = tightestRow(rows, other.reserved.left);
            place = row < rows.size() ? other : place;
        }
        if (row == rows.size()) {
            rows.emplace_back();
            packed.rowHeights.push_back(0);
            packed.rowEvents.push_back(0);
        }
        before[i] = rows[row].last;
        rows[row] = {place.reserved.right, i};
        packed.row[i] = static_cast<std::uint16_t>(row);
        packed.left[i] = place.left;
        packed.rowHeights[row] = std::max(packed.rowHeights[row], cards[i].height);
        ++packed.rowEvents[row];
    }
    // Where there is room after all, cards begin where their bars do.
    for (const RowOfPaper& row : rows) {
        double room = std::numeric_limits<double>::infinity();
        for (std::size_t i = row.last; i != kNoCard; i = before[i]) {
            const Place other = rightOfMark(cards[i], viewWidth);
            if (other.reserved.right <= room) {
                packed.left[i] = other.left;
            }
            room = std::min(cards[i].taken.left, packed.left[i]);
        }
    }
    return packed;
}

} // namespace dateline::layout
