// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/language/token.h"

#include <bitset>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline::extract {

inline constexpr std::size_t kMaxClasses = 256;
using ClassId = std::uint8_t;
using ClassMask = std::bitset<kMaxClasses>;

/// What a word class says of one of its words: "april" is 4, "week" is "W".
struct WordValue {
    double number = 0;
    std::string text;
};

/// The words that a language's files name, and the classes they belong to. Built once, then only read.
/// Look-up is by the bytes as they stand in a text; letters of ASCII and Latin-1 are lower-cased on the way.
class Lexicon {
public:
    Lexicon();

    /// Adds a word in lower case (once) and returns its id.
    WordId add(std::string_view word);
    /// Makes `word` a member of `klass`; `needsCapital`: only when written with a capital ("May", "March").
    void addToClass(WordId word, ClassId klass, WordValue value, bool needsCapital);

    /// 0 when no file names the word.
    WordId find(std::string_view word) const;
    /// True when "word." with its full stop is a word of its own ("Nov.", "Mr.").
    bool isAbbreviation(std::string_view wordWithStop) const { return find(wordWithStop) != 0; }

    const ClassMask& classes(WordId word, bool capital) const {
        return capital ? m_entries[word].capital : m_entries[word].any;
    }
    /// Null when the word is not in the class.
    const WordValue* value(WordId word, ClassId klass) const;
    std::string_view text(WordId word) const { return m_entries[word].text; }
    std::size_t size() const { return m_entries.size(); }
    std::size_t longestWord() const { return m_longest; }

private:
    struct Entry {
        std::string text;
        ClassMask any;     ///< whatever the case
        ClassMask capital; ///< when written with a capital
        std::vector<std::pair<ClassId, WordValue>> values;
    };
    std::size_t slotFor(std::string_view lower) const;
    void grow();

    std::vector<Entry> m_entries;
    std::vector<WordId> m_slots; ///< open addressing, a power of two in size
    std::size_t m_longest = 0;
};

/// `in` with ASCII and Latin-1 capitals made small and ’ made ', into `out` (at least as long). Returns the
/// length written.
std::size_t lowerInto(std::string_view in, char* out);
std::string lowered(std::string_view in);

} // namespace dateline::extract
