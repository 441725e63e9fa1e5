// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/verification.h"

#include "core/evidence/nearest_words.h"

#include <algorithm>

namespace dateline::evidence {
namespace {

std::size_t commonEnd(std::string_view a, std::string_view b) {
    const std::size_t limit = std::min(a.size(), b.size());
    std::size_t length = 0;
    while (length < limit && a[a.size() - 1 - length] == b[b.size() - 1 - length]) {
        ++length;
    }
    return length;
}

std::size_t commonStart(std::string_view a, std::string_view b) {
    const auto limit = static_cast<std::ptrdiff_t>(std::min(a.size(), b.size()));
    return static_cast<std::size_t>(std::mismatch(a.begin(), a.begin() + limit, b.begin()).first - a.begin());
}

// "fire" does not stand in "fired": the quote's words would be others.
bool cutsAWord(std::string_view text, std::size_t border) {
    return border > 0 && border < text.size() && isWordByte(text, border - 1) && isWordByte(text, border);
}

struct Place {
    std::size_t byte;
    std::size_t fit;     ///< bytes of prefix and suffix that stand around it
    std::size_t farness; ///< bytes from where the quote was
};

std::optional<std::size_t> bestPlace(const model::Quote& quote, std::string_view text, std::size_t near) {
    std::optional<Place> best;
    for (std::size_t at = text.find(quote.exact); at != std::string_view::npos;
         at = text.find(quote.exact, at + 1)) {
        if (cutsAWord(text, at) || cutsAWord(text, at + quote.exact.size())) {
            continue;
        }
        const Place place = {at,
                             commonEnd(text.substr(0, at), quote.prefix) +
                                 commonStart(text.substr(at + quote.exact.size()), quote.suffix),
                             at > near ? at - near : near - at};
        if (!best || place.fit > best->fit || (place.fit == best->fit && place.farness < best->farness)) {
            best = place;
        }
    }
    return best ? std::optional(best->byte) : std::nullopt;
}

} // namespace

Verification verify(const model::Quote& quote, const Utf8Text& text) {
    if (quote.exact.empty()) {
        return {};
    }
    if (text.slice(text.toBytes(quote.position)) == quote.exact) {
        return {QuoteState::Exact, quote.position};
    }
    const std::size_t near = text.byteAt(quote.position.start);
    if (const auto at = bestPlace(quote, text.bytes(), near)) {
        return {QuoteState::Moved, text.toPosition({*at, *at + quote.exact.size()})};
    }
    if (const auto passage = nearestWords(text.bytes(), quote.exact, near)) {
        return {QuoteState::Changed, text.toPosition(passage->span)};
    }
    return {};
}

std::string_view nameOf(QuoteState state) {
    switch (state) {
    case QuoteState::Exact:
        return "exact";
    case QuoteState::Moved:
        return "moved";
    case QuoteState::Changed:
        return "changed";
    case QuoteState::Lost:
        break;
    }
    return "lost";
}

} // namespace dateline::evidence
