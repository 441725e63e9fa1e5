// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/language/lexicon.h"
#include "core/extract/language/temporal_rule.h"

#include <array>
#include <cstdint>
#include <vector>

namespace dateline::extract {

/// Classes that every language has: told from the shape of a token, not from a word list.
enum class ShapeClass : ClassId {
    Int,        ///< digits, no separators
    Day,        ///< 1..31 in one or two digits
    DayOrdinal, ///< "1st".."31st"
    Year,       ///< four digits, 1000..2999
    ModernYear, ///< four digits, 1900..2099
    TwoDigits,  ///< "89"
    HourNumber, ///< 0..24
    Clock,
    IsoDate,
    SlashDate,
    Decade,      ///< "1990s", "90s"
    ShortDecade, ///< "470s"
    Capital,     ///< a capitalised word
    Lower,       ///< a word in lower case
    Stopwatch,   ///< "2:21:08": a time of day, or how long a race took
    EarlyYear,   ///< three digits, 100..999
    NoDay,       ///< 32..99, in two digits
};
inline constexpr std::size_t kShapeClasses = static_cast<std::size_t>(ShapeClass::NoDay) + 1;
inline constexpr std::size_t kMaxVariables = 12;

struct Capture {
    bool isSet = false;
    double number = 0;
    std::string_view text;
};
using Captures = std::array<Capture, kMaxVariables>;

/// One step of a pattern.
struct TrieEdge {
    enum class Kind : std::uint8_t { Word, Number, Class, Quantity, Rank, YearInWords, SpanEnd };
    Kind kind = Kind::Word;
    std::int8_t variable = -1;  ///< what to capture the token as
    std::uint32_t key = 0;      ///< word, number or class
    std::int32_t constant = -1; ///< captured instead of the token's own value: index into constants
    std::uint32_t child = 0;
};

/// All patterns of a language in one trie, so that a text is read once whatever the number of rules. Patterns
/// have no repetition: a match looks at no more tokens than the longest pattern has.
class PatternTrie {
public:
    using NodeId = std::uint32_t;

    PatternTrie();
    /// The node reached from `from` by `edge` (its child is ignored), made if missing.
    NodeId step(NodeId from, TrieEdge edge);
    void accept(NodeId at, std::uint32_t rule);
    std::int32_t addConstant(WordValue value);
    /// Sorts edges and indexes the root by word; after it no more steps. `numbers`: the classes whose words
    /// may begin a number or a rank in words.
    void finish(const Lexicon& lexicon, const ClassMask& numbers);

    struct Node {
        std::vector<TrieEdge> edges; ///< words first, sorted by key
        std::size_t wordEdges = 0;
        std::vector<std::uint32_t> accepts; ///< rules, earliest first
    };
    const Node& node(NodeId id) const { return m_nodes[id]; }
    const WordValue& constant(std::int32_t index) const {
        return m_constants[static_cast<std::size_t>(index)];
    }
    /// False when no pattern starts with the word (in either case).
    bool canStart(WordId word) const { return m_canStart[word]; }
    std::size_t size() const { return m_nodes.size(); }

private:
    std::vector<Node> m_nodes;
    std::vector<WordValue> m_constants;
    std::vector<bool> m_canStart;
};

} // namespace dateline::extract
