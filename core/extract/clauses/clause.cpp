// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/clauses/clause.h"

#include "core/extract/clauses/clause_subject.h"
#include "core/extract/clauses/sentence_words.h"

#include <algorithm>

namespace dateline::extract {
namespace {

struct VerbGroup {
    TokenRange tokens;
    Tense tense = Tense::None;
    std::size_t head = 0;
};

class ClauseFinder {
public:
    ClauseFinder(const ReadText& text, TokenRange sentence, const WordKinds& kinds)
        : m_text(text)
        , m_sentence(sentence)
        , m_kinds(kinds)
        , m_words(text, sentence, kinds) {}

    std::vector<Clause> run(bool& openQuote) {
        markQuotes(openQuote);
        std::vector<VerbGroup> groups;
        for (int pass = 0; pass < 2 && groups.empty(); ++pass) {
            m_takesPassiveTails = pass == 1; // only for want of a clearer verb
            findVerbs(groups);
        }
        return cut(groups);
    }

private:
    void findVerbs(std::vector<VerbGroup>& groups) const {
        for (std::size_t at = m_sentence.begin; at < m_sentence.end;) {
            if (auto group = verbAt(at)) {
                groups.push_back(*group);
                at = group->tokens.end;
            } else {
                ++at;
            }
        }
    }
    const Token& token(std::size_t at) const { return m_text.tokens[at]; }
    bool is(std::size_t at, const WordKinds::Kind& kind) const {
        return at < m_sentence.end && m_kinds.is(token(at), kind);
    }
    bool isQuoted(std::size_t at) const { return m_quoted[at - m_sentence.begin]; }

    void markQuotes(bool& open) {
        m_quoted.assign(m_sentence.size(), false);
        for (std::size_t at = m_sentence.begin; at < m_sentence.end; ++at) {
            const Token& mark = token(at);
            if (at == m_sentence.begin && mark.has(Token::ParagraphStart)) {
                open = false; // an unclosed quotation goes no further than its paragraph
            }
            if (mark.isPunct('"')) {
                const std::string_view bytes = m_text.slice(mark);
                open = bytes == "\xE2\x80\x9C" ? true : bytes == "\xE2\x80\x9D" ? false : !open;
            } else if (mark.isPunct('`') && at + 1 < m_sentence.end && token(at + 1).isPunct('`')) {
                open = true;
            } else if (mark.isPunct('\'') && at + 1 < m_sentence.end && token(at + 1).isPunct('\'')) {
                open = false;
            }
            m_quoted[at - m_sentence.begin] = open;
        }
    }
    std::size_t skipAdverbs(std::size_t at) const {
        std::size_t steps = 0;
        while (isAdverb(at) && ++steps < 4) {
            ++at;
        }
        return at;
    }
    bool isAdverb(std::size_t at) const { return m_words.isAdverb(at); }
    bool isParticiple(std::size_t at) const { return m_words.isParticiple(at); }
    bool isIng(std::size_t at) const { return m_words.isIng(at); }
    bool isInExpression(std::size_t at) const { return m_words.isInExpression(at); }

    // "was re-elected": where the participle is; `head` where there is no prefix.
    std::size_t behindPrefix(std::size_t head) const {
        const bool isPrefixed = head + 2 < m_sentence.end && m_words.isWord(head) && !isInExpression(head) &&
                                m_words.isHyphen(head + 1) && isParticiple(head + 2) && !isParticiple(head);
        return isPrefixed ? head + 2 : head;
    }

