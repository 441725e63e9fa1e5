// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/clauses/clause_subject.h"

#include <algorithm>

namespace dateline::extract {
namespace {

constexpr std::size_t kLongestAntecedent = 8;

class SubjectFinder {
public:
    SubjectFinder(const SentenceWords& words, const Clause& clause, const std::vector<Clause>& before)
        : m_words(words)
        , m_kinds(words.kinds())
        , m_clause(clause)
        , m_before(before)
        , m_end(clause.verb.begin) {}

    TokenRange run() const {
        std::size_t begin = m_clause.tokens.begin;
        bool relative = false;
        bool since = false; // "since its launch the store has …": a preposition here, not a conjunction
        for (; begin < m_end; ++begin) {
            if (m_words.is(begin, m_kinds.relative)) {
                relative = true;
            } else if (m_words.is(begin, m_kinds.negation) ||
                       (!m_words.isMark(begin) && !m_words.is(begin, m_kinds.clauseMark) &&
                        !m_words.isAdverb(begin))) { // "No radiation escaped"
                break;
            }
            since = since || m_words.is(begin, m_kinds.since);
        }
        if (relative && isClosedBeforeVerb(begin)) {
            return antecedent(m_clause.tokens.begin);
        }
        relative = relative || (begin == m_end && begin > m_clause.tokens.begin &&
                                m_words.is(begin - 1, m_kinds.that)); // "tariffs that took effect"
        if (const std::size_t opens = relativeBeforeSubject(begin); opens != 0) {
            return {opens + 1, m_end};
        }
        if (const std::size_t who = relativeBesideVerb(begin); who != 0) {
            return antecedent(who);
        }
        begin = behindStops(begin);
        if (begin < m_end && m_words.is(begin, m_kinds.coordinator)) { // "…, and again in 2003, were found"
            ++begin;
        }
        begin = std::max(pronounBehindOpening(begin), behindOpening(begin, since));
        while (begin < m_end &&
               (m_words.isMark(begin) || (m_words.isAdverb(begin) && !m_words.is(begin, m_kinds.negation)))) {
            ++begin;
        }
        // An apposition ends the subject: "Daniel Pryce, 52," and "the city, which …".
        std::size_t stop = begin;
        while (stop < m_end && !(m_words.token(stop).isPunct(',') && stop > begin)) {
            ++stop;
        }
        if (begin + 1 < stop && m_words.is(begin, m_kinds.subjectPronoun) && isAside(begin + 1, stop)) {
            stop = begin + 1; // "It last missed its targets"
        }
        // "The report, which the ministry had kept secret from members and the audit office, | was published"
        if (begin < stop && !m_before.empty() && !m_before.back().isReport && isBehindComma()) {
            if (const std::size_t opens = openRelative(); opens != 0) {
                return antecedent(opens);
            }
        }
        if (begin < stop) {
            return {begin, stop};
        }
        if (m_before.empty()) {
            return {begin, begin};
        }
        return relative || isReduced() ? antecedent(m_clause.tokens.begin) : sharedSubject();
    }

private:
    // "The institute, which advises governments, hid …": the relative clause ends in the comma right before
    // the verb, whose subject is what stands before it.
    bool isClosedBeforeVerb(std::size_t begin) const {
        std::size_t at = m_end;
        while (at > begin && m_words.isAdverb(at - 1)) {
            --at;
        }
        const std::size_t opens = m_clause.tokens.begin;
        return at > begin + 1 && m_words.token(at - 1).isPunct(',') && opens > m_words.range().begin &&
               m_words.token(opens - 1).isPunct(',');
    }
    bool isBehindComma() const {
        std::size_t at = m_end;
        while (at > m_clause.tokens.begin && m_words.isAdverb(at - 1)) {
            --at;
        }
        return at > m_clause.tokens.begin + 1 && m_words.token(at - 1).isPunct(',');
    }
    // "The report, which | the ministry had kept secret": the subject stands behind the relative; 0: there is
    // none.
    std::size_t relativeBeforeSubject(std::size_t begin) const {
        for (std::size_t at = m_end; at-- > begin + 1;) {
            if (m_words.token(at).isPunct(',') || m_words.token(at).isPunct(';')) {
                return 0;
            }
            if (m_words.is(at, m_kinds.relative) && m_words.token(at - 1).isPunct(',')) {
                const bool hasSubject = at + 1 < m_end && (m_words.is(at + 1, m_kinds.determiner) ||
                                                           m_words.is(at + 1, m_kinds.subjectPronoun) ||
                                                           m_words.token(at + 1).has(Token::Capital));
                return hasSubject ? at : 0;
            }
        }
        return 0;
    }
    // "belongs to Oleg Danchev, | who | was an adviser", where nothing before was read as a verb; 0: there is
    // none.
    std::size_t relativeBesideVerb(std::size_t begin) const {
        std::size_t at = m_end;
        while (at > begin && m_words.isAdverb(at - 1)) {
            --at;
        }
        const bool isBeside = at > begin + 2 && m_words.is(at - 1, m_kinds.relative) &&
                              m_words.token(at - 2).isPunct(',') && m_words.isWord(at - 3);
        return isBeside ? at - 1 : 0;
    }
    // "The heat was bad; on Saturday the temperature …"
    std::size_t behindStops(std::size_t begin) const {
        for (std::size_t at = begin; at < m_end; ++at) {
            if (m_words.token(at).isPunct(';') && at + 1 < m_end) {
                begin = at + 1;
            }
        }
        return begin;
    }
    // "At least six people": the words count, they are no opening.
    bool isCount(std::size_t at) const {
        return m_words.is(at, m_kinds.preposition) && at + 1 < m_end &&
               (m_words.is(at + 1, m_kinds.countWord) ||
                (m_words.token(at + 1).isNumber() && !m_words.isInExpression(at + 1) &&
                 !m_words.is(at, m_kinds.withWord)));
    }
    // "Last year's race"
    bool isPossessiveDate(std::size_t at) const {
        std::size_t end = at;
        while (end < m_end && m_words.isInExpression(end)) {
            ++end;
        }
        return end > at && end + 1 < m_end && m_words.token(end).isPunct('\'') &&
               m_words.is(end + 1, m_kinds.possessive);
    }
    // Behind an opening phrase: "In recent months, …", "Born in Lagos, she …", "In 2018 Pryce …".
    std::size_t behindOpening(std::size_t begin, bool since) const {
        if (begin >= m_end || isCount(begin) || isPossessiveDate(begin)) {
            return begin;
        }
        const bool isSubjectDate =
            m_words.isInExpression(begin) && (isAllExpression(begin) || isPartOfNoun(begin));
        const bool opens =
            m_words.is(begin, m_kinds.preposition) || m_words.isInExpression(begin) || opensWithIng(begin) ||
            since || (m_words.is(begin, m_kinds.infinitive) && !m_words.isInExpression(begin)) ||
            (m_before.empty() && m_words.isParticiple(begin) && m_words.is(begin + 1, m_kinds.preposition));
        if (!opens || isSubjectDate) {
            return begin;
        }
        for (std::size_t at = begin; at < m_end; ++at) {
            if (m_words.token(at).isPunct(',') && !isMoreOfDate(at + 1)) {
                return at + 1;
            }
        }
        std::size_t at = begin; // no comma: skip the expression, and others joined to it
        while (at < m_end && (m_words.is(at, m_kinds.preposition) || m_words.isInExpression(at) ||
                              (m_words.is(at, m_kinds.coordinator) && m_words.isInExpression(at + 1)))) {
            ++at;
        }
        return behindPlace(at, since || at > begin);
    }
    // "Tuesday marked …": the words of time are the subject.
    bool isAllExpression(std::size_t begin) const {
        for (std::size_t at = begin; at < m_end; ++at) {
            if (!m_words.isInExpression(at)) {
                return false;
            }
        }
        return true;
    }
    // "Born in Leeds, the youngest of four, | she won", "they hope | it will wake": the pronoun right before
    // the verb.
    std::size_t pronounBehindOpening(std::size_t begin) const {
        std::size_t at = m_end;
        while (at > begin && m_words.isAdverb(at - 1)) {
            --at;
        }
        const bool isAhead = m_clause.tense == Tense::Future || m_clause.tense == Tense::Modal;
        const bool isSubject = at > begin + 1 && m_words.is(at - 1, m_kinds.subjectPronoun) &&
                               (m_words.token(at - 2).isPunct(',') || m_words.token(at - 2).isPunct('"') ||
                                (isAhead && !m_words.is(at - 2, m_kinds.coordinator) &&
                                 !m_words.is(at - 2, m_kinds.preposition)));
        return isSubject ? at - 1 : 0;
    }
    // "On Monday, a day before the walk-out, | farmers": the words behind the first comma explain the date.
    bool isMoreOfDate(std::size_t at) const {
        bool hasComma = false;
        for (std::size_t k = at; k + 1 < m_end && !hasComma; ++k) {
            hasComma = m_words.token(k).isPunct(',');
        }
        const bool isListed = m_words.is(at, m_kinds.coordinator) && // ", and again in 2003, cracks"
                              (m_words.isAdverb(at + 1) || m_words.is(at + 1, m_kinds.preposition));
        return hasComma && (m_words.isInExpression(at) || isListed);
    }
    bool isAside(std::size_t begin, std::size_t end) const {
        for (std::size_t at = begin; at < end; ++at) {
            if (!m_words.isAdverb(at) && !m_words.is(at, m_kinds.rank) && !m_words.isInExpression(at)) {
                return false;
            }
        }
        return true;
    }
    // "Speaking in Paris, he", but "Denning, 61, joined".
    bool opensWithIng(std::size_t begin) const {
        return m_words.isIng(begin) && begin + 1 < m_end && !m_words.token(begin + 1).isPunct(',');
    }
    // "A night carer reported": words of time that are part of a noun.
    bool isPartOfNoun(std::size_t begin) const {
        if (!m_words.is(begin, m_kinds.determiner)) {
            return false;
        }
        std::size_t end = begin;
        while (end < m_end && m_words.isInExpression(end)) {
            ++end;
        }
        return end == begin + 2 && end + 1 == m_end && m_words.isWord(end) &&
               !m_words.token(end).has(Token::Capital) && !m_words.is(end, m_kinds.preposition) &&
               !m_words.is(end, m_kinds.subjectPronoun) && !m_words.is(end, m_kinds.clauseMark);
    }
    // "In neighbouring Zimbabwe | at least 98 people", "On the day of his arrest | Lowe", "its launch | the
    // store": where a second noun phrase begins.
    std::size_t behindPlace(std::size_t begin, bool inPhrase) const {
        if (!inPhrase || begin >= m_end) {
            return begin;
        }
        for (std::size_t at = begin + 1; at < m_end; ++at) {
            const bool isBehindDate = m_words.isInExpression(at - 1);
            const bool afterWord =
                isBehindDate || (m_words.isWord(at - 1) && !m_words.is(at - 1, m_kinds.preposition) &&
                                 !m_words.is(at - 1, m_kinds.determiner) &&
                                 !m_words.is(at - 1, m_kinds.coordinator) && !m_words.isAdverb(at - 1));
            if (!afterWord || m_words.isInExpression(at)) {
                continue; // "before the first round on April 10 | a bomb damaged"
            }
            const bool isName = m_words.token(at).has(Token::Capital) && m_words.isWord(at) &&
                                !m_words.token(at - 1).has(Token::Capital) &&
                                !m_words.is(at, m_kinds.nationality);
            const bool isPhrase =
                m_words.is(at, m_kinds.determiner) || m_words.is(at, m_kinds.subjectPronoun) || isCount(at);
            if ((isName && isNameToTheEnd(at)) || isPhrase) {
                return at;
            }
        }
        return begin;
    }
    bool isNameToTheEnd(std::size_t begin) const {
        for (std::size_t at = begin; at < m_end; ++at) {
            if (!m_words.token(at).has(Token::Capital) && !m_words.isAdverb(at)) {
                return false;
            }
        }
        return true;
    }

