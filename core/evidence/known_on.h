// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"
#include "core/model/source.h"
#include "core/time/gregorian/calendar.h"

#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace dateline::evidence {

/// The day from which each source can be read. A source whose day of publication is not known is missing.
using PublicationDays = std::unordered_map<model::SourceId, time::CivilDate>;

/// The last day of the date of publication: what came out "in May" is known for sure at the end of May. A
/// time counts on its local day.
PublicationDays publicationDays(std::span<const model::Source> sources);

/// The days on which something became known, each once, in order: what to step through.
std::vector<time::CivilDate> reportDays(const PublicationDays& days);

/// An event as the reports up to a day tell it.
struct KnownEvent {
    std::vector<std::size_t> claims; ///< indexes of the claims known, in the order of the event; never empty
    /// The event's date once its claims are all known or one of those known has it; before that the date of
    /// the newest one known that has a date, of equally new ones the first.
    std::optional<time::Edtf> when;
    bool isWhole = false; ///< all claims are known
};

/// What was known of an event at the end of a day; nothing: no report had told of it. Claims of sources
/// without a day of publication count as not yet known: nobody can say that they were.
std::optional<KnownEvent> knownOn(const model::Event& event, const PublicationDays& days,
                                  time::CivilDate day);

} // namespace dateline::evidence
