// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/titles/event_titles.h"

#include "core/extract/language/lexicon.h"

#include <algorithm>

namespace dateline::extract {
namespace {

constexpr std::size_t kNearClauses = 6;

} // namespace

std::string EventTitles::capital(std::string name) {
    if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') {
        name[0] = static_cast<char>(name[0] - 'a' + 'A');
    }
    return name;
}

// "Schools, closed since mid-November, are due to reopen": the participle nearest before the date.
std::size_t EventTitles::participleBefore(const Clause& clause, TokenRange dated) const {
    const std::size_t from = std::max(clause.tokens.begin, dated.begin > 6 ? dated.begin - 6 : 0);
    for (std::size_t at = dated.begin; at-- > from;) {
        if (clause.verb.contains(at) || m_at.token(at).isPunct(',') || m_at.is(at, m_at.kinds().clauseMark)) {
            return 0;
        }
        if (m_at.is(at, m_at.kinds().participle) ||
            m_at.kinds().endsLikePast(m_at.token(at), m_at.text().slice(m_at.token(at)))) {
            if (at > from && clause.verb.contains(at - 1) && !m_at.is(at - 1, m_at.kinds().be) &&
                !m_at.is(at - 1, m_at.kinds().have)) {
                return 0; // "stayed shut", "closed unchanged"
            }
            if (at > from && (m_at.is(at - 1, m_at.kinds().be) || m_at.is(at - 1, m_at.kinds().have))) {
                return isBeing(at - 1) ? at : 0; // not "is due to be taken offline"
            }
            const bool described = at > from && (m_at.is(at - 1, m_at.kinds().determiner) ||
                                                 m_at.is(at - 1, m_at.kinds().preposition));
            return described ? 0 : at;
        }
    }
    return 0;
}

// "Alemu, the winner in 2016, had led": the date is of what stands between the commas.
TokenRange EventTitles::appositionWith(const Clause& clause, TokenRange dated) const {
    const std::size_t comma = clause.subject.end;
    const bool isBetween = dated.size() > 0 && clause.subject.size() > 0 && dated.begin > comma &&
                           dated.end < clause.verb.begin && m_at.token(comma).isPunct(',') &&
                           m_at.is(comma + 1, m_at.kinds().determiner);
    if (!isBetween) {
        return {};
    }
    std::size_t end = dated.end;
    while (end < clause.verb.begin && !m_at.token(end).isPunct(',')) {
        ++end;
    }
    return {comma + 1, end};
}

// "Trump had urged her": who that is, where the same sentence names her before, in a clause of its own. The
// subject of a clause within the title is written out whoever it is: "Prosecutors said [Daniel Pryce]
// opened".
SpelledNames EventTitles::namesFor(std::size_t index) const {
    SpelledNames names;
    const WordKinds& kinds = m_at.kinds();
    const auto& own = m_at.subjects()[index].actor;
    const TokenRange shown = m_at.clauses()[index].tokens;
    const std::size_t end = std::min(shown.end, m_at.clauses()[index].verb.end + kLongestQuote);
    for (std::size_t at = m_at.clauses()[index].verb.end; at < end; ++at) {
        const bool isObject = m_at.is(at, kinds.objectPronoun) &&
                              (m_at.is(at, kinds.he) || m_at.is(at, kinds.she)) &&
                              (!m_at.isPlainWord(at + 1) || m_at.isInExpression(at + 1));
        for (std::size_t k = index; isObject && k-- > 0 && index - k < kNearClauses;) {
            const auto& other = m_at.subjects()[k].actor;
            if (other && other != own && m_attribution.mayBe(*other, m_at.token(at))) {
                names.emplace_back(at, m_attribution.nameOf({*other, {}}));
                break;
            }
        }
    }
    const std::size_t next = index + 1;
    if (next < m_at.clauses().size() && m_at.clauses()[next].reporter == index) {
        const TokenRange subject = m_at.clauses()[next].subject;
        const auto& actor = m_at.subjects()[next].actor;
        const bool isPronoun = subject.size() == 1 && m_at.is(subject.begin, kinds.subjectPronoun);
        if (isPronoun && actor && actor != own) {
            names.emplace_back(subject.begin, m_attribution.nameOf({*actor, {}}));
        }
    }
    return names;
}

