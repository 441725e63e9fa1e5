// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text_span.h"
#include "core/base/utf8_text.h"
#include "core/model/quote.h"

#include <optional>
#include <string_view>

namespace dateline::evidence {

/// What a check of a quote against a text can say, and nothing else.
enum class QuoteState {
    Exact,   ///< the very words, where they were
    Moved,   ///< the very words, elsewhere
    Changed, ///< words like them, but not the same: the claim is unverified
    Lost,    ///< nothing like them
};

struct Verification {
    QuoteState state = QuoteState::Lost;
    /// Where the words, or for Changed the nearest ones, stand in the text checked; nothing for Lost.
    std::optional<TextPosition> position;
};

/// Exact and Moved need every byte: a changed word, sign or accent is never papered over. Words that stand in
/// several places are taken where their surroundings fit best, then nearest to where they were. Changed means
/// that at least half the words are there in order. Time: the text's words times the quote's.
Verification verify(const model::Quote& quote, const Utf8Text& text);

/// "exact", "moved", "changed", "lost": as the command line prints them.
std::string_view nameOf(QuoteState state);

} // namespace dateline::evidence