    // ", built in 1968": a participle right behind a comma, of the noun before it; not ", toured the site",
    // which goes on after a relative clause.
    bool isReduced() const {
        const bool follows = m_words.token(m_clause.tokens.begin).isPunct(',') &&
                             m_clause.tokens.begin + 1 == m_clause.verb.begin && m_clause.verb.size() == 1;
        return follows && openRelative() == 0 && m_words.isParticiple(m_clause.verb.begin) &&
               !m_words.is(m_clause.verb.begin, m_kinds.reportVerb) &&
               !m_words.isInExpression(m_clause.tokens.begin - 1);
    }
    // Where the relative clause starts, set off by a comma, that this clause's comma closes; 0: nowhere.
    std::size_t openRelative() const {
        for (std::size_t k = m_before.size(); k-- > 0;) {
            const TokenRange clause = m_before[k].tokens;
            const std::size_t end = m_before[k].verb.begin;
            for (std::size_t at = std::max(clause.begin, m_words.range().begin + 1); at < end; ++at) {
                if (m_words.is(at, m_kinds.relative) && m_words.token(at - 1).isPunct(',')) {
                    return at;
                }
            }
        }
        return 0;
    }
    TokenRange sharedSubject() const {
        const std::size_t relative = openRelative();
        return relative != 0 && m_words.token(m_clause.tokens.begin).isPunct(',') ? antecedent(relative)
                                                                                  : m_before.back().subject;
    }
    // The noun phrase that ends right before `at`.
    TokenRange antecedent(std::size_t at) const {
        const std::size_t first = m_words.range().begin;
        std::size_t noun = at;
        while (noun > first && !m_words.isWord(noun - 1)) { // ", 74, who"
            --noun;
        }
        const std::size_t start = antecedentStart(first, noun);
        // "The review led by Sir Alan Mott, which began": no person is a "which"
        const bool isLed = start > first + 2 && m_words.is(start - 1, m_kinds.agent) &&
                           m_words.isParticiple(start - 2) && m_words.is(at, m_kinds.relative) &&
                           m_words.text().slice(m_words.token(at)) != "who";
        return isLed ? TokenRange{antecedentStart(first, start - 2), noun} : TokenRange{start, noun};
    }
    // Back to the article, or, behind a name, to where the capitals start.
    std::size_t antecedentStart(std::size_t first, std::size_t noun) const {
        std::size_t start = noun;
        const bool isName = noun > first && m_words.token(noun - 1).has(Token::Capital);
        while (start > first && noun - start < kLongestAntecedent && isInName(start - 1) &&
               !isVerb(start - 1) && !m_words.is(start - 1, m_kinds.subjectPronoun)) {
            const bool isNamePart =
                m_words.token(start - 1).has(Token::Capital) || m_words.is(start - 1, m_kinds.lowerLink);
            if (isName && start < noun && !isNamePart && !isTitle(start - 1)) {
                break; // "He wants Lyon's | Moussa Diarra, who"
            }
            --start;
            if (m_words.is(start, m_kinds.determiner)) {
                break;
            }
        }
        while (start + 1 < noun && (m_words.isMark(start) || m_words.is(start, m_kinds.possessive))) {
            ++start;
        }
        return start;
    }
    // "chief executive Dana Whitlock"
    bool isTitle(std::size_t at) const {
        return m_words.is(at, m_kinds.personTitle) || m_words.is(at, m_kinds.roleNoun);
    }
    bool isVerb(std::size_t at) const {
        for (const Clause& clause : m_before) {
            if (clause.verb.contains(at)) {
                return true;
            }
        }
        return false;
    }
    bool isInName(std::size_t at) const {
        return (m_words.isWord(at) && !m_words.is(at, m_kinds.preposition) &&
                !m_words.is(at, m_kinds.coordinator)) ||
               m_words.token(at).isPunct('\'') || m_words.isHyphen(at) ||
               (m_words.token(at).isNumber() && !m_words.isInExpression(at));
    }