    std::optional<VerbGroup> verbAt(std::size_t at) const {
        if (token(at).kind != TokenKind::Word || isInExpression(at)) {
            return std::nullopt;
        }
        const bool isFirstName = token(at).has(Token::Capital) && at + 1 < m_sentence.end &&
                                 token(at + 1).has(Token::Capital) &&
                                 !is(at + 1, m_kinds.subjectPronoun); // "May Whitcomb"
        if (is(at, m_kinds.modal) && !isFirstName) {
            std::size_t head = skipAdverbs(at + 1);
            if (head >= m_sentence.end || token(head).kind != TokenKind::Word) {
                return std::nullopt;
            }
            if (is(head, m_kinds.be) && isParticiple(skipAdverbs(head + 1))) { // "will be filed"
                head = skipAdverbs(head + 1);
            }
            return VerbGroup{
                {at, head + 1}, is(at, m_kinds.modalFuture) ? Tense::Future : Tense::Modal, head};
        }
        if (is(at, m_kinds.have) && isIng(at) && at > m_sentence.begin &&
            is(at - 1, m_kinds.preposition)) { // "a trend of having risen"
            return std::nullopt;
        }
        if (is(at, m_kinds.have)) {
            std::size_t head = skipAdverbs(at + 1);
            if (is(head, m_kinds.be) && isParticiple(behindPrefix(skipAdverbs(head + 1)))) {
                head = behindPrefix(skipAdverbs(head + 1));
            }
            head = behindPrefix(head);
            if (isParticiple(head)) {
                return VerbGroup{
                    {at, head + 1}, is(at, m_kinds.haveNow) ? Tense::Perfect : Tense::PastPerfect, head};
            }
            return VerbGroup{{at, at + 1}, is(at, m_kinds.haveNow) ? Tense::Present : Tense::Past, at};
        }
        if (is(at, m_kinds.be)) {
            const std::size_t head = behindPrefix(skipAdverbs(at + 1));
            if (is(head, m_kinds.strongFuture)) {
                return VerbGroup{{at, head + 1}, Tense::Future, head};
            }
            const Tense tense = is(at, m_kinds.bePast) ? Tense::Past : Tense::Present;
            if (isParticiple(head) || isIng(head)) {
                return VerbGroup{{at, head + 1}, tense, head};
            }
            return VerbGroup{{at, at + 1}, tense, at};
        }
        if (m_words.isPastForm(at) && isFinite(at)) {
            return VerbGroup{{at, at + 1}, Tense::Past, at};
        }
        if (is(at, m_kinds.reportVerb) && !token(at).has(Token::Capital) && isFinite(at) &&
            !m_words.isPastForm(at + 1) && !is(at + 1, m_kinds.be) && !is(at + 1, m_kinds.have)) {
            return VerbGroup{{at, at + 1}, Tense::Present, at};
        }
        if (is(at, m_kinds.planVerb) && !token(at).has(Token::Capital) && isFinite(at) &&
            (is(at + 1, m_kinds.infinitive) || is(at + 1, m_kinds.determiner))) { // "plans a show"
            return VerbGroup{{at, at + 1}, Tense::Future, at};
        }
        if (is(at, m_kinds.newsVerb) && !token(at).has(Token::Capital) && at > m_sentence.begin &&
            token(at - 1).kind == TokenKind::Word && !is(at - 1, m_kinds.preposition) &&
            !is(at + 1, m_kinds.inWord) && !is(at + 1, m_kinds.withWord)) { // not "it comes in two colours"
            return VerbGroup{{at, at + 1}, Tense::Present, at};
        }
        if (is(at, m_kinds.dateVerb) && is(at + 1, m_kinds.dateFrom)) { // "the bridge dates from 1951"
            return VerbGroup{{at, at + 1}, Tense::Past, at};
        }
        // "who takes office on Wednesday": what stands in the calendar is told in the present.
        const bool isPlural = at > m_sentence.begin && is(at - 1, m_kinds.they); // "they host PSV on Sunday"
        if (is(at, m_kinds.timetable) &&
            (isPlural || m_kinds.endsLikePresent(token(at), m_text.slice(token(at)))) &&
            !token(at).has(Token::Capital) && isFinite(at) && at > m_sentence.begin &&
            token(at - 1).kind == TokenKind::Word) {
            return VerbGroup{{at, at + 1}, Tense::Present, at};
        }
        return std::nullopt;
    }

    // "With most of the votes counted, …": a circumstance, told without a finite verb.
    bool isAbsolute(std::size_t at) const {
        if (at + 1 >= m_sentence.end || !token(at + 1).isPunct(',')) {
            return false;
        }
        std::size_t begin = at;
        while (begin > m_sentence.begin && token(begin - 1).kind != TokenKind::Punct &&
               !is(begin - 1, m_kinds.clauseMark)) {
            --begin;
        }
        return is(begin, m_kinds.withWord);
    }

