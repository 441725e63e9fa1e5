// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/clauses/event_sentence.h"

#include <span>

namespace dateline::extract {

/// True for words of time that date nothing that happened: the figure another is compared with ("up from 290
/// million a year earlier"), the start of a record ("the worst since 2008"), the end of a period of accounts
/// ("the three months ended Sept. 30"), a property ("bonds due in 2026", "fourth-quarter results"), an hour
/// that returns ("daily from 6 a.m."). `spans`: all of the sentence.
bool isOnlyReference(const EventSentence& at, const DatedSpan& span, const Clause& clause,
                     std::span<const DatedSpan> spans);

} // namespace dateline::extract
