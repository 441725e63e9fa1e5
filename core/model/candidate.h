// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/date_reading.h"
#include "core/model/quote.h"

#include <optional>
#include <string>
#include <vector>

namespace dateline::model {

/// An event that a text seems to tell, proposed and not yet accepted.
struct Candidate {
    std::string title; ///< words of the text only, at most 80 code points
    Quote quote;
    DateReading date;
    std::vector<std::string>
        actors; ///< names in their full form within the text, the main one (its lane) first
    std::optional<std::string> saidBy; ///< who says it happened, where the text names someone
    bool isReported = false;           ///< told in reported or quoted speech, not by the article itself

    friend bool operator==(const Candidate&, const Candidate&) = default;
};

/// Worth adding unless the user says otherwise: it has words for its date that could be placed, or is fairly
/// sure without. Below stand "on Friday" of a text whose day of publication nobody gave, and, above all,
/// statements that only go on from a dated one ("he added"): worth a look in the review, too little for a
/// timeline nobody has looked at.
inline bool isProposed(bool hasWordsAndDate, double confidence) {
    constexpr double kSureEnough = 0.55;
    return hasWordsAndDate || confidence >= kSureEnough;
}
inline bool isProposed(const Candidate& candidate) {
    return isProposed(candidate.date.expression && candidate.date.when, candidate.date.confidence);
}

} // namespace dateline::model
