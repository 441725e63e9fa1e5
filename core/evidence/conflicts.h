// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"

#include <span>
#include <string>
#include <vector>

namespace dateline::evidence {

/// Two accounts of one event that cannot both have its date right.
struct Conflict {
    std::size_t first = 0;  ///< index of a claim
    std::size_t second = 0; ///< index of a later one
    /// "“last November” (November 2023) is over before “in January” (January 2024) begins"
    std::string words;

    friend bool operator==(const Conflict&, const Conflict&) = default;
};

/// Whether two accounts disagree, each as exact as it is: April and 12 April do not, April and 12 May do.
///   - Stretches must be able to begin together and to end together; an open or unknown end agrees with all.
///   - A week, a weekend, a quarter or a half of a year that the source names as one is some time within it,
///   as
///     a month is, though EDTF writes it as a stretch: "last week" and its Friday do not disagree.
///   - `~` and `?` give the margin they are drawn with (core/time/bounds/display_margin.h) to either side.
///   - A time of day without a zone may be up to 14 hours from one with a zone.
///   - Without a date in the source, the event was over when it was told, and nothing more is said.
/// An account without a date at all disagrees with none.
std::vector<Conflict> conflictsAmong(std::span<const model::Claim> claims);

/// The same question without the words; stops at the first conflict.
bool hasConflict(std::span<const model::Claim> claims);

} // namespace dateline::evidence
