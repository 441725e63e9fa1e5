// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/nearest_words.h"

#include "core/base/trimmed.h"
#include "core/base/utf8_text.h"
#include "core/evidence/surroundings.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>
#include <vector>

namespace dateline::evidence {
namespace {

using Place = WordIndex::Place;
constexpr WordIndex::Word kNotInText = std::numeric_limits<WordIndex::Word>::max();

/// Words [begin, end) of the text.
struct Stretch {
    Place begin;
    Place end;
};

/// Best way to reach a cell: how many words differ, how many stand as they were, and at which word of the
/// text the passage began.
struct Cell {
    std::uint32_t distance = 0;
    std::uint32_t kept = 0;
    Place start = 0;
};

Cell changed(Cell from) {
    return {from.distance + 1, from.kept, from.start};
}

Cell kept(Cell from) {
    return {from.distance, from.kept + 1, from.start};
}

// Of equally many differences the way that keeps more words: one put in, not one replaced and another
// dropped.
Cell better(Cell a, Cell b) {
    return std::tuple(b.distance, ~b.kept) < std::tuple(a.distance, ~a.kept) ? b : a;
}

constexpr std::size_t kMostSigns = 12; ///< bytes looked at on either side of the words

std::string_view lastCodePoint(std::string_view text) {
    std::size_t begin = text.size() - 1;
    while (begin > 0 && !isUtf8Start(text[begin])) {
        --begin;
    }
    return text.substr(begin);
}

class Search {
public:
    Search(const WordIndex& text, const model::Quote& quote, std::size_t near)
        : m_text(text)
        , m_quote(quote)
        , m_near(near) {
        const std::vector<ByteSpan> words = wordsIn(quote.exact);
        for (const ByteSpan word : words) {
            m_pattern.push_back(text.find(std::string_view(quote.exact).substr(word.begin, word.size()))
                                    .value_or(kNotInText));
        }
        if (!words.empty()) {
            m_signsBefore = countCodePoints(std::string_view(quote.exact).substr(0, words.front().begin));
            m_signsAfter = countCodePoints(std::string_view(quote.exact).substr(words.back().end));
        }
        m_rarest.resize(m_pattern.size());
        std::iota(m_rarest.begin(), m_rarest.end(), std::size_t{0});
        std::stable_sort(m_rarest.begin(), m_rarest.end(), [&](std::size_t a, std::size_t b) {
            return placesOf(a).size() < placesOf(b).size();
        });
    }

    std::optional<NearPassage> run() {
        if (m_pattern.empty() || m_text.wordCount() == 0) {
            return std::nullopt;
        }
        const auto limit = static_cast<std::uint32_t>(m_pattern.size() / 2);
        for (std::uint32_t k = std::min(1U, limit);; k = std::min(k * 2, limit)) {
            for (const Stretch& stretch : stretchesFor(k)) {
                searchIn(stretch, k);
            }
            if (m_best || k == limit) {
                return m_best;
            }
        }
    }

private:
    std::span<const Place> placesOf(std::size_t row) const {
        return m_pattern[row] == kNotInText ? std::span<const Place>() : m_text.placesOf(m_pattern[row]);
    }

    /// Apart from each other, in order: all that a passage with at most `k` differences can be part of.
    std::vector<Stretch> stretchesFor(std::uint32_t k) const {
        std::vector<Stretch> all;
        for (std::size_t i = 0; i <= k; ++i) {
            const std::size_t row = m_rarest[i];
            for (const Place place : placesOf(row)) {
                const std::size_t before = row + k;
                const std::size_t after = m_pattern.size() - row + k;
                all.push_back({place > before ? static_cast<Place>(place - before) : 0,
                               static_cast<Place>(std::min<std::size_t>(place + after, m_text.wordCount()))});
            }
        }
        std::sort(all.begin(), all.end(),
                  [](const Stretch& a, const Stretch& b) { return a.begin < b.begin; });
        std::vector<Stretch> merged;
        for (const Stretch& next : all) {
            if (!merged.empty() && next.begin <= merged.back().end) {
                merged.back().end = std::max(merged.back().end, next.end);
            } else {
                merged.push_back(next);
            }
        }
        return merged;
    }

