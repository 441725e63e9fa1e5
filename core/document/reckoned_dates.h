// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <cstddef>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace dateline::document {

/// An account of a source, and what its event makes of it.
struct DatedAccount {
    model::EventId event;
    std::string title;
    model::Claim claim;
    bool leadsEvent = false; ///< the event's date is this account's: the one chosen, else the first
};
/// All of a source, by event.
std::vector<DatedAccount> accountsOf(const Document& document, model::SourceId id);

struct ReckonedDates {
    std::vector<ReckonedDate> changed; ///< in the order of the accounts
    /// Accounts that would get another date, but have one that was not worked out from the text as this
    /// program does it: corrected or chosen by hand, or read by another version. They stay.
    std::size_t setByHand = 0;
};
/// What the dates of accounts come to when their source was published on another day, or on one that was not
/// known: its text is read twice, as it was published so far (`source`, with its text) and as it will be, and
/// the readings are told apart by where their words stand. Pure; costs two extractions. Ends early with
/// nothing changed when asked to through `stop`.
ReckonedDates reckonedAnew(const model::Source& source, std::span<const DatedAccount> accounts,
                           const std::optional<time::Edtf>& published, const std::stop_token& stop = {});

} // namespace dateline::document
