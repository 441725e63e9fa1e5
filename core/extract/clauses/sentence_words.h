// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/temporal/temporal_reader.h"
#include "core/extract/temporal/word_kinds.h"

namespace dateline::extract {

/// Questions about the words of one sentence. Positions are indexes into the text's tokens.
class SentenceWords {
public:
    SentenceWords(const ReadText& text, TokenRange sentence, const WordKinds& kinds)
        : m_text(text)
        , m_sentence(sentence)
        , m_kinds(kinds) {}

    const ReadText& text() const { return m_text; }
    TokenRange range() const { return m_sentence; }
    const WordKinds& kinds() const { return m_kinds; }
    const Token& token(std::size_t at) const { return m_text.tokens[at]; }
    bool is(std::size_t at, const WordKinds::Kind& kind) const {
        return at < m_sentence.end && m_kinds.is(token(at), kind);
    }
    bool isWord(std::size_t at) const { return at < m_sentence.end && token(at).kind == TokenKind::Word; }
    bool isMark(std::size_t at) const { return token(at).kind == TokenKind::Punct; }

    bool isAdverb(std::size_t at) const {
        return isWord(at) &&
               (m_kinds.is(token(at), m_kinds.adverb) || m_kinds.is(token(at), m_kinds.negation) ||
                m_kinds.endsLikeAdverb(token(at), m_text.slice(token(at))));
    }
    bool isPastForm(std::size_t at) const {
        return at < m_sentence.end && !token(at).has(Token::Capital) &&
               (m_kinds.is(token(at), m_kinds.pastVerb) ||
                m_kinds.endsLikePast(token(at), m_text.slice(token(at))));
    }
    bool isParticiple(std::size_t at) const {
        return at < m_sentence.end && (m_kinds.is(token(at), m_kinds.participle) ||
                                       m_kinds.endsLikePast(token(at), m_text.slice(token(at))));
    }
    bool isIng(std::size_t at) const {
        return at < m_sentence.end && m_kinds.endsLikeProgressive(token(at), m_text.slice(token(at)));
    }
    /// The mark of "worst-hit", not a dash.
    bool isHyphen(std::size_t at) const;
    /// Within words of time.
    bool isInExpression(std::size_t at) const;

private:
    const ReadText& m_text;
    TokenRange m_sentence;
    const WordKinds& m_kinds;
};

} // namespace dateline::extract
