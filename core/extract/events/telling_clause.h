// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/clauses/event_sentence.h"

namespace dateline::extract {

/// The clause of the sentence that tells what happened, without a date of its own: its main clause if that
/// tells something, else the first that does; kNoClause where none does. Quoted and reported words, states
/// and denials tell nothing.
std::size_t tellingClauseOf(const EventSentence& at);

} // namespace dateline::extract
