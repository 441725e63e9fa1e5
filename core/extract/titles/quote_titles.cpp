// SPDX-License-Identifier: GPL-3.0-or-later
// Titles of what somebody said: speaker and words.
#include "core/extract/titles/event_titles.h"

#include <algorithm>

namespace dateline::extract {

// "Tranter said after the game: “If a lad …”"
bool EventTitles::quotesBehind(const Clause& clause) const {
    for (std::size_t at = clause.verb.end; at + 1 < m_at.range().end && at < clause.verb.end + 20; ++at) {
        if (m_at.token(at).isPunct(':')) {
            return m_at.token(at + 1).isPunct('"');
        }
    }
    return false;
}

// The first words between quotation marks that are more than a phrase.
TokenRange EventTitles::quotedWords(std::size_t reporter) const {
    constexpr std::size_t kPhrase = 3; // words
    bool isOpen = m_at.startsQuoted();
    TokenRange longest;
    std::size_t begin = m_at.range().begin;
    for (std::size_t at = begin; at < m_at.range().end && at - m_at.range().begin < 4 * kLongestQuote; ++at) {
        const bool isEnd = at + 1 == m_at.range().end;
        if (!m_at.token(at).isPunct('"') && !isEnd) {
            continue;
        }
        const std::size_t end = isEnd && !m_at.token(at).isPunct('"') ? at + 1 : at;
        const bool isSpeech = isOpen && (reporter < begin || reporter >= end); // not the words around it
        while (begin < end && m_at.token(begin).kind == TokenKind::Punct) {
            ++begin;
        }
        const TokenRange words{begin, std::min(end, begin + kLongestQuote)};
        if (isSpeech && end > begin + kPhrase) {
            const bool tells =
                std::any_of(m_at.clauses().begin(), m_at.clauses().end(), [words](const Clause& clause) {
                    return clause.hasVerb() && words.contains(clause.verb.begin);
                });
            if (tells) {
                return words;
            }
            longest = words.size() > longest.size() ? words : longest;
        }
        isOpen = !isOpen;
        begin = at + 1;
    }
    return longest;
}

// Speaker and words, of a sentence that holds a quotation.
std::string EventTitles::quoteTitle(std::size_t index) const {
    const std::string name = m_attribution.nameOf(m_at.subjects()[index]);
    const TokenRange words = quotedWords(m_at.clauses()[index].verb.begin);
    return name.empty() || words.size() == 0 ? std::string() : m_titles.quoted(capital(name), words);
}

Participant EventTitles::quotedSpeaker(std::size_t index) const {
    for (std::size_t k = 0; k < m_at.clauses().size(); ++k) {
        if (k != index && m_at.clauses()[k].isReport && !m_at.clauses()[k].isQuoted) {
            return m_at.subjects()[k];
        }
    }
    return m_attribution.lastSpeaker();
}

// "It had reached 20,000 by Sunday, said Udaya Regmi": what was said.
std::string EventTitles::toldBefore(std::size_t index) const {
    if (m_isToldBefore) { // that title asked for this one
        return {};
    }
    for (std::size_t k = 0; k < index; ++k) {
        const Clause& clause = m_at.clauses()[k];
        if (clause.hasVerb() && clause.isQuoted && m_at.subjects()[index].isKnown()) {
            return m_titles.quoted(capital(m_attribution.nameOf(m_at.subjects()[index])), clause.tokens);
        }
        if (clause.hasVerb() && !clause.isSubordinate && !clause.isReport) {
            m_isToldBefore = true;
            std::string title = clauseTitle(k, {});
            m_isToldBefore = false;
            return title;
        }
    }
    return {};
}

} // namespace dateline::extract
