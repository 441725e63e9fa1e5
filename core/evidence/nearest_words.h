// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text_span.h"
#include "core/evidence/word_index.h"
#include "core/model/quote.h"

#include <optional>

namespace dateline::evidence {

/// A passage of a text that says nearly what was looked for.
struct NearPassage {
    ByteSpan span;            ///< its words, and the signs at its ends where the quote has signs there
    std::size_t distance = 0; ///< words to add, drop or replace to turn one into the other
};

/// The passage with the fewest words different from the quote's, nothing if more than half differ. Of equals
/// the one that keeps more of them, then the one whose surroundings fit best, then the one nearest in length,
/// then the one nearest to byte `near`.
/// Words are runs of letters and digits; signs between do not count.
///
/// Edit distance over words with a free start and end in the text (Sellers, 1980), computed only where it can
/// be small: when at most k words differ, then of any k + 1 words of the quote one stands in the passage as
/// it is (the pigeonhole filter of Wu and Manber, 1992), so the stretches around the places of the k + 1
/// rarest ones hold every such passage. k is doubled until one is found; within a stretch the cells of a
/// column above k are not computed (Ukkonen, 1985). The result is that of a search of the whole text.
/// Time: for a few changed words, about k times the words around the places of the rarest; at worst (lost,
/// and all its words frequent) the text's words times half the quote's.
std::optional<NearPassage> nearestWords(const WordIndex& text, const model::Quote& quote, std::size_t near);

} // namespace dateline::evidence