    // Not the participle of "the recently announced phone" or "cases reported by doctors".
    bool isFinite(std::size_t at) const {
        if (at == m_sentence.begin || m_words.isHyphen(at - 1) || m_words.isHyphen(at + 1) ||
            isAbsolute(at)) { // "the worst-hit district"
            return false;
        }
        if (is(at, m_kinds.periodEnd) && isInExpression(at - 1) && isInExpression(at + 1)) {
            return false; // "the three months ended Sept. 30"
        }
        std::size_t before = at - 1;
        while (before > m_sentence.begin && isAdverb(before)) {
            --before;
        }
        const Token& left = token(before);
        const bool isWorked = before > m_sentence.begin && m_kinds.is(left, m_kinds.objectPronoun) &&
                              m_words.isPastForm(before - 1) && !is(before - 1, m_kinds.sayVerb) &&
                              !(before > m_sentence.begin + 1 &&
                                (is(before - 2, m_kinds.that) || is(before - 2, m_kinds.relative)));
        if (isWorked) {
            return false; // "Inspectors ordered it closed"
        }
        if (m_kinds.is(left, m_kinds.that)) {
            return true; // "fighting that killed"
        }
        if (m_kinds.is(left, m_kinds.determiner) || m_kinds.is(left, m_kinds.preposition)) {
            const bool isPronoun = m_kinds.is(left, m_kinds.countPronoun) &&
                                   m_kinds.is(token(at), m_kinds.pastVerb) &&
                                   (before == m_sentence.begin || !m_words.isWord(before - 1) ||
                                    isInExpression(before - 1)); // ", and another spent a month there"
            const bool isRanked = before + 2 == at && is(at - 1, m_kinds.rank) &&
                                  is(before, m_kinds.definite) && is(at, m_kinds.pastVerb) &&
                                  is(at + 1, m_kinds.determiner); // "The first left the port"
            return isInExpression(before) || isPronoun || isRanked ||
                   m_kinds.is(left, m_kinds.subjectPronoun);
        }
        const bool isAge = before > m_sentence.begin && is(before - 1, m_kinds.ofLink); // "a man of 64 died"
        if (left.isNumber() && !isInExpression(before) && !isAge) {
            return false;
        }
        if (token(at - 1).isPunct(',') && is(at, m_kinds.comparedWith)) {
            return false; // "$511 million, compared with $604 million"
        }
        const bool isBoth = is(at, m_kinds.participle) && is(at + 1, m_kinds.agent); // "read by her lawyer"
        if (m_kinds.is(token(at), m_kinds.pastVerb) && !isBoth) {
            return true;
        }
        // -ed before "by" or a preposition of place after a noun is mostly a reduced relative clause, unless
        // the sentence has no other verb; the caller keeps the first verb of a clause as its main one.
        const bool passiveTail = at + 1 < m_sentence.end && m_kinds.is(token(at + 1), m_kinds.agent);
        return !passiveTail || m_takesPassiveTails;
    }

    // "gunmen killed a man[, and], two days before the first round, a bomb damaged": 0 if it is none.
    std::size_t coordinatorOfOffset(std::size_t from, std::size_t at) const {
        if (!(is(at, m_kinds.beforeWord) || is(at, m_kinds.afterWord)) || !isInExpression(at - 1)) {
            return 0;
        }
        std::size_t begin = at;
        while (begin > from && (isInExpression(begin - 1) || token(begin - 1).isPunct(','))) {
            --begin;
        }
        return begin > from && is(begin - 1, m_kinds.coordinator) ? begin - 1 : 0;
    }

    // The border between two verbs: the last mark of a new clause between them, else nothing.
    std::size_t borderBetween(const VerbGroup& first, const VerbGroup& second) const {
        std::size_t comma = 0;
        for (std::size_t at = second.tokens.begin; at-- > first.tokens.end;) {
            if (isInExpression(at)) {
                continue;
            }
            if (comma != 0 && token(at).isPunct('"') && isQuoted(at) != isQuoted(at - 1) && !isQuoted(at)) {
                return at; // “They thanked me,” Ms. Brandt, now 71, said
            }
            const bool isFigure = is(at, m_kinds.compared) && token(at + 1).isNumber(); // "fewer than 20,000"
            if (const std::size_t opens = coordinatorOfOffset(first.tokens.end, at)) {
                return opens;
            }
            if (m_kinds.is(token(at), m_kinds.clauseMark) && !isInExpression(at + 1) &&
                !isFigure) { // but "after 2 a.m."
                return at;
            }
            if (token(at).isPunct(';')) {
                return at;
            }
            const bool mark = token(at).isPunct(',') || token(at).isPunct('-') || token(at).isPunct(':') ||
                              token(at).isPunct('"');
            if (mark && comma == 0) {
                comma = at;
            }
        }
        return comma != 0 ? comma : 0;
    }

