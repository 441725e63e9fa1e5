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
    int otherDirection = 0; ///< of those that differ: the same day or month a week or a year off
    int nothing = 0;        ///< of those that differ: nothing found
};

/// A file with one JSON object a line: {source, text, ref, type, expect_start, expect_end, past, future,
/// value}.
CaseScore scoreCases(const std::string& file, std::vector<std::string>* remarks = nullptr);

} // namespace dateline::quality
