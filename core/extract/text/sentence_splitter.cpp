// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/text/sentence_splitter.h"

#include "core/extract/text/dated_entries.h"

namespace dateline::extract {
namespace {

constexpr std::size_t kLongestSentence = 2000; // tokens
constexpr std::size_t kWrapMin = 40;           // bytes of a line in a text set in short lines
constexpr std::size_t kWrapMax = 100;

bool endsSentence(const Token& token) {
    return token.isPunct('.') || token.isPunct('!') || token.isPunct('?');
}
bool isCloser(const Token& token) {
    return token.isPunct('"') || token.isPunct('\'') || token.isPunct(')') || token.isPunct(']');
}

class Splitter {
public:
    Splitter(std::string_view text, std::vector<Token>& tokens, const Language& language)
        : m_text(text)
        , m_tokens(tokens)
        , m_language(language)
        , m_titles(language.classNamed("TITLE-ABBREVIATION"))
        , m_starters(language.classNamed("SENTENCE-STARTER"))
        , m_isWrapped(looksWrapped()) {}

    std::vector<TokenRange> run() {
        std::vector<TokenRange> sentences;
        std::size_t begin = 0;
        for (std::size_t at = 0; at < m_tokens.size(); ++at) {
            if (at == 0) {
                m_tokens[at].flags |= Token::SentenceStart | Token::ParagraphStart;
                continue;
            }
            const bool paragraph = startsParagraph(at);
            if (paragraph || startsSentence(at) || at - begin >= kLongestSentence) {
                m_tokens[at].flags |=
                    Token::SentenceStart | (paragraph ? static_cast<unsigned>(Token::ParagraphStart) : 0U);
                sentences.push_back({begin, at});
                begin = at;
            }
        }
        if (begin < m_tokens.size()) {
            sentences.push_back({begin, m_tokens.size()});
        }
        return sentences;
    }

private:
    // Most lines of middling length, most of them broken in mid-sentence.
    bool looksWrapped() const {
        std::size_t lines = 0;
        std::size_t wrapped = 0;
        std::size_t lineStart = 0;
        for (std::size_t at = 1; at < m_tokens.size(); ++at) {
            if (!m_tokens[at].has(Token::LineBefore)) {
                continue;
            }
            const std::size_t length = m_tokens[at - 1].end - m_tokens[lineStart].begin;
            ++lines;
            const bool mid = !endsSentence(m_tokens[at - 1]) && !isCloser(m_tokens[at - 1]);
            wrapped +=
                length >= kWrapMin && length <= kWrapMax && mid && !m_tokens[at].has(Token::BlankBefore);
            lineStart = at;
        }
        return lines >= 4 && wrapped * 2 > lines;
    }
    bool isStop(std::size_t at) const {
        std::size_t last = at;
        while (last > 0 && isCloser(m_tokens[last]) && at - last < 3) {
            --last;
        }
        return endsSentence(m_tokens[last]) || m_tokens[last].isPunct(':');
    }
    bool startsParagraph(std::size_t at) const {
        const Token& token = m_tokens[at];
        if (!token.has(Token::LineBefore)) {
            return false;
        }
        if (token.has(Token::BlankBefore) || token.entryHead > 0) {
            return true;
        }
        const Token& before = m_tokens[at - 1];
        if (before.isPunct(',') || before.isPunct('-')) {
            return false;
        }
        if (isStop(at - 1)) {
            return !m_isWrapped;
        }
        const bool readsOn = (token.kind == TokenKind::Word && !token.has(Token::Capital)) ||
                             (token.isNumber() && before.kind == TokenKind::Word);
        return !readsOn && !m_isWrapped;
    }
    bool startsSentence(std::size_t at) const {
        const Token& token = m_tokens[at];
        if (!token.has(Token::SpaceBefore)) {
            return token.begin > 0 && m_tokens[at - 1].kind == TokenKind::Punct &&
                   m_tokens[at - 1].isPunct('.') &&
                   m_tokens[at - 1].end - m_tokens[at - 1].begin > 1; // the full stop of CJK texts
        }
        std::size_t last = at - 1;
        while (last > 0 && isCloser(m_tokens[last]) && !m_tokens[last].has(Token::SpaceBefore) &&
               at - last < 4) {
            --last;
        }
        const Token& stop = m_tokens[last];
        if (stop.has(Token::Abbreviation)) {
            if (stop.word != 0 && m_titles && m_language.isIn(stop, *m_titles)) {
                return false;
            }
            return m_starters && m_language.isIn(token, *m_starters) && token.has(Token::Capital);
        }
        if (!endsSentence(stop)) {
            return false;
        }
        if (token.kind == TokenKind::Word && !token.has(Token::Capital)) {
            return false;
        }
        if (token.kind == TokenKind::Punct && !token.isPunct('"') && !token.isPunct('(') &&
            !token.isPunct('[') && !token.isPunct('\'') && !token.isPunct('`') && !token.isPunct('-')) {
            return false;
        }
        // "J. Smith": a single capital is an initial.
        if (last > 0 && stop.isPunct('.') && last + 1 == at) {
            const Token& initial = m_tokens[last - 1];
            if (initial.kind == TokenKind::Word && initial.has(Token::Capital) &&
                initial.end - initial.begin == 1 && m_text[initial.begin] != 'I') {
                return false;
            }
        }
        return true;
    }

    std::string_view m_text;
    std::vector<Token>& m_tokens;
    const Language& m_language;
    std::optional<ClassId> m_titles;
    std::optional<ClassId> m_starters;
    bool m_isWrapped;
};

} // namespace

std::vector<TokenRange> splitSentences(std::string_view text, std::vector<Token>& tokens,
                                       const Language& language) {
    markDatedEntries(text, tokens, language);
    return Splitter(text, tokens, language).run();
}

} // namespace dateline::extract
