// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/clauses/sentence_words.h"

#include <string>
#include <utility>
#include <vector>

namespace dateline::extract {

/// Pronouns to be written as the name they stand for: token and name, in the order of the text.
using SpelledNames = std::vector<std::pair<std::size_t, std::string>>;

/// The words of a title in the making: a subject and what it does, all of them the text's own, and how to say
/// it shorter. Each step leaves out words and adds none, but for a name in place of a longer subject.
class TitleWords {
public:
    TitleWords(const SentenceWords& words, const SpelledNames& names)
        : m_words(words)
        , m_names(names) {}

    /// Words in front that are no tokens: a name.
    void setLead(std::string lead) { m_lead = std::move(lead); }
    void addSubject(TokenRange range);
    void addTail(TokenRange range);
    bool isEmpty() const { return m_lead.empty() && m_tokens.empty(); }

    /// At most `limit` code points, in this order until it fits: without the article in front; `name` for the
    /// subject; without other dates; without "that"; without a phrase between verb and infinitive; cut at the
    /// end of a phrase. Where that would leave out the token `reach`, nothing remains; 0 is any.
    void shorten(std::size_t limit, const std::string& name, std::size_t reach);
    /// Leaves out what no title ends in: "of", "the", "shortly" that has lost its date.
    void trimEnd(bool wasCut);
    std::string text() const;

private:
    void add(TokenRange range);
    std::string_view wordAt(std::size_t index) const;
    bool hasSpaceAt(std::size_t index) const;
    std::size_t length() const;
    bool fits(std::size_t limit) const { return length() <= limit; }
    std::size_t dropArticle(); ///< the token, or a number no token has
    void dropPlaces(std::size_t limit);
    void dropDates();
    void dropThat();
    void dropPhraseBeforeInfinitive();
    bool cut(std::size_t limit, std::size_t reach); ///< at the end of a phrase, or anywhere
    void cutWhereItEnds(std::size_t limit, std::size_t reach);
    std::size_t subjectAside() const;
    void endSubjectAt(std::size_t index);
    int borderAt(std::size_t index) const;
    bool isOpen(std::size_t index) const;
    bool isPlural(std::size_t at) const;
    bool isVerbLike(std::size_t at, std::size_t particle) const;
    bool cutAtComma();
    const ReadExpression* expressionAt(std::size_t token) const;

    const SentenceWords& m_words;
    const SpelledNames& m_names;
    std::string m_lead;
    std::vector<std::size_t> m_tokens;
    std::size_t m_tail = 0; ///< index of the first one behind the subject
};

} // namespace dateline::extract
