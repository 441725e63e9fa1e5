// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/temporal/temporal_reader.h"
#include "core/extract/temporal/temporal_tagger.h"
#include "core/extract/temporal/word_kinds.h"

#include <vector>

namespace dateline::extract {

/// "at [about 5 a.m.]": behind a preposition the word belongs to the hour, which is approximate then; "around
/// midnight" has it for its preposition.
void widenToModifiers(const ReadText& text, const WordKinds& kinds, TokenRange sentence,
                      std::vector<TaggedExpression>& tagged);

/// Takes out what stands in the title of a work, play or show: “The Winter Lodger”; and words that are only
/// told of.
void dropNamesOfWorks(const ReadText& text, const WordKinds& kinds, TokenRange sentence,
                      std::vector<TaggedExpression>& tagged);

} // namespace dateline::extract