// "he added", "the judge told him on Friday": only that something was said.
bool EventTitles::saysNothing(const Clause& clause, std::size_t end) const {
    if (!clause.isReport || clause.isQuoted || m_at.is(clause.verb.end - 1, m_at.kinds().planVerb)) {
        return false; // "expects to report"
    }
    for (std::size_t at = clause.verb.end; at < end; ++at) {
        const bool isEmpty = m_at.token(at).kind == TokenKind::Punct || m_at.startsExpression({at, at + 1}) ||
                             m_at.is(at, m_at.kinds().timePreposition) ||
                             m_at.is(at, m_at.kinds().objectPronoun) || m_at.token(at).has(Token::Capital) ||
                             m_at.isInExpression(at);
        if (!isEmpty) {
            return m_at.is(
                at, m_at.kinds().preposition); // "told analysts" says whom, "said in a statement" where
        }
    }
    return true;
}

// "was nationalised in 1948, privatised in 1990": the "was" that both share; 0: there is none.
std::size_t EventTitles::sharedVerb(std::size_t index) const {
    if (index == 0) {
        return 0;
    }
    const Clause& clause = m_at.clauses()[index];
    const Clause& before = m_at.clauses()[index - 1];
    const bool isParticiple = m_at.is(clause.verb.begin, m_at.kinds().participle) ||
                              m_at.kinds().endsLikePast(m_at.token(clause.verb.begin),
                                                        m_at.text().slice(m_at.token(clause.verb.begin)));
    const std::size_t gap = clause.verb.begin - clause.tokens.begin;
    const std::size_t next = clause.verb.end; // but "was started by two, and launched the store"
    const bool hasOwnObject =
        next < m_at.range().end && !m_at.isInExpression(next) &&
        (m_at.is(next, m_at.kinds().determiner) || m_at.token(next).has(Token::Capital) ||
         m_at.isPlainWord(next) || m_at.token(next).isNumber());
    const bool shares = clause.verb.size() == 1 && isParticiple && gap == 1 && !hasOwnObject &&
                        !m_at.is(clause.verb.begin, m_at.kinds().ownVerb) &&
                        clause.subject == before.subject && before.verb.size() > 1 &&
                        m_at.is(before.verb.begin, m_at.kinds().be) && !before.isRelative;
    return shares && (m_at.is(before.verb.end - 1, m_at.kinds().participle) ||
                      m_at.kinds().endsLikePast(m_at.token(before.verb.end - 1),
                                                m_at.text().slice(m_at.token(before.verb.end - 1))))
               ? before.verb.begin
               : 0;
}

// "told the Belgian Parliament that", not "said on Monday that".
bool EventTitles::hasObject(const Clause& clause, const Clause& next) const {
    for (std::size_t at = clause.verb.end; at < next.tokens.begin; ++at) {
        if (m_at.isPlainWord(at) && !m_at.isInExpression(at) && !m_at.is(at, m_at.kinds().that)) {
            return true;
        }
    }
    return false;
}

// "Born in Leeds on 14 March 1936, she won a scholarship": what the words before the subject say of it.
std::string EventTitles::openingTitle(std::size_t index, TokenRange dropped) const {
    const Clause& clause = m_at.clauses()[index];
    std::size_t begin = clause.tokens.begin;
    while (begin < dropped.begin && m_at.token(begin).kind == TokenKind::Punct) {
        ++begin;
    }
    const std::string_view first = m_at.text().slice(m_at.token(begin));
    const bool opens =
        dropped.size() > 0 && begin < dropped.begin && dropped.end < clause.subject.begin &&
        (m_at.is(begin, m_at.kinds().participle) || m_at.kinds().endsLikePast(m_at.token(begin), first));
    if (!opens) {
        return {};
    }
    std::size_t end = dropped.end;
    while (end < clause.subject.begin && !m_at.token(end).isPunct(',')) {
        ++end;
    }
    const Participant& subject = m_at.subjects()[index];
    return m_titles.of({clause.subject,
                        m_attribution.titleNameOf(subject),
                        subject.actor.has_value(),
                        {begin, end},
                        dropped,
                        {{begin, lowered(first)}}});
}

