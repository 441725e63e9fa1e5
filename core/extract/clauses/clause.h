// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/temporal/temporal_reader.h"
#include "core/extract/temporal/word_kinds.h"

#include <cstdint>
#include <vector>

namespace dateline::extract {

/// What the finite verb of a clause says of when.
enum class Tense : std::uint8_t {
    None, ///< no finite verb found
    Present,
    Past,        ///< "confirmed", "was declared"
    PastPerfect, ///< "had urged"
    Perfect,     ///< "has deployed"
    Future,      ///< "will report", "must report", "is due to"
    Modal,       ///< "would", "could"
};

/// A stretch of a sentence with one finite verb.
struct Clause {
    TokenRange tokens;
    TokenRange subject; ///< may be empty; may lie before the clause when it shares an earlier one's
    TokenRange verb;    ///< auxiliaries to the main verb; empty for Tense::None
    Tense tense = Tense::None;
    bool isSubordinate = false; ///< opened by "when", "after", "although" …
    bool isRelative = false;    ///< tells of a noun: "sales that did not exist", "the man who confessed"
    bool isReport = false;      ///< its verb says something
    bool isState = false;       ///< its verb tells a state
    bool isReported = false;    ///< it is what a report says, or stands within quotation marks
    bool isQuoted = false;      ///< it stands within quotation marks
    std::size_t reporter = kNoClause; ///< the clause that reports it

    static constexpr std::size_t kNoClause = static_cast<std::size_t>(-1);
    bool hasVerb() const { return verb.begin < verb.end; }
};

/// Cuts a sentence into clauses at its finite verbs. They cover the sentence without gaps. `openQuote`: the
/// sentence starts within quotation marks; updated to what holds after it.
std::vector<Clause> clausesOf(const ReadText& text, TokenRange sentence, const WordKinds& kinds,
                              bool& openQuote);

} // namespace dateline::extract
