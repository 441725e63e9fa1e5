// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/candidate.h"
#include "core/model/event.h"
#include "core/model/source.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dateline::document {

/// What the user chose of a candidate in the import review: the candidate as it shall be added.
struct AcceptedArticle {
    model::Source source; ///< its id is ignored
    std::vector<model::Candidate> events;
    /// For some of `events`, by index: the event that is there already and of which this is one more account.
    /// Its title, date and actors stay as they are.
    std::map<std::size_t, model::EventId> sameAs = {};
};

struct ImportedArticle {
    model::SourceId source;
    std::vector<model::EventId> events; ///< in the order given; new ones, and those that got an account
};

/// Changes to an event; what is absent stays.
struct EventEdit {
    std::optional<std::string> title;
    std::optional<std::optional<time::Edtf>> when;
    std::optional<std::vector<std::string>> actors; ///< the main one first
    std::optional<std::string> note;
    std::optional<std::vector<std::string>> tags; ///< the first one is its lane where lanes are tags
};

/// Changes to an account; what is absent stays. Its quote cannot be changed: it is what the source says.
struct ClaimEdit {
    std::optional<std::optional<time::Edtf>> when;
    std::optional<std::optional<std::string>> saidBy;
    std::optional<bool> isReported;
};

/// Changes to what is known of a source; what is absent stays. Its text cannot be changed: quotes stand in
/// it.
struct SourceEdit {
    std::optional<std::string> title;
    std::optional<std::string> outlet;
    std::optional<std::string> author;
    std::optional<std::string> address;
    std::optional<std::optional<time::Edtf>> published;
    std::optional<std::optional<time::Edtf>> retrieved;
    std::optional<std::string> language;                     ///< BCP 47
    std::optional<std::optional<model::SourceId>> versionOf; ///< of which source this is a newer version
};

/// What hangs on a source, and goes or changes with it.
struct SourceUse {
    std::size_t accounts = 0;   ///< of events, that it gives
    std::size_t onlyHere = 0;   ///< events that have no other account
    std::size_t elsewhere = 0;  ///< events that have
    std::size_t otherDates = 0; ///< of those, whose date no other account gives
    std::size_t newerTexts = 0; ///< sources that are a newer version of it
};

/// The date of an account, worked out anew for another day of publication of its source.
struct ReckonedDate {
    model::ClaimId claim;
    model::EventId event;
    std::string title;                ///< the event's
    std::optional<time::Edtf> before; ///< the account's date, as it is
    model::DateReading now;
    bool movesEvent = false; ///< the event has its date from this account
};

/// What a check of a quote against a newer version of its source found.
struct CheckedQuote {
    model::ClaimId claim;
    model::QuoteState state = model::QuoteState::Exact;
    std::string found; ///< for Changed: the words that stand there now
};

/// Changes to how a lane is shown; what is absent stays.
struct LaneEdit {
    std::optional<std::string> name; ///< empty: that of its actor, source or tag again
    std::optional<std::optional<int>> colour;
    std::optional<bool> isCollapsed;
    std::optional<bool> isHidden;
};

/// Changes to an era; what is absent stays.
struct EraEdit {
    std::optional<std::string> name;
    std::optional<time::Edtf> when;
    std::optional<int> colour;
};

/// Why a date cannot be that of an era: it is no single span, or both its ends are open. Nothing: it can.
std::optional<std::string> problemWithEra(const time::Edtf& when);

} // namespace dateline::document