// "It was on a collecting trip in 1961 that she found the poppy": the second clause tells, the first says
// when.
bool EventTitles::isPutFirst(std::size_t index) const {
    const Clause& clause = m_at.clauses()[index];
    const std::size_t next = index + 1;
    return next < m_at.clauses().size() && m_at.clauses()[next].hasVerb() && clause.subject.size() == 1 &&
           m_at.is(clause.subject.begin, m_at.kinds().it) && clause.verb.size() == 1 &&
           m_at.is(clause.verb.begin, m_at.kinds().be) &&
           (m_at.is(clause.verb.end, m_at.kinds().preposition) || m_at.isInExpression(clause.verb.end)) &&
           (m_at.is(m_at.clauses()[next].tokens.begin, m_at.kinds().that) ||
            m_at.is(m_at.clauses()[next].tokens.begin, m_at.kinds().when));
}

bool EventTitles::isBeing(std::size_t at) const {
    return m_at.is(at, m_at.kinds().be) &&
           m_at.kinds().endsLikeProgressive(m_at.token(at), m_at.text().slice(m_at.token(at)));
}

// "put the cost at $8.4 million | in a report released on Aug. 19": the clause tells it. 0: no such phrase.
std::size_t EventTitles::documentPhrase(const Clause& clause, std::size_t participle) const {
    const std::size_t begin = m_at.phraseStart(participle, clause.verb.end);
    const bool isPhrase = begin < participle && m_at.is(participle - 1, m_at.kinds().documentNoun) &&
                          begin > clause.verb.end + 1 && m_at.is(begin - 1, m_at.kinds().inWord);
    return isPhrase ? begin - 1 : 0;
}

std::string EventTitles::participleTitle(std::size_t index, std::size_t participle, TokenRange dropped,
                                         const SpelledNames& names) const {
    const Clause& clause = m_at.clauses()[index];
    const WordKinds& kinds = m_at.kinds();
    std::size_t noun = participle;
    while (noun > clause.tokens.begin && m_at.token(noun - 1).kind == TokenKind::Punct) {
        --noun;
    }
    const bool isSubject = (dropped.end <= clause.verb.begin || isBeing(participle - 1)) &&
                           clause.subject.size() > 0; // "Strand is suspended after being sent off"
    if (isSubject) {
        TokenRange subject = clause.subject;
        if (!isBeing(participle - 1)) {
            subject.end =
                std::min(subject.end, std::max(participle, subject.begin)); // "a count done last May"
        }
        return m_titles.of({subject,
                            m_attribution.titleNameOf(m_at.subjects()[index]),
                            m_at.subjects()[index].actor.has_value(),
                            {participle, dropped.end},
                            dropped,
                            names});
    }
    std::size_t begin = m_at.phraseStart(noun, clause.verb.end);
    while (begin > clause.verb.end + 1 && (m_at.is(begin - 1, kinds.ofLink) ||
                                           (m_at.is(begin - 1, kinds.infinitive) &&
                                            m_at.token(begin - 2).isNumber()))) { // "a range of 4 to 5 given"
        begin = m_at.phraseStart(begin - 1, clause.verb.end);
    }
    return m_titles.of({{begin, noun}, {}, false, {participle, dropped.end}, dropped, names});
}

// Where the title of a clause ends: with what it reports, before where it knows that from.
std::size_t EventTitles::endOf(std::size_t index, TokenRange dropped, bool goesOn) const {
    const Clause& clause = m_at.clauses()[index];
    std::size_t end = clause.tokens.end;
    if (goesOn) {
        end = m_at.clauses()[index + 1].tokens.end;
    } else if (end < m_at.range().end &&
               (m_at.is(end, m_at.kinds().afterWord) || m_at.is(end, m_at.kinds().beforeWord))) {
        end = m_at.expressionStart(end); // "…, a week | after a fire": the offset belongs to what follows
    }
    for (std::size_t at = clause.verb.end; at < end; ++at) {
        if (m_at.is(at, m_at.kinds().according)) { // the source is told elsewhere
            end = at;
        }
    }
    return goesOn ? end : m_cuts.endFor(dropped, clause, end);
}

