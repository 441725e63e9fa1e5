// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/clauses/actors.h"
#include "core/extract/clauses/event_sentence.h"
#include "core/model/candidate.h"

namespace dateline::extract {

/// Gives a candidate its actors, the main one first: the subject of its clause, the names within `told`,
/// those of the sentence, places last; and who acts without a name ("officials").
void giveEventActors(const EventSentence& at, const Actors& actors, std::size_t clause, TokenRange told,
                     model::Candidate& candidate);

} // namespace dateline::extract
