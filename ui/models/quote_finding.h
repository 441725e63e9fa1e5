// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence/verification.h"
#include "core/model/ids.h"

#include <QString>

#include <vector>

namespace dateline::ui {

/// What a check found of one quote.
struct QuoteFinding {
    model::EventId event;
    model::ClaimId claim;
    model::SourceId source;
    QString title;  ///< of the event
    QString outlet; ///< of the source, or its title
    QString quote;
    evidence::QuoteState state = evidence::QuoteState::Exact;
    long long movedBy = 0;                           ///< code points, for Moved
    QString found;                                   ///< for Changed: the words that stand there now
    std::vector<evidence::DifferenceRun> difference; ///< for Changed
    QString against; ///< what it was checked against where that is not the stored text: a file's name

    bool isSound() const {
        return state == evidence::QuoteState::Exact || state == evidence::QuoteState::Moved;
    }
};

} // namespace dateline::ui
