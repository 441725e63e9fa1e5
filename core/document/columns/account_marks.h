// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"

#include <span>

namespace dateline::document {

/// Fills in what a summary says of accounts that disagree: whether they do, and their other dates. `claims`
/// are those of the event that count, with their dates and phrases.
void markAccounts(model::EventSummary& summary, std::span<const model::Claim> claims);

} // namespace dateline::document
