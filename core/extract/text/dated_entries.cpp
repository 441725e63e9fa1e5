// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/text/dated_entries.h"

#include <limits>
#include <optional>
#include <utility>

namespace dateline::extract {
namespace {

constexpr std::size_t kFewestEntries = 2;

/// Reads the head of one line: `[-] [Tuesday,] 12 March 2024[, 05:52 UTC] :`.
class EntryHead {
public:
    EntryHead(std::string_view text, const std::vector<Token>& tokens, const Language& language)
        : m_text(text)
        , m_tokens(tokens)
        , m_language(language)
        , m_month(language.classNamed("MONTH"))
        , m_weekday(language.classNamed("WEEKDAY"))
        , m_meridiem(language.classNamed("MERIDIEM"))
        , m_zone(language.classNamed("ZONE")) {}

    /// Tokens before the words of the line that begins at `begin`; 0: it is no entry.
    std::size_t length(std::size_t begin) {
        m_begin = m_at = begin;
        if (isMark('-') || isMark('*')) { // of a list
            ++m_at;
        }
        if (is(m_weekday)) {
            ++m_at;
            takeMark(',');
        }
        const bool hasDate = takeDate();
        if (hasDate) {
            takeMark(',');
        }
        const bool hasClock = takeClock();
        return (hasDate || hasClock) && takeBorder() ? m_at - begin : 0;
    }

private:
    // On the line that is being read.
    const Token* token() const {
        const bool isInLine =
            m_at < m_tokens.size() && (m_at == m_begin || !m_tokens[m_at].has(Token::LineBefore));
        return isInLine ? &m_tokens[m_at] : nullptr;
    }
    bool isMark(char mark) const { return token() != nullptr && token()->isPunct(mark); }
    bool is(const std::optional<ClassId>& klass) const {
        return klass && token() != nullptr && token()->word != 0 && m_language.isIn(*token(), *klass);
    }
    void takeMark(char mark) { m_at += isMark(mark) ? 1U : 0U; }
    bool take(bool isThere) {
        m_at += isThere ? 1U : 0U;
        return isThere;
    }

    // "32 July 2024:" is an entry, too, though no month has that day.
    bool takeDay() {
        const Token* day = token();
        return take(day != nullptr && (day->kind == TokenKind::Integer || day->kind == TokenKind::Ordinal) &&
                    day->digits <= 2 && day->value >= 1);
    }
    bool takeYear() {
        const Token* year = token();
        return take(year != nullptr && year->kind == TokenKind::Integer && year->digits == 4 &&
                    year->value >= 1000 && year->value < 3000);
    }
    bool takeDate() {
        if (token() != nullptr &&
            (token()->kind == TokenKind::IsoDate || token()->kind == TokenKind::SlashDate)) {
            return take(true);
        }
        const std::size_t start = m_at;
        const bool hasDay = takeDay();
        if (!take(is(m_month))) {
            m_at = start;
            return takeYear();
        }
        const bool hasDayBehind = !hasDay && takeDay();
        const std::size_t beforeYear = m_at;
        takeMark(',');
        if (takeYear()) {
            return true;
        }
        m_at = hasDay || hasDayBehind ? beforeYear : start; // "March: " is as often a name
        return m_at != start;
    }
    bool takeClock() {
        if (!take(token() != nullptr && token()->kind == TokenKind::Clock)) {
            return false;
        }
        take(is(m_meridiem));
        take(is(m_zone));
        return true;
    }

    // What parts the head from the words, and a word behind it.
    bool takeBorder() {
        if (token() == nullptr) {
            return false;
        }
        const std::string_view gap =
            m_text.substr(m_tokens[m_at - 1].end, token()->begin - m_tokens[m_at - 1].end);
        if (gap.size() >= 2 || gap == "\t") {
            takeMark('-');
            return token() != nullptr;
        }
        const bool isParted =
            take(isMark(':') || isMark('|') || (isMark('-') && token()->has(Token::SpaceBefore)));
        return isParted && token() != nullptr && token()->has(Token::SpaceBefore);
    }

    std::string_view m_text;
    const std::vector<Token>& m_tokens;
    const Language& m_language;
    std::optional<ClassId> m_month;
    std::optional<ClassId> m_weekday;
    std::optional<ClassId> m_meridiem;
    std::optional<ClassId> m_zone;
    std::size_t m_begin = 0;
    std::size_t m_at = 0;
};

} // namespace

void markDatedEntries(std::string_view text, std::vector<Token>& tokens, const Language& language) {
    EntryHead head(text, tokens, language);
    std::vector<std::pair<std::size_t, std::uint8_t>> entries;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (at == 0 || tokens[at].has(Token::LineBefore)) {
            const std::size_t length = head.length(at);
            if (length > 0 && length <= std::numeric_limits<std::uint8_t>::max()) {
                entries.emplace_back(at, static_cast<std::uint8_t>(length));
            }
        }
    }
    if (entries.size() < kFewestEntries) {
        return;
    }
    for (const auto& [at, length] : entries) {
        tokens[at].entryHead = length;
    }
}

} // namespace dateline::extract
