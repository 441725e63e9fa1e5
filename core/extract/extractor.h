// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/utf8_text.h"
#include "core/extract/lists/candidate_list.h"
#include "core/extract/lists/timex_list.h"
#include "core/model/candidate.h"
#include "core/model/date_reading.h"
#include "core/time/edtf/edtf.h"

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

struct Extraction {
    TimexList expressions;    ///< in the order of the text
    CandidateList candidates; ///< in the order of the text
    std::optional<time::Edtf>
        proposedPublication;   ///< a day the text itself gives as its own (byline, dateline)
    std::string proposedTitle; ///< first line when it reads as a headline, else the first words
};

/// Reads a text from its bytes to proposed events. Pure: same text and options, same result. Linear in the
/// text, and at most ten times as large. Stops early with what it has when asked to through `stop`.
Extraction extract(const Utf8Text& text, const Options& options, std::stop_token stop = {});

} // namespace dateline::extract
