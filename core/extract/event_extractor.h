// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/utf8_text.h"
#include "core/extract/temporal_reader.h"
#include "core/model/candidate.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace dateline::extract {

/// One candidate an event told: a dated clause, a dated noun ("Trump's January order"), a stretch of time,
/// and clauses without a date that tell something that happened: statements and events near dated ones go on
/// from the last date, others stay open ("no date in source").
std::vector<model::Candidate> findEvents(const Utf8Text& text, ReadText& read, const Language& language,
                                         std::optional<time::DayNumber> published, std::stop_token stop);

} // namespace dateline::extract
