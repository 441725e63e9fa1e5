// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/clauses/sentence_words.h"

#include <algorithm>

namespace dateline::extract {

bool SentenceWords::isHyphen(std::size_t at) const {
    return at > m_sentence.begin && at + 1 < m_sentence.end && token(at).isPunct('-') &&
           token(at).end - token(at).begin == 1 && !token(at).has(Token::SpaceBefore) &&
           !token(at + 1).has(Token::SpaceBefore) && token(at - 1).kind != TokenKind::Punct &&
           token(at + 1).kind != TokenKind::Punct;
}

bool SentenceWords::isInExpression(std::size_t at) const {
    const auto after = std::upper_bound(
        m_text.expressions.begin(), m_text.expressions.end(), at,
        [](std::size_t value, const ReadExpression& expression) { return value < expression.tokens.begin; });
    return after != m_text.expressions.begin() && std::prev(after)->tokens.contains(at);
}

} // namespace dateline::extract
