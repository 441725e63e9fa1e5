// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/language/language.h"
#include "core/extract/temporal/temporal_reader.h"

#include <span>
#include <string>
#include <string_view>

namespace dateline::extract {

/// The classes of a language that events, speakers and titles are found by. A class that a language lacks has
/// no words.
class WordKinds {
public:
    explicit WordKinds(const Language& language);

    struct Kind {
        std::optional<ClassId> klass;
        bool inCapitals = false; ///< also when written all in capitals: "US" is a place, but no "us"
    };
    Kind be, bePast, have, haveNow, modal, modalFuture, negation, adverb, determiner, preposition,
        timePreposition, pastVerb, participle, notAVerb, stateVerb, reportVerb, sayVerb, clauseMark, relative,
        coordinator, subordinator, that, afterWord, beforeWord, according, he, she, they, it, iWe,
        subjectPronoun, dangling, eventNoun, organisationNoun, personTitle, roleNoun, place, nationality,
        notAName, lowerLink, nameAnd, byline, published, strongFuture, titleAbbreviation, femaleName,
        timetable, scale, agent, rangeFrom, rangeBetween, sometime, planVerb, dateVerb, dateFrom,
        organisationAnaphor, forWord, countWord, longAgo, compared, ofLink, ownerPronoun, condition,
        countPronoun, subjectAside, headlineVerb, inWord, particle, aside, article, objectPronoun,
        comparedWith, unit1, record, periodEnd, due, timeTaking, dateLead, when, percentWord, some, moment,
        since, rangeTo, rangeUp, infinitive, beInfinitive, titleTail, possessive, maleName, femaleTitle,
        maleTitle, tellVerb, documentNoun, placeNoun, moveWord, definite, withWord, rank, newsVerb,
        mereSpeech, then, placeLead, namedEvent, operation, denied, changeVerb, stillSo, ownVerb, doWord,
        approximate, perhapsApproximate, runsYearly, again, mentioned, shortly, many, custody, asWord,
        companySuffix, newspaper;

    bool is(const Token& token, const Kind& kind) const {
        return token.word != 0 && kind.klass && (kind.inCapitals || !token.has(Token::AllCapitals)) &&
               m_language->isIn(token, *kind.klass);
    }
    /// What a word may be by its ending: "opened", "widely", "opening", "opens".
    bool endsLikePast(const Token& token, std::string_view word) const;
    bool endsLikeAdverb(const Token& token, std::string_view word) const;
    bool endsLikeProgressive(const Token& token, std::string_view word) const;
    bool endsLikePresent(const Token& token, std::string_view word) const;
    const Language& language() const { return *m_language; }

private:
    using Endings = std::span<const std::string>;
    static bool hasEnding(const Token& token, std::string_view word, Endings endings);

    const Language* m_language;
    Endings m_past;
    Endings m_adverb;
    Endings m_progressive;
    Endings m_present;
};

} // namespace dateline::extract
