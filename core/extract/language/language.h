// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/extract/language/lexicon.h"
#include "core/extract/language/pattern_trie.h"
#include "core/extract/language/temporal_rule.h"

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::extract {

/// A file of a language's folder: what it is called in messages, and its text.
struct LanguageFile {
    std::string_view name;
    std::string_view text;
};

/// When a named day falls, as its file says.
struct NamedDay {
    enum class Kind { Fixed, NthWeekday, Easter, Islamic, Hebrew };
    Kind kind = Kind::Fixed;
    int month = 1;
    int day = 1;     ///< Fixed, Islamic, Hebrew: of the month
    int nth = 1;     ///< NthWeekday: 1.. or -1 for the last
    int weekday = 1; ///< NthWeekday: ISO, Monday is 1
    int offset = 0;  ///< days added at the end: from Easter Sunday, or from the weekday
    int days = 1;    ///< how many it lasts: Ramadan, Passover
};

/// A language's words and rules, compiled: read-only and shared once loaded.
class Language {
public:
    /// Reads the files of one language (resources/languages/README.md has the format). Fails with file, line
    /// and reason.
    static Result<std::shared_ptr<const Language>> parse(std::span<const LanguageFile> files);
    /// The language built into the program, loaded on first use; English for a code we do not have.
    static const Language& builtIn(std::string_view code);

    const Lexicon& lexicon() const { return m_lexicon; }
    const PatternTrie& trie() const { return m_trie; }
    const std::vector<TemporalRule>& rules() const { return m_rules; }
    /// Endings that a kind of word mostly has ("-ed"); none when no file gives any.
    std::span<const std::string> endings(std::string_view kind) const;
    const NamedDay* namedDay(std::string_view name) const;
    /// Nothing when no file defines the class: it then has no words.
    std::optional<ClassId> classNamed(std::string_view name) const;
    /// True for a token that is a word of the class.
    bool isIn(const Token& token, ClassId klass) const {
        return token.word != 0 && m_lexicon.classes(token.word, token.has(Token::Capital)).test(klass);
    }
    /// The day that examples of the files take as the day of publication, "2013-03-22".
    const std::string& exampleDay() const { return m_exampleDay; }

private:
    friend class LanguageReader;
    Lexicon m_lexicon;
    PatternTrie m_trie;
    std::vector<TemporalRule> m_rules;
    std::map<std::string, ClassId, std::less<>> m_classes;
    std::map<std::string, NamedDay, std::less<>> m_namedDays;
    std::map<std::string, std::vector<std::string>, std::less<>> m_endings;
    std::string m_exampleDay;
};

} // namespace dateline::extract
