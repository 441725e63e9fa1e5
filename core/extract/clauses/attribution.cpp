// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/clauses/attribution.h"

#include <algorithm>

namespace dateline::extract {
namespace {

constexpr std::size_t kRememberedPeople = 8;
constexpr std::size_t kLongestRole = 6; // words
constexpr std::size_t kThingHolds = 3;  // sentences for which "it" may mean the same

} // namespace

// "He" and "she" are persons: somebody known to be one, or a name of several words that may be.
bool Attribution::fits(ActorIndex actor, Gender gender) const {
    const Actor& candidate = m_actors[actor];
    const auto known = m_genders.find(actor);
    const Gender has =
        candidate.gender == Gender::Unknown && known != m_genders.end() ? known->second : candidate.gender;
    const bool mayBePerson =
        candidate.kind == ActorKind::Person ||
        (candidate.kind == ActorKind::Unknown &&
         (has != Gender::Unknown || candidate.isLikePerson || candidate.name.find(' ') != std::string::npos));
    return mayBePerson && (has == Gender::Unknown || has == gender);
}

bool Attribution::isSurelyPerson(ActorIndex actor) const {
    return m_actors[actor].kind == ActorKind::Person || m_actors[actor].isLikePerson;
}

bool Attribution::mayBe(ActorIndex actor, const Token& pronoun) const {
    const bool he = m_kinds.is(pronoun, m_kinds.he);
    return (he || m_kinds.is(pronoun, m_kinds.she)) && fits(actor, he ? Gender::Male : Gender::Female);
}

Participant Attribution::pronoun(const Token& token) {
    const bool he = m_kinds.is(token, m_kinds.he);
    if (he || m_kinds.is(token, m_kinds.she)) {
        return personFor(he ? Gender::Male : Gender::Female);
    }
    const bool areMany = m_kinds.is(token, m_kinds.they);
    if (areMany && m_reporter != nullptr && isMany(*m_reporter)) {
        return *m_reporter; // "Police confirmed that they had opened an inquiry"
    }
    return thingFor(areMany);
}

Participant Attribution::personFor(Gender gender) {
    const auto chosen = [this, gender](ActorIndex person) {
        m_genders.emplace(person, gender); // whom the text calls "he" once is no "she" later
        return Participant{person, {}};
    };
    if (m_reporter != nullptr && m_reporter->actor && fits(*m_reporter->actor, gender)) {
        return chosen(*m_reporter->actor); // "Kim Tran said she …"
    }
    if (const auto topic = m_opensParagraph && !m_namedPerson ? topicOf(gender) : std::nullopt) {
        return chosen(*topic);
    }
    for (const bool isSure : {true, false}) {
        for (auto person = m_people.rbegin(); person != m_people.rend(); ++person) {
            if (fits(*person, gender) && (!isSure || isSurelyPerson(*person))) {
                return chosen(*person);
            }
        }
    }
    return m_sentence <= m_roleAt + kThingHolds ? m_role : Participant{}; // "the minister … he"
}

// One person whom the text calls by what they are: "the finance minister".
void Attribution::rememberRole(const Participant& participant) {
    if (participant.words.size() == 0) {
        return;
    }
    const Token& last = m_text.tokens[participant.words.end - 1];
    const bool isPerson = m_kinds.is(last, m_kinds.roleNoun) || m_kinds.is(last, m_kinds.personTitle);
    const bool isDefinite = m_kinds.is(m_text.tokens[participant.words.begin], m_kinds.definite);
    if (isPerson && isDefinite && !isPlural(participant)) {
        m_role = participant;
        m_roleAt = m_sentence;
    }
}

bool Attribution::isPlural(const Participant& role) const {
    return role.words.size() > 0 && m_kinds.endsLikePresent(m_text.tokens[role.words.end - 1],
                                                            m_text.slice(m_text.tokens[role.words.end - 1]));
}

// Several who speak: "officials", "the police".
bool Attribution::isMany(const Participant& role) const {
    return !role.actor && role.words.size() > 0 &&
           (isPlural(role) || m_kinds.is(m_text.tokens[role.words.end - 1], m_kinds.many));
}

Participant Attribution::thingFor(bool isPlural) const {
    const bool holds = m_sentence <= m_thingAt + kThingHolds;
    if (isPlural) {
        const bool areKnown = m_things.isKnown() && m_sentence <= m_thingsAt + kThingHolds;
        return areKnown ? m_things : holds ? m_thing : Participant{};
    }
    Participant object = m_isState ? Participant{} : m_object; // "It was the deadliest blast"
    if (!holds || (m_thingAt + 1 < m_sentence && object.isKnown())) {
        return object; // "They sponsored a bill. It died."
    }
    if (m_thing.actor || m_thing.role.empty()) {
        return m_thing.isKnown() ? m_thing : object;
    }
    // "The inspector … It was the deadliest blast": nobody who can speak is an "it", nor is a time.
    const Token& last = m_text.tokens[m_thing.words.end - 1];
    const bool isThing = m_kinds.is(last, m_kinds.organisationNoun) ||
                         !(m_kinds.is(last, m_kinds.roleNoun) || m_kinds.is(last, m_kinds.personTitle) ||
                           m_kinds.is(last, m_kinds.unit1));
    return isThing ? m_thing : object;
}

// A role as the text words it, without its article and what hangs on it: "health officials".
Participant Attribution::nounPhrase(TokenRange range) const {
    std::size_t begin = range.begin;
    while (begin < range.end && (m_kinds.is(m_text.tokens[begin], m_kinds.determiner) ||
                                 m_text.tokens[begin].kind == TokenKind::Punct)) {
        ++begin;
    }
    std::size_t end = begin;
    std::size_t words = 0;
    for (; end < range.end && words < kLongestRole; ++end) {
        const Token& token = m_text.tokens[end];
        const bool isInside = // "a dressing-room source", "the institute's lawyers"
            end > begin && end + 1 < range.end && !token.has(Token::SpaceBefore) &&
            (token.isPunct('-') || token.isPunct('\''));
        if (isInside) {
            continue;
        }
        if (token.kind != TokenKind::Word || m_kinds.is(token, m_kinds.preposition) ||
            m_kinds.is(token, m_kinds.clauseMark) ||
            (end > begin && !m_text.tokens[end - 1].isPunct('-') &&
             (m_kinds.is(token, m_kinds.participle) || m_kinds.endsLikePast(token, m_text.slice(token)))) ||
            (end > begin && end + 1 < range.end && m_kinds.is(m_text.tokens[end + 1], m_kinds.preposition) &&
             m_kinds.endsLikeProgressive(token, m_text.slice(token)))) { // "a petition calling for a law"
            break;
        }
        ++words;
    }
    while (end > begin && m_text.tokens[end - 1].kind == TokenKind::Punct) {
        --end;
    }
    if (begin >= end) {
        return {};
    }
    Participant role{std::nullopt, std::string(m_text.slice(TokenRange{begin, end}))};
    const bool isDefinite = begin > range.begin && m_kinds.is(m_text.tokens[begin - 1], m_kinds.definite);
    role.words = {isDefinite ? begin - 1 : begin, end};
    return role;
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
        const std::size_t behind = mention.end;
        const bool describes = behind + 1 < head && m_text.tokens[behind].isPunct('-') &&
                               !m_text.tokens[behind].has(Token::SpaceBefore); // "the Chicago-based maker"
        if (!mention.isPossessive && !describes &&
            (mention.end >= head || m_actors[mention.actor].kind != ActorKind::Place ||
             mention.end == subject.end)) {
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
    const bool namesNobody = head == subject.end || m_actors.in({head, subject.end}).empty();
    if (!found && namesNobody && subject.end + 1 < m_text.tokens.size() &&
        m_text.tokens[subject.end].isPunct(',')) {
        std::size_t name = subject.end + 1; // "his lawyer, Tom March,", "its chairman, Sir Alan Mott,"
        while (name + 1 < m_text.tokens.size() && name < subject.end + 4 &&
               (m_kinds.is(m_text.tokens[name], m_kinds.personTitle) ||
                m_kinds.is(m_text.tokens[name], m_kinds.titleAbbreviation))) {
            ++name;
        }
        for (const Mention& mention : m_actors.in({name, name + 1})) {
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

void Attribution::rememberPerson(ActorIndex actor) {
    m_namedPerson = m_namedPerson || isSurelyPerson(actor);
    std::erase(m_people, actor);
    m_people.push_back(actor);
    if (m_people.size() > kRememberedPeople) {
        m_people.erase(m_people.begin());
    }
}

void Attribution::rememberThing(const Participant& participant) {
    const bool areMany = isPlural(participant);
    (areMany ? m_things : m_thing) = participant;
    (areMany ? m_thingsAt : m_thingAt) = m_sentence;
}

void Attribution::remember(const Participant& participant) {
    if (!participant.actor) {
        return;
    }
    const ActorKind kind = m_actors[*participant.actor].kind;
    if (kind != ActorKind::Person) {
        m_thing = participant;
        m_things = participant;
        m_thingAt = m_sentence;
        m_thingsAt = m_sentence;
        if (kind != ActorKind::Place) {
            rememberOrganisation(*participant.actor);
        }
    }
    if (kind == ActorKind::Person || kind == ActorKind::Unknown) {
        rememberPerson(*participant.actor);
    }
}

// Names that are no subject are remembered before it: "told Smith that he …" means either.
void Attribution::rememberNamed(TokenRange range, const Participant& subject) {
    for (const Mention& mention : m_actors.in(range)) {
        if (m_actors[mention.actor].kind == ActorKind::Person && mention.actor != subject.actor) {
            rememberPerson(mention.actor);
        }
    }
}

// What the main clause tells of goes on, not what stands in a clause beside it: "Obi scored after the
// goalkeeper had slipped. He …"
void Attribution::rememberMain(const std::vector<Clause>& clauses, const std::vector<Participant>& subjects) {
    for (std::size_t k = 0; k < clauses.size(); ++k) {
        if (clauses[k].isSubordinate || clauses[k].isQuoted || !subjects[k].isKnown()) {
            continue;
        }
        if (subjects[k].actor) {
            remember(subjects[k]);
        } else if (!subjects[k].owner) {
            rememberThing(subjects[k]);
        }
        return;
    }
}

// Where a paragraph opens with "she", it is whom the text tells of most, not who spoke last.
std::optional<ActorIndex> Attribution::topicOf(Gender gender) const {
    std::optional<ActorIndex> topic;
    for (const ActorIndex person : m_people) {
        if (fits(person, gender) && isSurelyPerson(person) &&
            (!topic || m_actors[person].mentions > m_actors[*topic].mentions)) {
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
    ++m_sentence;
    m_namedPerson = false;
    for (const Clause& clause : clauses) {
        m_isState = clause.isState;
        m_reporter = clause.reporter != Clause::kNoClause ? &subjects[clause.reporter] : nullptr;
        Participant subject = subjectOf(clause.subject);
        if (!clause.isQuoted) { // whom a speaker names is not who speaks
            rememberNamed({clause.hasVerb() ? clause.verb.end : clause.tokens.begin, clause.tokens.end},
                          subject);
        }
        rememberNamed(clause.subject, subject); // "Mr. Arce's campaign stumbled. He …"
        if (!clause.isQuoted) {
            remember(subject);
            if (!subject.role.empty() && !subject.owner) { // "Its value": "it" goes on to mean the owner
                rememberThing(subject);
                rememberRole(subject);
            }
        }
        if (clause.isReport && !clause.isQuoted && subject.isKnown()) {
            m_speaker = subject;
        }
        subjects.push_back(std::move(subject));
    }
    m_reporter = nullptr;
    const bool isToldLater = !clauses.empty() && clauses.back().isQuoted &&
                             std::none_of(clauses.begin(), clauses.end(), [](const Clause& clause) {
                                 return clause.isReport && !clause.isQuoted;
                             });
    if (const auto behind = isToldLater ? speakerBehind(clauses.back().tokens.end) : std::nullopt) {
        m_speaker = {behind, {}};
    }
    rememberMain(clauses, subjects);
    m_object = objectOf(clauses);
    m_opensParagraph = false;
    return subjects;
}

// "I wrote to him. He never answered," Mr Haddad said: who is named behind the quotation that goes on.
std::optional<ActorIndex> Attribution::speakerBehind(std::size_t from) const {
    constexpr std::size_t kReach = 120; // tokens to the end of the quotation
    constexpr std::size_t kTag = 12;    // … and of what names the speaker
    std::size_t end = from;
    while (end < m_text.tokens.size() && end - from < kReach && !m_text.tokens[end].isPunct('"')) {
        if (m_text.tokens[end].has(Token::ParagraphStart)) {
            return std::nullopt;
        }
        ++end;
    }
    const bool isClosing = end > from && end + 1 < m_text.tokens.size() && end - from < kReach &&
                           !m_text.tokens[end].has(Token::SpaceBefore) &&
                           m_text.tokens[end - 1].kind == TokenKind::Punct;
    if (!isClosing) {
        return std::nullopt;
    }
    std::size_t last = end + 1;
    bool isSaid = false;
    while (last < m_text.tokens.size() && last - end < kTag &&
           (last == end + 1 || !m_text.tokens[last].has(Token::SentenceStart)) &&
           !m_text.tokens[last].isPunct('"')) {
        isSaid = isSaid || m_kinds.is(m_text.tokens[last], m_kinds.sayVerb);
        ++last;
    }
    for (const Mention& mention : m_actors.in({end + 1, last})) {
        if (isSaid && !mention.isPossessive && m_actors[mention.actor].kind != ActorKind::Place) {
            return mention.actor;
        }
    }
    return std::nullopt;
}

// Between commas: ", she said, when …".
bool Attribution::isInserted(TokenRange sentence, const Clause& report) const {
    return report.subject.size() > 0 && report.subject.begin > sentence.begin &&
           report.verb.end < sentence.end && m_text.tokens[report.subject.begin - 1].isPunct(',') &&
           m_text.tokens[report.verb.end].isPunct(',') &&
           m_kinds.is(m_text.tokens[report.verb.end - 1], m_kinds.sayVerb);
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
    // "She learned of it on 3 February, she said, when …"
    const std::size_t next = clause + 1;
    const bool isReport = next < clauses.size() && clauses[next].isReport && !clauses[next].isQuoted;
    if (isReport && isInserted(sentence, clauses[next])) {
        return subjects[next];
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

// "She found a single clump of the poppy": the noun behind the verb of the main clause.
Participant Attribution::objectOf(const std::vector<Clause>& clauses) const {
    const auto main = std::find_if(clauses.begin(), clauses.end(), [](const Clause& clause) {
        return !clause.isSubordinate && !clause.isReport && !clause.isQuoted && clause.hasVerb();
    });
    if (main == clauses.end() || main->isState) {
        return {};
    }
    const std::size_t begin = main->verb.end;
    const bool isNoun = begin + 1 < main->tokens.end && m_kinds.is(m_text.tokens[begin], m_kinds.determiner);
    return isNoun ? nounPhrase({begin, main->tokens.end}) : Participant{};
}

std::string Attribution::titleNameOf(const Participant& participant) const {
    return participant.actor || participant.words.size() == 0 ? nameOf(participant)
                                                              : std::string(m_text.slice(participant.words));
}

std::string Attribution::nameOf(const Participant& participant) const {
    return participant.actor ? m_actors[*participant.actor].name : participant.role;
}

} // namespace dateline::extract
