// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/quality/ratio.h"

#include <map>
#include <string>
#include <vector>

namespace dateline::quality {

/// Cases from the test suites of other programs: phrase, reference time, expected days. They lean to the
/// future and to commands for assistants, so the share is a hint, not a mark.
struct CaseScore {
    std::map<std::string, Ratio> bySuite; ///< same days, clock time, duration or set
    // Of the rest, each counted once, in this order:
    int otherDirection = 0; ///< the same day or month a week or a year off
    int nothing = 0;        ///< nothing found
    int coarser = 0;        ///< a stretch of up to a year that holds what was wanted
    int durations = 0;      ///< a duration where a point of time was wanted ("in two weeks")
    int different = 0;
};

/// A file with one JSON object a line: {source, text, ref, type, expect_start, expect_end, past, future,
/// value}.
CaseScore scoreCases(const std::string& file, std::vector<std::string>* remarks = nullptr);

} // namespace dateline::quality
