// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/candidate.h"
#include "core/model/event.h"
#include "core/model/source.h"

#include <string>
#include <vector>

namespace dateline::document {

/// The events that accepted candidates become, each with its claim; ids are not set yet. Fails for a quote
/// that does not stand in the source's text where it says: no event without a sentence behind it.
Result<std::vector<model::Event>> eventsOf(const model::Source& source,
                                           const std::vector<model::Candidate>& candidates);

/// Names without spaces around them, and without those that are nothing else.
std::vector<std::string> usableNames(const std::vector<std::string>& names);

} // namespace dateline::document
