// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/quality/ratio.h"

#include <map>
#include <string>
#include <vector>

namespace dateline::quality {

/// How well whole articles are read, against answers made by hand.
struct ArticleScore {
    Ratio found;          ///< quoted, and dated as one of the answers
    Ratio actorRecall;    ///< the main actor, where the answers name one
    Ratio actorPrecision; ///< the main actor, where one was named and the answers say which
    Ratio speakerRecall;  ///< said_by, where the answers name one
    Ratio speakerPrecision;
    int invented = 0;                ///< dated by words that the answers say are no date of an event
    int unquoted = 0;                ///< the quote is not the text's own
    Ratio titles;                    ///< at most 80 characters, readable alone, not cut within a phrase
    std::map<int, Ratio> confidence; ///< by tenths: dates that an answer has
};

/// Every NAME.txt of the folder with a NAME.json: {published, events: [{quote_has, when: [EDTF, …], actor?,
/// said_by?}], not_dates: [words]}. `remarks`: what differs, a line each.
ArticleScore scoreArticles(const std::string& folder, std::vector<std::string>* remarks = nullptr);

} // namespace dateline::quality
