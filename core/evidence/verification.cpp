// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/verification.h"

#include "core/evidence/nearest_words.h"
#include "core/evidence/surroundings.h"
#include "core/evidence/word_index.h"

#include <algorithm>

namespace dateline::evidence {
namespace {

// The byte before `border` and the one after it belong to one word.
bool isWithinWord(std::string_view text, std::size_t border) {
    return border > 0 && border < text.size() && isWordByte(text, border - 1) && isWordByte(text, border);
}

/// The words of a quote at a place of a text.
class Places {
public:
    Places(const model::Quote& quote, std::string_view text)
        : m_quote(quote)
        , m_text(text)
        , m_beginsWithinWord(isWithinWord(quote.prefix + quote.exact, quote.prefix.size()))
        , m_endsWithinWord(isWithinWord(quote.exact + quote.suffix, quote.exact.size())) {}

    /// "fire" does not stand in "fired", unless the quote was cut from within a word from the start (as it
    /// is in languages that put no spaces between words).
    bool standsAt(ByteSpan span) const {
        return m_text.substr(std::min(span.begin, m_text.size()), span.size()) == m_quote.exact &&
               (m_beginsWithinWord || !isWithinWord(m_text, span.begin)) &&
               (m_endsWithinWord || !isWithinWord(m_text, span.end));
    }
    std::size_t fit(ByteSpan span) const { return fitOf(m_quote, m_text, span); }
    std::size_t fullFit() const { return m_quote.prefix.size() + m_quote.suffix.size(); }

    std::optional<ByteSpan> best(std::size_t near) const {
        std::optional<ByteSpan> best;
        std::size_t bestFit = 0;
        std::size_t bestFarness = 0;
        for (std::size_t at = m_text.find(m_quote.exact); at != std::string_view::npos;
             at = m_text.find(m_quote.exact, at + 1)) {
            const ByteSpan span = {at, at + m_quote.exact.size()};
            if (!standsAt(span)) {
                continue;
            }
            const std::size_t farness = std::max(at, near) - std::min(at, near);
            if (const std::size_t itsFit = fit(span);
                !best || itsFit > bestFit || (itsFit == bestFit && farness < bestFarness)) {
                best = span;
                bestFit = itsFit;
                bestFarness = farness;
            }
        }
        return best;
    }

private:
    const model::Quote& m_quote;
    const std::string_view m_text;
    const bool m_beginsWithinWord;
    const bool m_endsWithinWord;
};

} // namespace

QuoteChecker::QuoteChecker(Utf8Text text)
    : m_text(std::move(text)) {}

QuoteChecker::~QuoteChecker() = default;
QuoteChecker::QuoteChecker(QuoteChecker&&) noexcept = default;
QuoteChecker& QuoteChecker::operator=(QuoteChecker&&) noexcept = default;

Verification QuoteChecker::check(const model::Quote& quote) {
    if (quote.exact.empty()) {
        return {};
    }
    const std::string_view bytes = m_text.bytes();
    const Places places(quote, bytes);
    const ByteSpan before = m_text.toBytes(quote.position);
    const bool isThere = before.size() == quote.exact.size() && places.standsAt(before);
    if (isThere && places.fit(before) == places.fullFit()) {
        return {QuoteState::Exact, quote.position, {}};
    }
    // Where something around it has changed, the same words may stand elsewhere with all that was around
    // them.
    if (const auto found = places.best(before.begin)) {
        const TextPosition position = m_text.toPosition(*found);
        return {position == quote.position ? QuoteState::Exact : QuoteState::Moved, position, {}};
    }
    if (!m_index) {
        m_index = std::make_unique<WordIndex>(bytes);
    }
    if (const auto passage = nearestWords(*m_index, quote, before.begin)) {
        return {QuoteState::Changed, m_text.toPosition(passage->span),
                wordDifference(quote.exact, m_text.slice(passage->span))};
    }
    return {};
}

Verification verify(const model::Quote& quote, const Utf8Text& text) {
    return QuoteChecker(text).check(quote);
}

} // namespace dateline::evidence
