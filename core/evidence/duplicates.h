// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/candidate.h"
#include "core/model/ids.h"
#include "core/time/edtf/edtf.h"

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
    std::string quote;                 ///< of its claims, one after the other
    std::vector<time::Edtf> published; ///< of the sources of its claims, where it is known
};

/// A candidate that seems to tell an event that is there already.
struct SameEvent {
    std::size_t candidate = 0; ///< index
    model::EventId event;
    double score = 0;              ///< 0..1
    bool isDatedOtherwise = false; ///< the two cannot mean the same day: taken, the accounts conflict
    std::string reason; ///< "both 12 March 2024; both name Anna Ruiz; both say “harbour”, “burned”"
};

/// Which candidates may be told again. Rather none than a wrong one; each candidate and each event is in one
/// proposal at most, best first. Words are weighed by how rare they are among all events and candidates
/// (inverse document frequency, Spärck Jones 1972), and what is shared is set against the shorter side. What
/// is asked for depends on the dates (date_nearness.h):
///   - they overlap: a common actor, two words and a third of the weight; without a common actor three words
///     and half of it; or, where neither spans more than a month, a title that says nothing the other does
///     not. Times of day do not count: two accounts of one fire differ in them;
///   - they name the same minute: one word;
///   - they are near, and the text was published within 30 days of a source of the event: two words and two
///     fifths of the weight. Articles of one month are on one story; those of years apart have other dates
///     because they tell of other things.
/// A name and its longer form are one actor ("Whitlock", "Dana Whitlock").
/// Names of actors, words without meaning of their own and words of dates do not count as shared words.
/// Endings are cut (warn, warned, warning). Time: for each candidate the events that share one of its words
/// that is in no more than 200 texts or a hundredth of them.
std::vector<SameEvent> proposeSameEvents(std::span<const EventGist> events,
                                         std::span<const model::Candidate> candidates,
                                         const std::optional<time::Edtf>& published = {});

} // namespace dateline::evidence
