// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/extract/language/lexicon.h"
#include "core/extract/language/pattern_trie.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::extract {

/// A member of a class that is several words long ("new year 's day").
struct Phrase {
    std::vector<WordId> words;
    WordValue value;
};

/// What names in a pattern may mean.
struct PatternVocabulary {
    Lexicon* lexicon = nullptr;
    std::map<std::string, ClassId, std::less<>>* classes = nullptr;
    std::map<ClassId, std::vector<Phrase>> phrases;
    std::map<std::string, std::uint8_t, std::less<>> variables; ///< of the rule at hand
    std::vector<std::uint32_t> seen; ///< by node of the trie: the round in which it was last met
    std::uint32_t round = 0;

    /// The words of a literal: "'s" is an apostrophe and an s.
    std::vector<WordId> literal(std::string_view text) const;
};

/// Adds one pattern line to the trie, ending in `rule`. Fails with the reason.
///   word           that word, in any case        NAME or NAME:var   a word of a class, kept as $var
///   NUM:n ORD:n    a number, a rank              12                 that number
///   ( a b | c )    either                        x?                 or nothing
///   /              the expression ends here; what follows must stand behind it
Result<void> addPattern(std::string_view pattern, std::uint32_t rule, PatternVocabulary& vocabulary,
                        PatternTrie& trie);

} // namespace dateline::extract
