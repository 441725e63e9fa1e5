// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/temporal/temporal_reader.h"
#include "core/extract/temporal/word_kinds.h"

#include <optional>
#include <string>

namespace dateline::extract {

/// The first token of the story in a sentence that opens with a dateline, "MOSCOW, Nov. 23 (Agency) - ";
/// the sentence's own first token where there is none.
std::size_t afterDateline(const ReadText& text, TokenRange sentence, const WordKinds& kinds);

/// Whether a paragraph at the top says where and when the text appeared, and nothing else: "Coast Courier,
/// Wednesday 20 March 2024." `sentence`: its number in the text.
bool isOutletAndDay(const ReadText& text, std::size_t sentence, const WordKinds& kinds);

/// The day that a text gives as its own, in EDTF: in its dateline, on a line of its own near the top, or
/// after "Published". Only a day with its year; nothing is guessed.
std::optional<std::string> statedPublication(const ReadText& text, const WordKinds& kinds);

} // namespace dateline::extract
