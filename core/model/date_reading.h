// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text_span.h"
#include "core/time/edtf/edtf.h"

#include <optional>
#include <string>
#include <vector>

namespace dateline::model {

/// A temporal expression as it stands in a text, in the terms of TIMEX3 (ISO-TimeML, ISO 24617-1).
struct Expression {
    std::string text;
    TextPosition position;
    std::string timexType;  ///< DATE, TIME, DURATION or SET
    std::string timexValue; ///< "2025-04", "P2D", "PAST_REF", …

    friend bool operator==(const Expression&, const Expression&) = default;
};

/// The date an expression was reckoned from.
struct Anchor {
    enum class Kind { Publication, Text };
    Kind kind = Kind::Publication;
    std::string date;                     ///< EDTF
    std::string phrase;                   ///< its words where it stands in the text, else empty
    std::optional<TextPosition> position; ///< where, for Kind::Text

    friend bool operator==(const Anchor&, const Anchor&) = default;
};

/// One step of how a date was found, for people: the rule's name and what it did.
struct ExplanationStep {
    std::string rule;
    std::string text;

    friend bool operator==(const ExplanationStep&, const ExplanationStep&) = default;
};

/// How a date was read from words: everything a person needs to check it.
struct DateReading {
    std::optional<time::Edtf> when;       ///< nothing: no date could be worked out
    std::optional<Expression> expression; ///< nothing: "no date in source"
    std::optional<Anchor> anchor;         ///< nothing: the expression says it all
    std::vector<ExplanationStep> steps;
    std::vector<time::Edtf> alternatives; ///< readings not chosen, likeliest first
    double confidence = 0;                ///< 0..1

    friend bool operator==(const DateReading&, const DateReading&) = default;
};

} // namespace dateline::model
