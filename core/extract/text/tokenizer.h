// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/language/lexicon.h"
#include "core/extract/language/token.h"

#include <string_view>
#include <vector>

namespace dateline::extract {

/// Splits valid UTF-8 into words, numbers, dates in digits, clock times and marks; white space and control
/// characters stand between tokens. One pass; reads at most the first 4 GiB - 1 bytes.
std::vector<Token> tokenize(std::string_view text, const Lexicon& lexicon);

} // namespace dateline::extract
