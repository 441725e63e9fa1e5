// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/date_reading.h"
#include "core/model/ids.h"
#include "core/model/quote.h"
#include "core/time/edtf.h"

#include <optional>
#include <string>
#include <vector>

namespace dateline::model {

/// One source's account of an event.
struct Claim {
    ClaimId id;
    SourceId source;
    Quote quote;
    DateReading date;                  ///< as this source has it
    std::optional<std::string> saidBy; ///< who in the source says so
    bool isReported = false;
};

struct Actor {
    ActorId id;
    std::string name;
};

/// Something that happened. Backed by at least one claim, or it is not on the timeline.
struct Event {
    EventId id;
    std::string title;
    std::optional<time::Edtf> when; ///< nothing: undated, in the tray
    std::vector<Actor> actors;      ///< the main one (its lane) first
    std::string note;
    std::vector<Claim> claims;
};

/// What a list or a card needs of an event, without its texts.
struct EventSummary {
    EventId id;
    std::string title;
    std::optional<time::Edtf> when;
    std::optional<ActorId> lane; ///< its main actor
    SourceId source;             ///< of its first claim
    std::string phrase;          ///< the date as written, of its first claim; empty: no date in source
    int claimCount = 0;
};

} // namespace dateline::model
