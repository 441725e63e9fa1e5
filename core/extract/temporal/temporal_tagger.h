// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/language/language.h"
#include "core/extract/language/number_words.h"

#include <span>
#include <string_view>
#include <vector>

namespace dateline::extract {

/// Words that a rule reads as a time.
struct TaggedExpression {
    TokenRange tokens;
    const TemporalRule* rule = nullptr;
    Frame frame;
};

/// Finds temporal expressions by a language's rules: from left to right, the longest match, of two as long
/// the rule that stands first. Time is linear in the tokens: a match reads a bounded number of them.
class TemporalTagger {
public:
    TemporalTagger(const Language& language, std::string_view text, std::span<const Token> tokens);

    /// Expressions of one sentence in order. `narrative`: rules for narrative apply as well.
    void tag(TokenRange sentence, bool narrative, std::vector<TaggedExpression>& out);

private:
    struct Best {
        const TemporalRule* rule = nullptr;
        std::size_t spanEnd = 0;
        std::size_t matchEnd = 0;
        Captures captures;
    };
    ClassMask shapeOf(const Token& token) const;
    Capture captured(const Token& token, ClassId klass) const;
    void walk(PatternTrie::NodeId id, std::size_t at, std::size_t spanEnd);
    void consider(std::uint32_t rule, std::size_t at, std::size_t spanEnd);
    bool holds(const NeighbourCondition& condition, std::size_t at, bool isBorder) const;
    bool isAllowed(const TemporalRule& rule, std::size_t spanEnd) const;
    Frame frameOf(const Best& best) const;
    static std::string_view grainOf(const Frame& frame);

    const Language& m_language;
    std::string_view m_text;
    std::span<const Token> m_tokens;
    NumberClasses m_numbers;
    TokenRange m_sentence;
    bool m_narrative = false;
    std::size_t m_begin = 0;
    Best m_best;
    Captures m_captures;
    const std::vector<TaggedExpression>* m_found = nullptr;
    std::size_t m_foundFrom = 0;
};

} // namespace dateline::extract
