// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/clauses/clause.h"
#include "core/extract/clauses/sentence_words.h"

#include <vector>

namespace dateline::extract {

/// The noun phrase that a clause's verb is told of. `before`: the clauses of the sentence so far.
TokenRange subjectOfClause(const SentenceWords& words, const Clause& clause,
                           const std::vector<Clause>& before);

/// “…,” said Elena Markov: a closed quotation stands right before the verb, the speaker behind it.
bool isInverted(const SentenceWords& words, const Clause& clause);
TokenRange subjectBehind(const SentenceWords& words, const Clause& clause);

} // namespace dateline::extract
