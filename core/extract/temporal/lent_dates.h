// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/temporal/temporal_reader.h"
#include "core/extract/temporal/temporal_tagger.h"
#include "core/extract/temporal/word_kinds.h"

#include <vector>

namespace dateline::extract {

/// One "to" or dash between two expressions: tokens [from, to) of the text.
bool isRangeGap(const ReadText& text, const WordKinds& kinds, std::size_t from, std::size_t to);

/// Expressions of one sentence that say a date together: "from March 3 to April 7, 2012" has one year,
/// "from 10 a.m. to 2 p.m. Saturday" one day, and "at 2 a.m. six days a week" none.
void lendDates(const ReadText& text, const WordKinds& kinds, std::vector<TaggedExpression>& tagged);

} // namespace dateline::extract
