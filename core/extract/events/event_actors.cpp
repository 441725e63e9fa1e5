// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/events/event_actors.h"

#include <algorithm>

namespace dateline::extract {
namespace {

constexpr std::size_t kActorsPerEvent = 6;

// "officials", "the ministry": nobody by name, but somebody.
bool isSomebody(const WordKinds& kinds, const std::string& role) {
    const WordId word = kinds.language().lexicon().find(role.substr(role.rfind(' ') + 1));
    const auto names = [&](const WordKinds::Kind& kind) {
        return word != 0 && kind.klass && kinds.language().lexicon().classes(word, false).test(*kind.klass);
    };
    return names(kinds.roleNoun) || names(kinds.organisationNoun);
}

} // namespace

void giveEventActors(const EventSentence& at, const Actors& actors, std::size_t clause, TokenRange told,
                     model::Candidate& candidate) {
    std::vector<ActorIndex> order;
    const auto add = [&order](ActorIndex actor) {
        if (std::find(order.begin(), order.end(), actor) == order.end()) {
            order.push_back(actor);
        }
    };
    const bool isClause = told == at.clauses()[clause].tokens || told.end == at.clauses()[clause].tokens.end;
    if (isClause && at.subjects()[clause].actor) {
        add(*at.subjects()[clause].actor);
    }
    for (const bool places : {false, true}) {
        for (const TokenRange range : {told, at.range()}) {
            for (const Mention& mention : actors.in(range)) {
                const bool isPlace = actors[mention.actor].kind == ActorKind::Place;
                if (isPlace == places && order.size() < kActorsPerEvent) {
                    add(mention.actor);
                }
            }
        }
    }
    for (const ActorIndex actor : order) {
        candidate.actors.push_back(actors[actor].name);
    }
    const std::string& role = at.subjects()[clause].role;
    if (isClause && !at.subjects()[clause].actor && isSomebody(at.kinds(), role)) {
        candidate.actors.insert(candidate.actors.begin(), role);
    }
}

} // namespace dateline::extract
