// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/language/language.h"
#include "core/extract/language/token.h"

#include <string_view>
#include <vector>

namespace dateline::extract {

/// Cuts the tokens into sentences and marks first tokens of sentences and paragraphs. A line break ends a
/// paragraph unless the line reads on: the next begins in lower case or with a number, or the text is set in
/// short lines that break in mid-sentence; but each entry of a chronology is a paragraph, and marked as one
/// (dated_entries.h). A sentence of more than 2,000 tokens is cut there, so that no
/// later stage meets a longer one.
std::vector<TokenRange> splitSentences(std::string_view text, std::vector<Token>& tokens,
                                       const Language& language);

} // namespace dateline::extract
