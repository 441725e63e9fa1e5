// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/columns/account_marks.h"

#include "core/evidence/conflicts.h"

#include <algorithm>

namespace dateline::document {

void markAccounts(model::EventSummary& summary, std::span<const model::Claim> claims) {
    summary.otherDates.clear();
    summary.isInConflict = evidence::hasConflict(claims);
    if (!summary.isInConflict) {
        return;
    }
    for (const model::Claim& claim : claims) {
        const auto& date = claim.date.when;
        if (date && date != summary.when &&
            std::find(summary.otherDates.begin(), summary.otherDates.end(), *date) ==
                summary.otherDates.end()) {
            summary.otherDates.push_back(*date);
        }
    }
}

} // namespace dateline::document
