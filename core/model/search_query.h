// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/time/edtf/edtf.h"

#include <string>
#include <string_view>
#include <vector>

namespace dateline::model {

/// What a user typed to find events, taken apart. All parts must hold.
///
///   ferry wir          words; each finds what begins with it, letters with and without marks alike
///   "engine room"      these very words
///   actor:ruiz  source:"Harbour Post"  tag:court  by:"Anna Ruiz"      what an event has to do with
///   before:2025-03  after:2025-03  in:2025-03                         when it can have been
///   is:conflict  is:unverified  is:undated  is:approximate            what is known of it
///   -ferry  -"engine room"  -tag:court  -is:undated                   not these
struct SearchQuery {
    struct Term {
        std::string words;
        bool isWhole = false; ///< else the last word may go on
        bool isExcluded = false;

        friend bool operator==(const Term&, const Term&) = default;
    };
    enum class Field {
        Actor,  ///< who takes part
        Source, ///< title, outlet or author of a source
        Tag,
        SaidBy, ///< who says it
    };
    struct Name {
        Field field = Field::Actor;
        Term term;

        friend bool operator==(const Name&, const Name&) = default;
    };
    enum class Side {
        Before, ///< can have begun before the date does
        After,  ///< can have gone on after the date is over
        In,     ///< can have been while the date lasts
    };
    /// An event without a date is on no side of one.
    struct Date {
        Side side = Side::Before;
        time::Edtf date;
        bool isExcluded = false;

        friend bool operator==(const Date&, const Date&) = default;
    };
    enum class State {
        Conflict,    ///< its accounts cannot all be right
        Unverified,  ///< a quote was found changed or lost
        Undated,     ///< no date could be worked out
        Approximate, ///< `~` or `%` in its date
    };
    struct Known {
        State state = State::Conflict;
        bool isExcluded = false;

        friend bool operator==(const Known&, const Known&) = default;
    };

    std::vector<Term> terms;
    std::vector<Name> names;
    std::vector<Date> dates;
    std::vector<Known> known;

    bool isEmpty() const { return terms.empty() && names.empty() && dates.empty() && known.empty(); }

    /// Fails with a sentence for a filter that does not exist, one without a value, and a date that cannot be
    /// understood or can be in two ways. Any other text is a valid query; signs alone are no word.
    static Result<SearchQuery> parse(std::string_view text);
};

/// "actor:, source:, tag:, …": what there is to filter by, for advice.
std::string_view searchFilters();

} // namespace dateline::model
