// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/language/lexicon.h"

#include <optional>
#include <span>

namespace dateline::extract {

/// The classes of a language file that spell numbers.
struct NumberClasses {
    std::optional<ClassId> ones;    ///< ONES: one = 1 … nineteen = 19
    std::optional<ClassId> tens;    ///< TENS: twenty = 20 …
    std::optional<ClassId> scales;  ///< SCALE: hundred = 100 …
    std::optional<ClassId> ranks;   ///< RANK: first = 1 …
    std::optional<ClassId> joiners; ///< NUMBER-AND
    std::optional<ClassId> halves;  ///< HALF
    std::optional<ClassId> article; ///< ARTICLE: "a hundred"
    std::optional<ClassId> zero;    ///< ZERO: "nineteen oh six"

    ClassMask starting() const;
};

class Language;
NumberClasses numberClassesOf(const Language& language);

struct NumberMatch {
    std::size_t end = 0; ///< token after the number
    double value = 0;
};

/// The longest number that starts at a token: "2.5", "1,984", "twenty-five", "two and a half", "a hundred".
/// Reads at most a dozen tokens.
std::optional<NumberMatch> quantityAt(std::span<const Token> tokens, std::size_t at, const Lexicon& lexicon,
                                      const NumberClasses& classes);

/// A year as it is spoken: "nineteen eighty-four", "twenty ten", "nineteen hundred", "two thousand and
/// eight".
std::optional<NumberMatch> yearInWordsAt(std::span<const Token> tokens, std::size_t at,
                                         const Lexicon& lexicon, const NumberClasses& classes);

/// "5th", "fifth", "twenty-first".
std::optional<NumberMatch> rankAt(std::span<const Token> tokens, std::size_t at, const Lexicon& lexicon,
                                  const NumberClasses& classes);

} // namespace dateline::extract
