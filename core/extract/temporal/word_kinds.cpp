// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/temporal/word_kinds.h"

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
    load(denied, "DENIED");
    load(doWord, "DO");
    load(stillSo, "STILL-SO");
    load(ownVerb, "OWN-VERB");
    load(approximate, "APPROXIMATE");
    load(perhapsApproximate, "PERHAPS-APPROXIMATE");
    load(runsYearly, "RUNS-YEARLY");
    load(again, "AGAIN");
    load(mentioned, "MENTIONED");
    load(many, "MANY");
    load(custody, "CUSTODY");
    load(asWord, "AS");
    load(companySuffix, "COMPANY-SUFFIX");
    load(newspaper, "NEWSPAPER-NAME");
    load(shortly, "SHORTLY");
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
    load(subordinator, "SUBORDINATOR");
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
    load(nameAnd, "NAME-AND");
    load(byline, "BYLINE");
    load(published, "PUBLISHED");
    load(strongFuture, "STRONG-FUTURE");
    load(titleAbbreviation, "TITLE-ABBREVIATION");
    load(timetable, "TIMETABLE-VERB");
    load(scale, "SCALE");
    load(agent, "AGENT");
    load(rangeFrom, "RANGE-FROM");
    load(rangeBetween, "RANGE-BETWEEN");
    load(rangeTo, "RANGE-TO");
    load(sometime, "SOMETIME");
    load(some, "SOME");
    load(planVerb, "PLAN-VERB");
    load(countWord, "COUNT-WORD");
    load(dateVerb, "DATE-VERB");
    load(dateFrom, "DATE-FROM");
    load(organisationAnaphor, "ORGANISATION-ANAPHOR");
    load(forWord, "FOR-WORD");
    load(longAgo, "LONG-AGO");
    load(headlineVerb, "HEADLINE-VERB");
    load(ofLink, "OF-LINK");
    load(ownerPronoun, "OWNER-PRONOUN");
    load(condition, "CONDITION");
    load(countPronoun, "COUNT-PRONOUN");
    load(subjectAside, "SUBJECT-ASIDE");
    load(inWord, "IN-WORD");
    load(particle, "PARTICLE");
    load(aside, "ASIDE");
    load(article, "TITLE-ARTICLE");
    load(objectPronoun, "OBJECT-PRONOUN");
    load(compared, "COMPARED");
    load(comparedWith, "COMPARED-WITH");
    load(unit1, "UNIT1");
    load(record, "RECORD");
    load(periodEnd, "PERIOD-END");
    load(due, "DUE");
    load(timeTaking, "TIME-TAKING");
    load(dateLead, "DATE-LEAD");
    load(when, "WHEN");
    load(percentWord, "PERCENT-WORD");
    load(moment, "MOMENT");
    load(since, "SINCE");
    load(placeLead, "PLACE-LEAD");
    load(namedEvent, "NAMED-EVENT");
    load(operation, "OPERATION");
    load(then, "THEN");
    load(changeVerb, "CHANGE-VERB");
    load(rangeUp, "RANGE-UP");
    load(infinitive, "INFINITIVE");
    load(beInfinitive, "BE-INFINITIVE");
    load(titleTail, "TITLE-TAIL");
    load(possessive, "POSSESSIVE");
    m_past = language.endings("PAST");
    m_adverb = language.endings("ADVERB");
    m_progressive = language.endings("PROGRESSIVE");
    m_present = language.endings("PRESENT");
    load(femaleName, "FEMALE-NAME");
    load(maleName, "MALE-NAME");
    load(femaleTitle, "FEMALE-TITLE");
    load(maleTitle, "MALE-TITLE");
    load(tellVerb, "TELL-VERB");
    load(documentNoun, "DOCUMENT-NOUN");
    load(placeNoun, "PLACE-NOUN");
    load(moveWord, "MOVE-WORD");
    load(definite, "DEFINITE");
    load(withWord, "WITH-WORD");
    load(rank, "RANK");
    load(newsVerb, "NEWS-VERB");
    load(mereSpeech, "MERE-SPEECH");
    for (Kind* kind :
         {&place, &personTitle, &organisationNoun, &eventNoun, &byline, &published, &placeNoun}) {
        kind->inCapitals = true;
    }
}

bool WordKinds::hasEnding(const Token& token, std::string_view word, Endings endings) {
    if (token.kind != TokenKind::Word) {
        return false;
    }
    for (const std::string& ending : endings) {
        if (word.size() > ending.size() + 1 && word.ends_with(ending)) {
            return true;
        }
    }
    return false;
}

bool WordKinds::endsLikePast(const Token& token, std::string_view word) const {
    return hasEnding(token, word, m_past) && !is(token, notAVerb);
}
bool WordKinds::endsLikeAdverb(const Token& token, std::string_view word) const {
    return !token.has(Token::Capital) && hasEnding(token, word, m_adverb);
}
bool WordKinds::endsLikeProgressive(const Token& token, std::string_view word) const {
    return hasEnding(token, word, m_progressive);
}
bool WordKinds::endsLikePresent(const Token& token, std::string_view word) const {
    return !token.has(Token::Capital) && hasEnding(token, word, m_present);
}

} // namespace dateline::extract
