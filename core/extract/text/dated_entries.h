// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/language/language.h"
#include "core/extract/language/token.h"

#include <string_view>
#include <vector>

namespace dateline::extract {

/// Marks the lines of a chronology or a log: those that begin with a date or a time of day, and something
/// that parts it from the rest, a colon, a dash, a tab or two spaces.
///
///     12 March 2024: Lifeboat launched
///     2024-03-12 06:04  Lifeboat launched
///
/// The first token of such a line gets the number of tokens up to the rest as its `entryHead`. One such line
/// is a dateline or chance; nothing is marked unless there are two.
void markDatedEntries(std::string_view text, std::vector<Token>& tokens, const Language& language);

} // namespace dateline::extract
