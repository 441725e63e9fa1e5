// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/word_kinds.h"

namespace dateline::extract {

WordKinds::WordKinds(const Language& language)
    : m_language(&language) {
    const auto load = [&language](Kind& kind, std::string_view name) {
        kind.klass = language.classNamed(name);
    };
    load(be, "BE");
    load(bePast, "BE-PAST");
    load(have, "HAVE");
    load(haveNow, "HAVE-NOW");
    load(modal, "MODAL");
    load(modalFuture, "MODAL-FUTURE");
    load(negation, "NEGATION");
    load(adverb, "ADVERB");
    load(determiner, "DETERMINER");
    load(preposition, "PREPOSITION");
    load(timePreposition, "TIME-PREPOSITION");
    load(pastVerb, "PAST-VERB");
    load(participle, "PARTICIPLE");
    load(notAVerb, "NOT-A-VERB");
    load(stateVerb, "STATE-VERB");
    load(reportVerb, "REPORT-VERB");
    load(sayVerb, "SAY-VERB");
    load(clauseMark, "CLAUSE-MARK");
    load(relative, "RELATIVE");
    load(coordinator, "COORDINATOR");
    load(that, "THAT");
    load(afterWord, "AFTER-WORD");
    load(beforeWord, "BEFORE-WORD");
    load(according, "ACCORDING");
    load(he, "HE");
    load(she, "SHE");
    load(they, "THEY");
    load(it, "IT");
    load(iWe, "I-WE");
    load(subjectPronoun, "SUBJECT-PRONOUN");
    load(dangling, "DANGLING");
    load(eventNoun, "EVENT-NOUN");
    load(organisationNoun, "ORGANISATION-NOUN");
    load(personTitle, "PERSON-TITLE");
    load(roleNoun, "ROLE-NOUN");
    load(place, "PLACE");
    load(nationality, "NATIONALITY");
    load(notAName, "NOT-A-NAME");
    load(lowerLink, "LOWER-LINK");
    load(byline, "BYLINE");
    load(published, "PUBLISHED");
    load(strongFuture, "STRONG-FUTURE");
    load(titleAbbreviation, "TITLE-ABBREVIATION");
    load(timetable, "TIMETABLE-VERB");
    load(scale, "SCALE");
    load(femaleName, "FEMALE-NAME");
    load(maleName, "MALE-NAME");
    for (Kind* kind : {&place, &personTitle, &organisationNoun, &eventNoun, &byline, &published}) {
        kind->inCapitals = true;
    }
}

bool WordKinds::endsLikePast(const Token& token, std::string_view word) const {
    return token.kind == TokenKind::Word && word.size() > 3 && word.ends_with("ed") && !is(token, notAVerb);
}

} // namespace dateline::extract
