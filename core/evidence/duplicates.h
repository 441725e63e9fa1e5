// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/candidate.h"
#include "core/model/ids.h"
#include "core/time/edtf.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dateline::evidence {

/// What can be compared of an event that is there already.
struct EventGist {
    model::EventId id;
    std::string title;
    std::optional<time::Edtf> when;
    std::vector<std::string> actors;
    std::string quote; ///< of its claims, one after the other
};

/// A candidate that seems to tell an event that is there already.
struct SameEvent {
    std::size_t candidate = 0; ///< index
    model::EventId event;
    double score = 0;   ///< 0..1
    std::string reason; ///< "both 12 March 2024; both name Anna Ruiz; both say “harbour”, “burned”"
};

/// Which candidates may be told again. Rather none than a wrong one; each candidate and each event is in one
/// proposal at most, best first. All of these must hold:
///   - the days the dates can mean overlap, and neither date is wider than a year (times of day do not
///     count: two accounts of one fire differ in them);
///   - they share words, weighed by how rare they are among all events and candidates (inverse document
///     frequency, Spärck Jones 1972): a third of the weight of the shorter side, and two words; without a
///     common actor, half of it and three words.
/// Names of actors, words without meaning of their own and words of dates do not count as shared words.
/// Endings are cut (warn, warned, warning). Time: for each candidate the events that share one of its words
/// that is in no more than 200 texts or a hundredth of them.
std::vector<SameEvent> proposeSameEvents(std::span<const EventGist> events,
                                         std::span<const model::Candidate> candidates);

} // namespace dateline::evidence
