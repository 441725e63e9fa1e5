// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/quality/gold_texts.h"

#include <string>
#include <vector>

namespace dateline::quality {

/// How well temporal expressions are found and read, as TempEval-3 (UzZaman et al. 2013) counts it, in
/// percent. Spans are matched one to one: equal ones first, then by the longest overlap.
struct TimexScore {
    int gold = 0;
    int found = 0;
    double strict = 0;  ///< F1, same span
    double relaxed = 0; ///< F1, spans that overlap
    double type = 0;    ///< relaxed, times the share of matches with the type
    double value = 0;   ///< relaxed, times the share of matches with the very value
    double lenient = 0; ///< the same, values that mean the same taken as equal
    double day = 0;     ///< the same, first and last day equal (calendar mode)
};

enum class ScoreMode {
    All,
    Calendar ///< only what a timeline can place: gold dates and times that name a year
};

/// `errors`: what differs goes there, a line each.
TimexScore scoreTimexes(const std::vector<GoldText>& texts, ScoreMode mode,
                        std::vector<std::string>* errors = nullptr);

} // namespace dateline::quality
