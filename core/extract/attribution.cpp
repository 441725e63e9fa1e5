// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/attribution.h"

#include <algorithm>

namespace dateline::extract {
namespace {

constexpr std::size_t kRememberedPeople = 6;
constexpr std::size_t kLongestRole = 6; // words

} // namespace

bool Attribution::fits(ActorIndex actor, Gender gender) const {
    const Actor& candidate = m_actors[actor];
    const auto known = m_genders.find(actor);
    const Gender has =
        candidate.gender == Gender::Unknown && known != m_genders.end() ? known->second : candidate.gender;
    return candidate.kind != ActorKind::Place && candidate.kind != ActorKind::Organisation &&
           (has == Gender::Unknown || has == gender);
}

bool Attribution::mayBe(ActorIndex actor, const Token& pronoun) const {
    const bool he = m_kinds.is(pronoun, m_kinds.he);
    return (he || m_kinds.is(pronoun, m_kinds.she)) && fits(actor, he ? Gender::Male : Gender::Female);
}

Participant Attribution::pronoun(const Token& token) {
    const bool he = m_kinds.is(token, m_kinds.he);
    if (he || m_kinds.is(token, m_kinds.she)) {
        const Gender gender = he ? Gender::Male : Gender::Female;
        if (const auto topic = m_opensParagraph ? topicOf(gender) : std::nullopt) {
            m_genders.emplace(*topic, gender);
            return {*topic, {}};
        }
        for (auto person = m_people.rbegin(); person != m_people.rend(); ++person) {
            if (fits(*person, gender)) {
                m_genders.emplace(*person, gender); // whom the text calls "he" once is no "she" later
                return {*person, {}};
            }
        }
        return {};
    }
    if (m_thing) {
        return {m_thing, {}};
    }
    // "The inspector … It was the deadliest blast": nobody who can speak is an "it", nor is a time.
    const WordId last = m_kinds.language().lexicon().find(m_thingRole.substr(m_thingRole.rfind(' ') + 1));
    const auto is = [&](const WordKinds::Kind& kind) {
        return last != 0 && kind.klass && m_kinds.language().lexicon().classes(last, false).test(*kind.klass);
    };
    const bool isThing = is(m_kinds.organisationNoun) ||
                         !(is(m_kinds.roleNoun) || is(m_kinds.personTitle) || is(m_kinds.unit1));
    return isThing || m_kinds.is(token, m_kinds.they) ? Participant{std::nullopt, m_thingRole}
                                                      : Participant{};
}

// A role as the text words it, without its article and what hangs on it: "health officials".
Participant Attribution::nounPhrase(TokenRange range) const {
    std::size_t begin = range.begin;
    while (begin < range.end && (m_kinds.is(m_text.tokens[begin], m_kinds.determiner) ||
                                 m_text.tokens[begin].kind == TokenKind::Punct)) {
        ++begin;
    }
    std::size_t end = begin;
    while (end < range.end && end - begin < kLongestRole && m_text.tokens[end].kind == TokenKind::Word &&
           !m_kinds.is(m_text.tokens[end], m_kinds.preposition) &&
           !m_kinds.is(m_text.tokens[end], m_kinds.clauseMark) &&
           !(end > begin && (m_kinds.is(m_text.tokens[end], m_kinds.participle) ||
                             m_kinds.endsLikePast(m_text.tokens[end], m_text.slice(m_text.tokens[end]))))) {
        ++end;
    }
    return begin < end ? Participant{std::nullopt, std::string(m_text.slice(TokenRange{begin, end}))}
                       : Participant{};
}

Participant Attribution::subjectOf(TokenRange subject) {
    if (subject.begin >= subject.end) {
        return {};
    }
    const Token& first = m_text.tokens[subject.begin];
    if (subject.size() == 1 && m_kinds.is(first, m_kinds.subjectPronoun)) {
        return pronoun(first);
    }
    if (m_kinds.is(first, m_kinds.iWe)) {
        return {};
    }
    if (subject.size() > 1 && m_kinds.is(first, m_kinds.ownerPronoun)) {
        const std::optional<ActorIndex> owner = pronoun(first).actor;
        Participant owned = namedOrRole(subject);
        owned.owner = owned.actor ? std::nullopt : owner;
        return owned;
    }
    return namedOrRole(subject);
}

Participant Attribution::namedOrRole(TokenRange subject) {
    const Token& first = m_text.tokens[subject.begin];
    // The last name before the first preposition: "Airbus chief executive Louis Gallois", not "of Almere
    // Bay".
    std::size_t head = subject.begin;
    while (head < subject.end && !m_kinds.is(m_text.tokens[head], m_kinds.preposition) &&
           !m_kinds.is(m_text.tokens[head], m_kinds.coordinator)) {
        ++head;
    }
    std::optional<ActorIndex> found;
    for (const Mention& mention : m_actors.in({subject.begin, head})) {
        if (!mention.isPossessive &&
            (mention.tokens.end >= head || m_actors[mention.actor].kind != ActorKind::Place ||
             mention.tokens.end == subject.end)) {
            found = mention.actor;
        }
    }
    // "the United Nations envoy, Halima Diallo": the name behind the comma, not the one that describes the
    // role.
    const bool isRole = found && head > subject.begin && m_actors[*found].kind != ActorKind::Person &&
                        m_kinds.is(m_text.tokens[head - 1], m_kinds.personTitle) &&
                        !m_text.tokens[head - 1].has(Token::Capital);
    if (isRole) {
        found.reset();
    }
    if (!found && head == subject.end && subject.end + 1 < m_text.tokens.size() &&
        m_text.tokens[subject.end].isPunct(',')) {
        for (const Mention& mention :
             m_actors.in({subject.end + 1, subject.end + 2})) { // "his lawyer, Tom March,"
            found = mention.actor;
        }
    }
    if (found) {
        return {found, {}};
    }
    const bool isAnaphor = head == subject.begin + 2 && m_kinds.is(first, m_kinds.determiner) &&
                           m_kinds.is(m_text.tokens[head - 1], m_kinds.organisationAnaphor);
    return isAnaphor && m_organisation ? Participant{m_organisation, {}} : nounPhrase({subject.begin, head});
}

// Of several, "the company" is the one the text tells of most.
void Attribution::rememberOrganisation(ActorIndex actor) {
    if (!m_organisation || m_actors[actor].mentions >= m_actors[*m_organisation].mentions) {
        m_organisation = actor;
    }
}

void Attribution::remember(const Participant& participant) {
    if (!participant.actor) {
        return;
    }
    const ActorKind kind = m_actors[*participant.actor].kind;
    if (kind == ActorKind::Organisation || kind == ActorKind::Place) {
        m_thing = participant.actor;
        if (kind == ActorKind::Organisation) {
            rememberOrganisation(*participant.actor);
        }
        return;
    }
    if (kind == ActorKind::Unknown) {
        m_thing = participant.actor;
        rememberOrganisation(*participant.actor);
    }
    m_people.push_back(*participant.actor);
    if (m_people.size() > kRememberedPeople) {
        m_people.erase(m_people.begin());
    }
}

// Where a paragraph opens with "she", it is whom the text tells of most, not who spoke last.
std::optional<ActorIndex> Attribution::topicOf(Gender gender) const {
    std::optional<ActorIndex> topic;
    for (const ActorIndex person : m_people) {
        if (fits(person, gender) && (!topic || m_actors[person].mentions > m_actors[*topic].mentions)) {
            topic = person;
        }
    }
    return topic;
}

std::vector<Participant> Attribution::subjectsOf(const std::vector<Clause>& clauses) {
    std::vector<Participant> subjects;
    m_opensParagraph =
        !clauses.empty() && m_text.tokens[clauses.front().tokens.begin].has(Token::ParagraphStart);
    subjects.reserve(clauses.size());
    for (const Clause& clause : clauses) {
        Participant subject = subjectOf(clause.subject);
        // A name that is no subject is remembered too, before it: "told Smith that he …" means either.
        for (const Mention& mention :
             m_actors.in({clause.hasVerb() ? clause.verb.end : clause.tokens.begin, clause.tokens.end})) {
            if (m_actors[mention.actor].kind == ActorKind::Person && !subject.actor) {
                remember({mention.actor, {}});
            }
        }
        if (!clause.isQuoted) {
            remember(subject);
            if (!subject.role.empty() && !subject.owner) { // "Its value": "it" goes on to mean the owner
                m_thingRole = subject.role;
                m_thing.reset();
            }
        }
        if (clause.isReport && !clause.isQuoted && subject.isKnown()) {
            m_speaker = subject;
        }
        subjects.push_back(std::move(subject));
    }
    m_opensParagraph = false;
    return subjects;
}

Participant Attribution::speakerOf(TokenRange sentence, const std::vector<Clause>& clauses,
                                   const std::vector<Participant>& subjects, std::size_t clause) {
    const Clause& told = clauses[clause];
    if (told.reporter != Clause::kNoClause) {
        return subjects[told.reporter];
    }
    if (told.isQuoted) {
        for (std::size_t k = 0; k < clauses.size(); ++k) {
            if (clauses[k].isReport && !clauses[k].isQuoted) {
                return subjects[k];
            }
        }
        return m_speaker;
    }
    if (Participant source = accordingTo(sentence); source.isKnown()) {
        return source;
    }
    // "…, Smith said on Monday." at the sentence's end reports all before it.
    const Clause& last = clauses.back();
    if (clauses.size() > 1 && clause + 1 < clauses.size() && last.isReport && !last.isQuoted &&
        saysNothingMore(std::max(last.verb.end, last.subject.end), sentence.end)) {
        return subjects.back();
    }
    return {};
}

Participant Attribution::accordingTo(TokenRange sentence) {
    for (std::size_t at = sentence.begin; at + 2 < sentence.end; ++at) {
        if (m_kinds.is(m_text.tokens[at], m_kinds.according)) {
            std::size_t end = at + 2;
            while (end < sentence.end && m_text.tokens[end].kind == TokenKind::Word) {
                ++end;
            }
            const Participant source = subjectOf({at + 2, end});
            // "According to the indictment, Veres told …": what follows the comma is no apposition.
            const bool opens = at == sentence.begin && m_actors.in({at + 2, end}).empty();
            return opens && source.actor ? nounPhrase({at + 2, end}) : source;
        }
    }
    return {};
}

// Nothing but a date and the stop.
bool Attribution::saysNothingMore(std::size_t begin, std::size_t end) const {
    const auto& all = m_text.expressions;
    auto found =
        std::lower_bound(all.begin(), all.end(), begin, [](const ReadExpression& expression, std::size_t at) {
            return expression.tokens.end <= at;
        });
    for (std::size_t at = begin; at < end; ++at) {
        if (found != all.end() && found->tokens.contains(at)) {
            continue;
        }
        if (m_text.tokens[at].kind != TokenKind::Punct &&
            !m_kinds.is(m_text.tokens[at], m_kinds.timePreposition)) {
            return false;
        }
    }
    return true;
}

std::string Attribution::nameOf(const Participant& participant) const {
    return participant.actor ? m_actors[*participant.actor].name : participant.role;
}

} // namespace dateline::extract
