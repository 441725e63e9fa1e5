// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/quality/ratio.h"

#include <string>
#include <vector>

namespace dateline::quality {

/// SemEval-2015 task 4 (Minard et al. 2015): events on the timelines of people and companies.
struct TimelineScore {
    Ratio quoted; ///< the sentence of a dated mention is quoted by some event
    Ratio dated;  ///< and one of those has the date; a coarser gold date is met by any day inside it
};

/// `documents`: {doc_id, dct, sentences} a line, in tokens; `timelines`: {date, mentions: [{doc_id,
/// sentence}]}.
TimelineScore scoreTimelines(const std::string& documents, const std::string& timelines,
                             std::vector<std::string>* remarks = nullptr);

} // namespace dateline::quality
