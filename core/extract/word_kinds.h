// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/language.h"
#include "core/extract/temporal_reader.h"

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
        coordinator, that, afterWord, beforeWord, according, he, she, they, it, iWe, subjectPronoun, dangling,
        eventNoun, organisationNoun, personTitle, roleNoun, place, nationality, notAName, lowerLink, byline,
        published, strongFuture, titleAbbreviation, femaleName, timetable, scale, maleName;

    bool is(const Token& token, const Kind& kind) const {
        return token.word != 0 && kind.klass && (kind.inCapitals || !token.has(Token::AllCapitals)) &&
               m_language->isIn(token, *kind.klass);
    }
    /// A word that may be a verb in -ed by its ending.
    bool endsLikePast(const Token& token, std::string_view word) const;
    const Language& language() const { return *m_language; }

private:
    const Language* m_language;
};

} // namespace dateline::extract
