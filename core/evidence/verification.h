// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text_span.h"
#include "core/base/utf8_text.h"
#include "core/evidence/word_difference.h"
#include "core/model/quote.h"
#include "core/model/quote_check.h"

#include <memory>
#include <optional>
#include <vector>

namespace dateline::evidence {

class WordIndex;

using model::QuoteState;

struct Verification {
    QuoteState state = QuoteState::Lost;
    /// Where the words, or for Changed the nearest ones, stand in the text checked; nothing for Lost.
    std::optional<TextPosition> position;
    /// For Changed: from the quote's words to those that stand there now. Else empty.
    std::vector<DifferenceRun> difference;
};

/// Checks quotes against one text: the one stored, or a newer version of it. The text's words are sorted out
/// once, for the first quote that is not found word for word.
///
/// Exact and Moved need every byte: a changed word, sign or accent is never papered over, and words that have
/// become part of others ("fire" in "fired") are not the words. Words that stand in several places are taken
/// where their surroundings fit best, then nearest to where they were. Changed means that at least half the
/// words are there in order (core/evidence/nearest_words.h).
class QuoteChecker {
public:
    explicit QuoteChecker(Utf8Text text);
    ~QuoteChecker();
    QuoteChecker(QuoteChecker&&) noexcept;
    QuoteChecker& operator=(QuoteChecker&&) noexcept;

    const Utf8Text& text() const { return m_text; }
    Verification check(const model::Quote& quote);

private:
    Utf8Text m_text;
    std::unique_ptr<WordIndex> m_index; ///< made when first needed
};

/// One quote against one text. For more, QuoteChecker is quicker.
Verification verify(const model::Quote& quote, const Utf8Text& text);

using model::nameOf;

} // namespace dateline::evidence
