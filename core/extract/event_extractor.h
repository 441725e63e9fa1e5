// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/utf8_text.h"
#include "core/extract/extraction_sink.h"
#include "core/extract/lists/packed_expressions.h"
#include "core/extract/temporal/temporal_reader.h"

#include <optional>
#include <stop_token>

namespace dateline::extract {

/// One candidate an event told: a dated clause, a dated noun ("Trump's January order"), a stretch of time,
/// and clauses without a date that tell something that happened: statements and events near dated ones go on
/// from the last date, others stay open ("no date in source"). The sink gets them, and the expressions,
/// sentence by sentence; `read` holds the expressions of the sentence at hand alone, taken from `packed`.
void findEvents(const Utf8Text& text, ReadText& read, PackedExpressions& packed, const Language& language,
                std::optional<time::DayNumber> published, ExtractionSink& sink, const std::stop_token& stop);

} // namespace dateline::extract
