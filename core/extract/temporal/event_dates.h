// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/temporal/temporal_reader.h"
#include "core/extract/temporal/temporal_resolver.h"
#include "core/extract/temporal/word_kinds.h"

#include <deque>
#include <optional>

namespace dateline::extract {

/// "two days after the fire": the date, of those given, whose sentence first spoke of a fire. Notes in
/// `context` whether the words say "before".
std::optional<TextDate> dateOfEvent(const ReadText& text, const WordKinds& kinds,
                                    const std::deque<TextDate>& dates, const Frame& frame,
                                    TokenRange sentence, TokenRange expression, ResolveContext& context);

} // namespace dateline::extract