// "A third, carried out in 1987, found lead": a count alone says more with the verb of its sentence.
bool EventTitles::isCountedAside(std::size_t index) const {
    const Clause& clause = m_at.clauses()[index];
    const std::size_t next = index + 1;
    if (next >= m_at.clauses().size() || clause.subject.size() == 0 || clause.subject.size() > 2 ||
        clause.verb.size() != 1 || !m_at.token(clause.verb.begin - 1).isPunct(',')) {
        return false;
    }
    const Clause& other = m_at.clauses()[next];
    const bool isCount = m_at.is(clause.subject.end - 1, m_at.kinds().rank) ||
                         m_at.is(clause.subject.begin, m_at.kinds().countPronoun);
    return isCount && other.hasVerb() && m_at.token(other.tokens.begin).isPunct(',') &&
           other.verb.begin == other.tokens.begin + 1;
}

std::string EventTitles::clauseTitle(std::size_t index, TokenRange dated) const {
    const Clause& clause = m_at.clauses()[index];
    const WordKinds& kinds = m_at.kinds();
    if (isPutFirst(index)) {
        return clauseTitle(index + 1, {});
    }
    if (isCountedAside(index)) {
        const Clause& other = m_at.clauses()[index + 1];
        return m_titles.of({clause.subject, {}, false, {other.verb.begin, other.tokens.end}, {}, {}});
    }
    TokenRange dropped = m_cuts.droppedWith(dated, clause);
    const Participant& subject = m_at.subjects()[index];
    const std::string name = m_attribution.titleNameOf(subject);
    const bool isActor = subject.actor.has_value();
    SpelledNames names = namesFor(index);
    if (subject.owner) {
        names.emplace_back(clause.subject.begin, m_attribution.nameOf({*subject.owner, {}}) + "\u2019s");
    }
    if (std::string title = openingTitle(index, dropped); !title.empty()) {
        return title;
    }
    const std::size_t participle = dropped.size() == 0 ? 0 : participleBefore(clause, dropped);
    if (participle != 0 && clause.hasVerb()) {
        const std::size_t document = documentPhrase(clause, participle);
        if (document == 0) {
            return participleTitle(index, participle, dropped, names);
        }
        dropped.begin = document;
    }
    if (!clause.hasVerb()) {
        TokenRange words = clause.tokens;
        if (m_at.is(words.begin, kinds.according) && words.size() > 3) {
            words.begin += 2; // "According to satellite images published on …"
        }
        return m_titles.of({{}, {}, false, words, dropped, {}});
    }
    if (const TokenRange apposition = appositionWith(clause, dropped); apposition.size() > 0) {
        return m_titles.of({clause.subject, name, isActor, apposition, dropped, names});
    }
    const bool isInverted = clause.subject.begin >= clause.verb.end && clause.subject.size() > 0;
    if (isInverted) { // “…,” said Elena Markov
        for (std::string title : {quoteTitle(index), toldBefore(index)}) {
            if (!title.empty()) {
                return title;
            }
        }
        return m_titles.of({clause.subject, name, isActor, clause.verb, {}, {}});
    }
    const bool isSpeakers =
        clause.isQuoted && clause.subject.size() > 0 &&
        (m_at.is(clause.subject.begin, kinds.iWe) || m_at.is(clause.subject.end - 1, kinds.objectPronoun));
    if (isSpeakers) {                                     // "we", "half of them"
        const Participant speaker = quotedSpeaker(index); // "we" is whoever speaks
        std::string title = m_titles.quoted(capital(m_attribution.nameOf(speaker)),
                                            {clause.subject.begin, clause.tokens.end});
        if (speaker.isKnown() && !title.empty()) {
            return title;
        }
    }
    const Clause* const next = index + 1 < m_at.clauses().size() ? &m_at.clauses()[index + 1] : nullptr;
    // "Sheinbaum confirmed that Trump had urged her …", "denied that money …": a report needs what was said.
    const bool goesOn =
        next != nullptr &&
        (m_at.is(clause.tokens.end - 1, kinds.that) ||
         (!next->isQuoted && (next->reporter == index || m_at.is(next->tokens.begin, kinds.that))));
    const std::size_t end = endOf(index, dropped, goesOn);
    const bool isToldWhom = m_at.is(clause.verb.end - 1, kinds.tellVerb) && !goesOn;
    if (clause.isReport && (saysNothing(clause, end) || quotesBehind(clause) || isToldWhom)) {
        for (std::string title : {quoteTitle(index), toldBefore(index)}) {
            if (!title.empty()) {
                return title;
            }
        }
    }
    std::size_t verb = clause.verb.begin;
    const bool isNobody =
        name.empty() && (clause.subject.size() == 0 ||
                         (clause.subject.size() == 1 && m_at.is(clause.subject.begin, kinds.dangling) &&
                          !m_at.is(clause.subject.begin, kinds.relative)));
    if (isNobody && verb + 1 < end && m_at.is(verb, kinds.be) && m_at.is(verb + 1, kinds.determiner)) {
        ++verb; // "It was the deadliest explosion": what it was says it all
    } else if (isNobody && clause.subject.size() > 0 && clause.subject.begin >= clause.tokens.begin) {
        verb = std::min(verb, clause.subject.begin); // nobody knows who: better "It reopened" than "Reopened"
    }
    // "Born in 1943, she … and moved to London in 1961": the pronoun stands in an earlier clause.
    const bool isFarPronoun =
        isNobody && clause.subject.size() > 0 && clause.subject.end <= clause.tokens.begin;
    const std::string shown = isFarPronoun ? capital(std::string(m_at.text().slice(clause.subject))) : name;
    TokenRange skipped = m_cuts.skippedFor(dropped, clause);
    if (const std::size_t was = sharedVerb(index); was != 0 && skipped.size() == 0) {
        skipped = {was + 1, verb};
        verb = was;
    }
    const bool isAllThere = goesOn && next->hasVerb() && !hasObject(clause, *next);
    const std::size_t reach = isAllThere ? next->verb.end - 1 : 0;
    if (m_at.is(verb, kinds.have) && verb + 1 < clause.verb.end &&
        kinds.endsLikeProgressive(m_at.token(verb), m_at.text().slice(m_at.token(verb)))) {
        ++verb; // "Lyle, having served as mayor"
    }
    std::string title =
        m_titles.of({clause.subject, shown, isActor, {verb, end}, dropped, names, skipped, reach, true});
    if (title.empty() && reach != 0) {
        title = clauseTitle(index + 1, {});
    }
    return title;
}

std::string EventTitles::nounTitle(TokenRange noun, const DatedSpan& span, std::size_t clause) const {
    std::string name;
    TokenRange range = noun;
    if (m_at.is(range.begin, m_at.kinds().determiner) || m_at.is(range.begin, m_at.kinds().dangling)) {
        const bool owned = m_at.is(range.begin, m_at.kinds().he) || m_at.is(range.begin, m_at.kinds().she) ||
                           m_at.is(range.begin, m_at.kinds().they);
        ++range.begin;
        const Participant& subject = m_at.subjects()[clause];
        name = owned ? m_attribution.nameOf(subject.owner ? Participant{subject.owner, {}} : subject)
                     : std::string();
        name += name.empty() ? "" : "\u2019s";
    }
    const bool contains = span.tokens.begin >= range.begin && span.tokens.end < range.end &&
                          !m_at.token(span.tokens.end).isPunct('\''); // "Last year's race" keeps its date
    return m_titles.of({{}, name, false, range, contains ? span.tokens : TokenRange{}, {}});
}

} // namespace dateline::extract
