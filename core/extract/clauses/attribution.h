// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/clauses/actors.h"
#include "core/extract/clauses/clause.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace dateline::extract {

/// Who does what a clause tells: somebody with a name, or a role as the text words it ("prosecutors").
struct Participant {
    std::optional<ActorIndex> actor;
    std::string role;
    std::optional<ActorIndex> owner = {}; ///< of "its value": whose
    TokenRange words = {}; ///< of the role where it stands; with its article where that is definite

    bool isKnown() const { return actor.has_value() || !role.empty(); }
};

/// Resolves subjects and speakers, sentence by sentence in the order of the text: pronouns go to the last
/// fitting actor before them.
class Attribution {
public:
    Attribution(const ReadText& text, const Actors& actors, const WordKinds& kinds)
        : m_text(text)
        , m_actors(actors)
        , m_kinds(kinds) {}

    /// Subjects of all clauses of the next sentence; keeps what later pronouns may mean.
    std::vector<Participant> subjectsOf(const std::vector<Clause>& clauses);
    /// Who says what a clause tells, where it is reported, quoted or "according to" somebody.
    Participant speakerOf(TokenRange sentence, const std::vector<Clause>& clauses,
                          const std::vector<Participant>& subjects, std::size_t clause);
    /// "according to court filings"
    Participant accordingTo(TokenRange sentence);
    /// The pronoun, "he" or "she" in any form, may mean the actor.
    bool mayBe(ActorIndex actor, const Token& pronoun) const;
    std::string nameOf(const Participant& participant) const;
    const Participant& lastSpeaker() const { return m_speaker; }
    /// For a title: a role keeps its article, "The series ran".
    std::string titleNameOf(const Participant& participant) const;

private:
    Participant namedOrRole(TokenRange subject);
    Participant subjectOf(TokenRange subject);
    Participant pronoun(const Token& token);
    Participant personFor(Gender gender);
    Participant thingFor(bool isPlural) const;
    std::optional<ActorIndex> topicOf(Gender gender) const;
    void rememberPerson(ActorIndex actor);
    void rememberThing(const Participant& participant);
    void rememberRole(const Participant& participant);
    void rememberMain(const std::vector<Clause>& clauses, const std::vector<Participant>& subjects);
    bool isMany(const Participant& role) const;
    bool isInserted(TokenRange sentence, const Clause& report) const;
    std::optional<ActorIndex> speakerBehind(std::size_t from) const;
    bool isPlural(const Participant& role) const;
    Participant nounPhrase(TokenRange range) const;
    bool fits(ActorIndex actor, Gender gender) const;
    bool isSurelyPerson(ActorIndex actor) const;
    bool saysNothingMore(std::size_t begin, std::size_t end) const;
    Participant objectOf(const std::vector<Clause>& clauses) const;
    void rememberOrganisation(ActorIndex actor);
    void remember(const Participant& participant);
    void rememberNamed(TokenRange range, const Participant& subject);

    const ReadText& m_text;
    const Actors& m_actors;
    const WordKinds& m_kinds;
    std::vector<ActorIndex> m_people;                 ///< latest last, at most a few
    std::optional<ActorIndex> m_organisation;         ///< what "the company" means
    Participant m_thing;                              ///< what "it" means
    Participant m_things;                             ///< what "they" mean
    Participant m_object;                             ///< of the last sentence: "it", for want of a subject
    Participant m_role;                               ///< "he" or "she", where nobody has a name
    std::size_t m_roleAt = 0;                         ///< the sentence m_role is of
    std::size_t m_sentence = 0;                       ///< sentences read
    std::size_t m_thingAt = 0;                        ///< the sentence m_thing is of …
    std::size_t m_thingsAt = 0;                       ///< … and m_things
    const Participant* m_reporter = nullptr;          ///< of the clause whose subject is looked for
    Participant m_speaker;                            ///< of the last report
    std::unordered_map<ActorIndex, Gender> m_genders; ///< learnt from pronouns
    bool m_namedPerson = false;                       ///< this sentence has told of a person
    bool m_isState = false;        ///< the clause whose subject is looked for tells a state
    bool m_opensParagraph = false; ///< the sentence does
};

} // namespace dateline::extract
