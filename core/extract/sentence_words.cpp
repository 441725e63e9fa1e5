// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/sentence_words.h"

#include <algorithm>

namespace dateline::extract {

bool SentenceWords::isInExpression(std::size_t at) const {
    const auto after = std::upper_bound(
        m_text.expressions.begin(), m_text.expressions.end(), at,
        [](std::size_t value, const ReadExpression& expression) { return value < expression.tokens.begin; });
    return after != m_text.expressions.begin() && std::prev(after)->tokens.contains(at);
}

} // namespace dateline::extract
