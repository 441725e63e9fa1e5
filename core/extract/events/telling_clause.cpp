// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/events/telling_clause.h"

namespace dateline::extract {
namespace {

// By the article itself, and not a state.
bool tells(const EventSentence& at, const Clause& clause) {
    const WordKinds& kinds = at.kinds();
    if (clause.isQuoted || clause.isReported || (clause.isState && !clause.isReport) || at.isDenied(clause) ||
        at.is(clause.tokens.begin, kinds.condition)) {
        return false;
    }
    switch (clause.tense) {
    case Tense::Past:
    case Tense::Perfect:
        return true;
    case Tense::Future: // "the next ten days will decide it" is nobody's plan
        return clause.subject.size() > 0 && !at.startsExpression(clause.subject);
    case Tense::Present: {
        const Token& last = at.token(clause.verb.end - 1);
        const bool goesOn = clause.verb.size() > 1 && kinds.endsLikeProgressive(last, at.text().slice(last));
        return goesOn || clause.isReport || kinds.is(last, kinds.newsVerb);
    }
    default:
        return false;
    }
}

} // namespace

std::size_t tellingClauseOf(const EventSentence& at) {
    std::size_t index = Clause::kNoClause;
    for (std::size_t k = 0; k < at.clauses().size(); ++k) {
        const Clause& clause = at.clauses()[k];
        if (!tells(at, clause)) {
            continue;
        }
        if (index == Clause::kNoClause || !clause.isSubordinate) {
            index = k;
        }
        if (!clause.isSubordinate) {
            break; // "When it flew, crowds cheered": the main clause tells, if there is one
        }
    }
    return index;
}

} // namespace dateline::extract