    const SentenceWords& m_words;
    const WordKinds& m_kinds;
    const Clause& m_clause;
    const std::vector<Clause>& m_before;
    std::size_t m_end;
};

} // namespace

TokenRange subjectOfClause(const SentenceWords& words, const Clause& clause,
                           const std::vector<Clause>& before) {
    return SubjectFinder(words, clause, before).run();
}

namespace {

// "…, who voted no, said the city was acting in haste": what stands behind the verb has a verb of its own.
bool tellsBehind(const SentenceWords& words, std::size_t at) {
    while (words.isWord(at) && !words.is(at, words.kinds().preposition) &&
           !words.is(at, words.kinds().clauseMark)) {
        if (words.is(at, words.kinds().be) || words.is(at, words.kinds().have) ||
            words.is(at, words.kinds().modal) || words.isPastForm(at)) {
            return true;
        }
        ++at;
    }
    return false;
}

} // namespace

bool isInverted(const SentenceWords& words, const Clause& clause) {
    const std::size_t at = clause.verb.begin;
    const std::size_t after = clause.verb.end;
    if (words.is(after - 1, words.kinds().tellVerb)) {
        return false; // “…,” her daughter, Susan Bates, told the court
    }
    if (at == words.range().begin || !words.isWord(after) || words.isInExpression(after) ||
        words.is(after, words.kinds().preposition) || words.is(after, words.kinds().clauseMark)) {
        return false;
    }
    const Token& mark = words.token(at - 1);
    // "A boy was found alive, said Commander Rui Tavares."
    const bool isTag =
        mark.isPunct(',') && clause.verb.size() == 1 && words.is(after - 1, words.kinds().sayVerb) &&
        (words.token(after).has(Token::Capital) || words.is(after, words.kinds().determiner)) &&
        !words.is(after, words.kinds().subjectPronoun) && !tellsBehind(words, after);
    return mark.isPunct('"') || mark.isPunct('\'') || isTag;
}

TokenRange subjectBehind(const SentenceWords& words, const Clause& clause) {
    std::size_t end = clause.verb.end;
    while (end < clause.tokens.end && words.isWord(end) && !words.isInExpression(end) &&
           !words.is(end, words.kinds().preposition)) {
        ++end;
    }
    return {clause.verb.end, end};
}

} // namespace dateline::extract