    std::vector<Clause> cut(const std::vector<VerbGroup>& groups) const {
        std::vector<Clause> clauses;
        std::size_t begin = m_sentence.begin;
        for (std::size_t k = 0; k < groups.size(); ++k) {
            Clause clause;
            clause.verb = groups[k].tokens;
            clause.tense = groups[k].tense;
            const Token& head = token(groups[k].head);
            const bool isPassive =
                groups[k].tokens.size() > 1 && m_kinds.is(token(groups[k].tokens.begin), m_kinds.be);
            clause.isReport = m_kinds.is(head, m_kinds.reportVerb) && !isPassive;
            clause.isState = groups[k].tokens.size() == 1 &&
                             (m_kinds.is(head, m_kinds.stateVerb) || m_kinds.is(head, m_kinds.be) ||
                              m_kinds.is(head, m_kinds.have)) &&
                             !(m_kinds.is(head, m_kinds.be) && is(groups[k].tokens.end, m_kinds.moveWord));
            std::size_t end = m_sentence.end;
            std::size_t last = k;
            for (; last + 1 < groups.size(); ++last) {
                const std::size_t border = borderBetween(groups[k == last ? k : last], groups[last + 1]);
                if (border != 0) {
                    end = border;
                    break;
                }
                if (clause.isReport && m_kinds.is(head, m_kinds.sayVerb)) { // "he said he would appeal"
                    end = groups[k].tokens.end;
                    while (end < groups[last + 1].tokens.begin &&
                           (isInExpression(end) || isPrepositionOfTime(end))) {
                        ++end;
                    }
                    break;
                }
            }
            clause.tokens = {begin, end};
            clause.subject = clause.isReport && isInverted(m_words, clause)
                                 ? subjectBehind(m_words, clause)
                                 : subjectOfClause(m_words, clause, clauses);
            clause.isQuoted = isQuoted(groups[k].tokens.begin);
            clause.isRelative = isRelative(begin, groups[k].tokens.begin);
            clause.isSubordinate = clause.isRelative || isSubordinate(begin, groups[k].tokens.begin);
            begin = end;
            clauses.push_back(clause);
            k = last;
        }
        if (clauses.empty()) {
            clauses.push_back({});
            clauses.back().tokens = m_sentence;
            clauses.back().isQuoted = isQuoted(m_sentence.begin);
        }
        linkReports(clauses);
        return clauses;
    }
    // "when …", ", although …", "three years after …".
    bool isSubordinate(std::size_t begin, std::size_t verb) const {
        std::size_t at = begin;
        while (at < verb && (token(at).kind == TokenKind::Punct || isAdverb(at) || isInExpression(at))) {
            ++at;
        }
        return at < verb && m_kinds.is(token(at), m_kinds.subordinator);
    }
    bool isRelative(std::size_t begin, std::size_t verb) const {
        std::size_t before = verb; // "The man [who] confessed"
        while (before > begin && isAdverb(before - 1)) {
            --before;
        }
        if (before > begin && m_kinds.is(token(before - 1), m_kinds.relative)) {
            return true;
        }
        // "about sales [that] did not exist": behind a noun, not behind a verb that reports
        return before > begin + 1 && m_kinds.is(token(before - 1), m_kinds.that) &&
               !isReportVerb(before - 2) && token(before - 2).kind == TokenKind::Word;
    }
    bool isReportVerb(std::size_t at) const { return m_kinds.is(token(at), m_kinds.reportVerb); }
    bool isPrepositionOfTime(std::size_t at) const {
        return m_kinds.is(token(at), m_kinds.timePreposition) && isInExpression(at + 1);
    }

    // "In the same month[, prosecutors say,] Erdem registered a firm"
    bool isBetweenCommas(const Clause& clause) const {
        return clause.subject.size() > 0 && clause.subject.begin > m_sentence.begin &&
               token(clause.subject.begin - 1).isPunct(',') && clause.subject.end == clause.verb.begin &&
               clause.verb.end < m_sentence.end && token(clause.verb.end).isPunct(',');
    }

    void linkReports(std::vector<Clause>& clauses) const {
        for (std::size_t k = 0; k < clauses.size(); ++k) {
            Clause& clause = clauses[k];
            if (k > 0) {
                const Clause& previous = clauses[k - 1];
                const Token& first = token(clause.tokens.begin);
                const bool saying =
                    previous.isReport && m_kinds.is(token(previous.verb.end - 1), m_kinds.sayVerb);
                const bool opens =
                    m_kinds.is(first, m_kinds.that) ||
                    (saying && first.kind != TokenKind::Punct && !m_kinds.is(first, m_kinds.clauseMark));
                const bool isInserted = saying && isBetweenCommas(previous);
                if (previous.isReport && (opens || isInserted) && previous.hasVerb()) {
                    clause.reporter = k - 1;
                } else if (previous.reporter != Clause::kNoClause && !clause.isReport) {
                    clause.reporter = previous.reporter; // "that he opened … and kept drawing"
                }
            }
            clause.isReported = clause.reporter != Clause::kNoClause || clause.isQuoted;
        }
    }

    const ReadText& m_text;
    TokenRange m_sentence;
    const WordKinds& m_kinds;
    SentenceWords m_words;
    std::vector<bool> m_quoted;
    bool m_takesPassiveTails = false;
};

} // namespace

std::vector<Clause> clausesOf(const ReadText& text, TokenRange sentence, const WordKinds& kinds,
                              bool& openQuote) {
    return ClauseFinder(text, sentence, kinds).run(openQuote);
}

} // namespace dateline::extract
