// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/temporal/temporal_reader.h"
#include "core/extract/temporal/word_kinds.h"

#include <string>
#include <vector>

namespace dateline::extract {

/// Words of a sentence that date an event: an expression, or two joined to a range.
struct DatedSpan {
    TokenRange tokens;
    std::size_t expression = 0; ///< index into ReadText::expressions: the first one
    std::string when;           ///< EDTF; empty: it cannot be placed in the calendar
    bool isRange = false;
    bool isOneOf = false;  ///< one day of a range: "sometime between …"
    bool isSince = false;  ///< "since" stands before it: `when` is a start
    bool isOffset = false; ///< "a week after …": dates what follows the words, not the clause they stand in
    std::string step;      ///< what a person should know of how it was joined; may be empty
};

/// The dated spans of a sentence, in order: ranges joined ("from … to …"), a time of day merged with its day,
/// and "a week after" reckoned from the date before it. `from`..`to`: the sentence's expressions.
std::vector<DatedSpan> datedSpansOf(const ReadText& text, TokenRange sentence, std::size_t from,
                                    std::size_t to, const WordKinds& kinds);

} // namespace dateline::extract
