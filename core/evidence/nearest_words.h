// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text_span.h"

#include <optional>
#include <string_view>

namespace dateline::evidence {

/// True for a byte of a letter or digit of UTF-8 text.
bool isWordByte(std::string_view text, std::size_t at);

/// A passage of a text that says nearly what was looked for.
struct NearPassage {
    ByteSpan span;            ///< from the start of its first word to the end of its last
    std::size_t distance = 0; ///< words to add, drop or replace to turn one into the other
};

/// The passage of `text` with the fewest words different from `wanted`, nothing if more than half differ. Of
/// equals the one nearest to byte `near`. Words are runs of letters and digits; signs between do not count.
/// Sellers' algorithm (1980): edit distance with a free start and end in the text; one column of it is kept.
std::optional<NearPassage> nearestWords(std::string_view text, std::string_view wanted, std::size_t near);

} // namespace dateline::evidence
