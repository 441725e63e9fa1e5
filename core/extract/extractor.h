// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/utf8_text.h"
#include "core/model/candidate.h"
#include "core/model/date_reading.h"
#include "core/time/edtf.h"

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace dateline::extract {

/// A date that the user set in place of the one that was read from an expression.
struct ChosenReading {
    TextPosition expression; ///< as DateReading::expression gives it
    time::Edtf when;
};

struct Options {
    std::optional<time::Edtf> published; ///< a day; nothing: unresolved years stay XXXX
    std::string language = "en";
    /// Dates that hang on one of these ("the next day") are reckoned from it: see Anchor::position.
    std::vector<ChosenReading> chosen = {};
};

/// A temporal expression with its modifier, whether or not an event uses it.
struct Timex {
    model::Expression expression;
    std::string mod; ///< TIMEX3 mod: APPROX, START, MID, END, BEFORE, … or empty
    std::optional<time::Edtf>
        when; ///< what an event would be dated by it; how that came is told with the event
};

struct Extraction {
    std::vector<Timex> expressions;           ///< in the order of the text
    std::vector<model::Candidate> candidates; ///< in the order of the text
    std::optional<time::Edtf>
        proposedPublication;   ///< a day the text itself gives as its own (byline, dateline)
    std::string proposedTitle; ///< first line when it reads as a headline, else the first words
};

/// Reads a text from its bytes to proposed events. Pure: same text and options, same result. Linear in the
/// text. Stops early with what it has when asked to through `stop`.
Extraction extract(const Utf8Text& text, const Options& options, std::stop_token stop = {});

} // namespace dateline::extract
