// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence/verification.h"
#include "core/model/ids.h"

#include <string>
#include <vector>

namespace dateline::document {

/// What a check found of one quote.
struct QuoteFinding {
    model::EventId event;
    model::ClaimId claim;
    model::SourceId source;
    std::string title;  ///< of the event
    std::string outlet; ///< of the source, or its title
    std::string quote;
    evidence::QuoteState state = evidence::QuoteState::Exact;
    long long movedBy = 0;                           ///< code points, for Moved
    std::string found;                               ///< for Changed: the words that stand there now
    std::vector<evidence::DifferenceRun> difference; ///< for Changed
    std::string against; ///< what it was checked against where that is not the stored text: a file's name

    bool isSound() const {
        return state == evidence::QuoteState::Exact || state == evidence::QuoteState::Moved;
    }
};

} // namespace dateline::document