    void searchIn(const Stretch& stretch, std::uint32_t k) {
        const std::size_t rows = m_pattern.size();
        m_column.resize(rows + 1);
        for (std::size_t row = 0; row <= rows; ++row) {
            m_column[row] = {static_cast<std::uint32_t>(row), 0, stretch.begin};
        }
        std::size_t last = std::min<std::size_t>(k, rows); // the lowest row that is not above k
        for (Place at = stretch.begin; at < stretch.end; ++at) {
            const WordIndex::Word word = m_text.wordAt(at);
            Cell diagonal = m_column[0];
            m_column[0] = {0, 0, at + 1};
            const std::size_t computed = std::min(last + 1, rows);
            for (std::size_t row = 1; row <= computed; ++row) {
                const Cell left = row <= last ? m_column[row] : Cell{k + 1, 0, at};
                const Cell replaced = m_pattern[row - 1] == word ? kept(diagonal) : changed(diagonal);
                m_column[row] = better(replaced, better(changed(left), changed(m_column[row - 1])));
                diagonal = left;
            }
            for (last = computed; m_column[last].distance > k;) {
                --last; // row 0 is 0
            }
            if (last == rows && m_column[rows].start <= at) {
                weigh(m_column[rows], at);
            }
        }
    }

    void weigh(Cell end, Place lastWord) {
        if (m_best && end.distance > m_best->distance) {
            return;
        }
        const std::size_t length = lastWord + 1 - end.start;
        const std::size_t unevenness =
            std::max(length, m_pattern.size()) - std::min(length, m_pattern.size());
        const ByteSpan span = withSigns({m_text.spanAt(end.start).begin, m_text.spanAt(lastWord).end});
        const std::size_t fit = fitOf(m_quote, m_text.text(), span);
        const std::size_t farness = std::max(span.begin, m_near) - std::min(span.begin, m_near);
        const auto merit = std::tuple(end.distance, ~end.kept, ~fit, unevenness, farness);
        if (!m_best || merit < m_merit) {
            m_best = {span, end.distance};
            m_merit = merit;
        }
    }

    /// A quote that ends in a full stop is compared with the sign that stands there now; one that ends in a
    /// quotation mark with all that stands before the next.
    ByteSpan withSigns(ByteSpan span) const {
        const std::string_view bytes = m_text.text();
        const auto isSign = [&](std::size_t at) { return !isSpace(bytes[at]) && !isWordByte(bytes, at); };
        std::size_t begin = span.begin;
        while (begin > 0 && span.begin - begin < kMostSigns && isSign(begin - 1)) {
            --begin;
        }
        const std::string_view before = bytes.substr(begin, span.begin - begin);
        const std::string_view first = firstCodePoints(m_quote.exact, m_signsBefore > 0 ? 1 : 0);
        const std::size_t opening = first.empty() ? std::string_view::npos : before.rfind(first);
        if (opening != std::string_view::npos) {
            begin += opening;
        } else {
            const std::size_t all = countCodePoints(before);
            begin += firstCodePoints(before, all - std::min(all, m_signsBefore)).size();
        }
        std::size_t end = span.end;
        while (end < bytes.size() && end - span.end < kMostSigns && isSign(end)) {
            ++end;
        }
        const std::string_view after = bytes.substr(span.end, end - span.end);
        const std::string_view last = m_signsAfter > 0 ? lastCodePoint(m_quote.exact) : std::string_view();
        const std::size_t closing = last.empty() ? std::string_view::npos : after.find(last);
        end = span.end + (closing != std::string_view::npos ? closing + last.size()
                                                            : firstCodePoints(after, m_signsAfter).size());
        return {begin, end};
    }

    const WordIndex& m_text;
    const model::Quote& m_quote;
    const std::size_t m_near;
    std::vector<WordIndex::Word> m_pattern;
    std::vector<std::size_t> m_rarest; ///< rows of the pattern, the rarest in the text first
    std::size_t m_signsBefore = 0;     ///< code points before the quote's first word
    std::size_t m_signsAfter = 0;
    std::vector<Cell> m_column;
    std::optional<NearPassage> m_best;
    std::tuple<std::uint32_t, std::uint32_t, std::size_t, std::size_t, std::size_t> m_merit;
};

} // namespace

std::optional<NearPassage> nearestWords(const WordIndex& text, const model::Quote& quote, std::size_t near) {
    return Search(text, quote, near).run();
}

} // namespace dateline::evidence
