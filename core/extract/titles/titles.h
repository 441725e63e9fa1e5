// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/clauses/attribution.h"
#include "core/extract/clauses/clause.h"
#include "core/extract/titles/title_words.h"

#include <optional>
#include <string>

namespace dateline::extract {

inline constexpr std::size_t kLongestTitle = 80; // code points

/// What a title is made of.
struct TitleParts {
    TokenRange subject;      ///< words to show first; a pronoun there gives way to `name`
    std::string name = {};   ///< of whom they mean
    bool isActor = false;    ///< a name that may stand for a longer subject: "Donald Trump"
    TokenRange tail;         ///< the words to show after the subject
    TokenRange dropped = {}; ///< words among them to leave out: the date that is shown beside the title
    SpelledNames names = {}; ///< pronouns among them that are written as names
    TokenRange skipped = {}; ///< words before `dropped` that tell something else
    std::size_t reach = 0;   ///< the token a title must not end before; 0: any
    bool isClause = false;   ///< the tail opens with the subject's own verb: no comma between them
};

/// Makes titles out of a text's own words: a clause with its subject, without the date that is shown beside
/// it, cut where a phrase ends.
class Titles {
public:
    Titles(const ReadText& text, const WordKinds& kinds)
        : m_text(text)
        , m_kinds(kinds) {}

    /// Empty where `reach` is too far.
    std::string of(const TitleParts& parts) const;
    /// "Donald Trump: “If Mexico wants us to help …”": for words that only say who spoke. Empty when there is
    /// no room.
    std::string quoted(const std::string& speaker, TokenRange words) const;
    /// The text's own headline or first words; a paper's name above them is passed over.
    static std::string proposed(const ReadText& text, const WordKinds& kinds);

private:
    static std::string finished(std::string title);
    std::size_t leadOf(TokenRange dropped, std::size_t limit) const;
    std::size_t behindDropped(TokenRange dropped, TokenRange tail) const;

    const ReadText& m_text;
    const WordKinds& m_kinds;
};

} // namespace dateline::extract
