// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace dateline::document {

/// Whether a date as an English text writes it ("May 3rd", "in 1952") says nothing that its wording by
/// time::inWords() ("3 May 2025", "1952") does not: all its words are among those, months by their first
/// letters. An empty phrase says something: that the source has no date.
bool saysNoMore(std::string_view phrase, std::string_view words);

} // namespace dateline::document
