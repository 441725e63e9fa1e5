// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/date_reading.h"
#include "core/model/ids.h"
#include "core/model/quote.h"
#include "core/model/quote_check.h"
#include "core/model/tag.h"
#include "core/time/edtf/edtf.h"

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
    std::optional<QuoteCheck> check; ///< what is wrong with the quote, if anything is known to be
};

/// The account an editor follows where several date an event differently.
struct AccountChoice {
    ClaimId claim;
    std::string reason;

    friend bool operator==(const AccountChoice&, const AccountChoice&) = default;
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
    std::vector<Tag> tags; ///< the first one is its lane where lanes are tags
    std::optional<AccountChoice> choice;
};

/// The account that gives an event its date: the chosen one or the first with that date; where none has it
/// (an editor dated the event), the first of all.
struct DatingAccount {
    std::string phrase;     ///< the date as written; empty: no date in source
    std::string saidBy;     ///< who in the source says so; empty: the source itself
    std::string sourceName; ///< its outlet, or where that is not known, its title
    bool givesDate = false;
};

/// What a list or a card needs of an event, without its texts.
struct EventSummary {
    EventId id;
    std::string title;
    std::optional<time::Edtf> when;
    std::optional<ActorId> lane; ///< its main actor
    SourceId source;             ///< of its first claim
    bool hasPhrase = false;      ///< its first claim has words for a date; else there is no date in source
    DatingAccount dating;        ///< only where one summary is asked for
    int claimCount = 0;
    std::vector<TagId> tags;            ///< in the event's order
    std::vector<SourceId> moreSources;  ///< of its further claims, without `source`, each once
    std::vector<time::Edtf> otherDates; ///< of accounts in conflict, without `when`, each once: its ghosts
    bool isInConflict = false;          ///< its accounts cannot all be right (core/evidence/conflicts.h)
    bool isDecided = false;             ///< an editor chose one of them
    bool isUnverified = false;          ///< a quote was found changed or lost
};

} // namespace dateline::model
