// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/language/language.h"
#include "core/extract/language/number_words.h"
#include "core/extract/language/pattern_reader.h"

#include <functional>
#include <string>
#include <string_view>

namespace dateline::extract {

/// Reads the line format of resources/languages/README.md into a Language: first the words of all files,
/// then the rules that use them.
class LanguageReader {
public:
    explicit LanguageReader(Language& language);

    Result<void> readWords(const LanguageFile& file);
    Result<void> readRules(const LanguageFile& file);
    void finish();

private:
    struct Line {
        std::string_view file;
        std::size_t number = 0;
        bool indented = false;
        std::string_view keyword;
        std::string_view rest;
    };
    Result<void> forEachLine(const LanguageFile& file, const std::function<Result<void>(const Line&)>& take);
    Unexpected failure(const Line& line, std::string_view reason) const;
    std::string place(const Line& line) const;

    Result<void> wordLine(const Line& line);
    Result<void> dayLine(const Line& line);
    void endingLine(const Line& line);
    Result<void> ruleLine(const Line& line);
    Result<void> valueOf(const Line& line, TemporalRule& rule);
    Result<void> conditionOf(const Line& line, NeighbourCondition& condition);
    Result<RuleExample> exampleOf(const Line& line);

    Result<ClassId> classFor(const Line& line, std::string_view name);
    void addMember(ClassId klass, std::string_view spelled, const WordValue& value);

    Language& m_language;
    PatternVocabulary m_vocabulary;
    std::string m_block; ///< what the indented lines belong to: "class", "day", "rule"
    ClassId m_class = 0;
    std::string m_day;
    std::string m_ending;
};

} // namespace dateline::extract
