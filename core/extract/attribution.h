// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/actors.h"
#include "core/extract/clause.h"

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

private:
    Participant namedOrRole(TokenRange subject);
    Participant subjectOf(TokenRange subject);
    Participant pronoun(const Token& token);
    std::optional<ActorIndex> topicOf(Gender gender) const;
    Participant nounPhrase(TokenRange range) const;
    bool fits(ActorIndex actor, Gender gender) const;
    bool saysNothingMore(std::size_t begin, std::size_t end) const;
    void rememberOrganisation(ActorIndex actor);
    void remember(const Participant& participant);

    const ReadText& m_text;
    const Actors& m_actors;
    const WordKinds& m_kinds;
    std::vector<ActorIndex> m_people;                 ///< latest last, at most a few
    std::optional<ActorIndex> m_thing;                ///< what "it" and "they" mean …
    std::optional<ActorIndex> m_organisation;         ///< what "the company" means
    std::string m_thingRole;                          ///< … or this
    Participant m_speaker;                            ///< of the last report
    std::unordered_map<ActorIndex, Gender> m_genders; ///< learnt from pronouns
    bool m_opensParagraph = false;                    ///< the sentence does
};

} // namespace dateline::extract
