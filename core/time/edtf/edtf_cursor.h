// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::time {

/// A place in a text being read, and the first fault found. All that is accepted is ASCII, so up to a fault
/// bytes and code points are the same.
class EdtfCursor {
public:
    explicit EdtfCursor(std::string_view text)
        : m_text(text) {}

    std::string_view text() const { return m_text; }
    std::size_t at() const { return m_at; }
    bool isAtEnd() const { return m_at == m_text.size(); }
    /// The next character, or '\0' at the end (which a NUL in the text is never mistaken for: no rule takes
    /// it).
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    char peek(std::size_t ahead) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0'; }
    void skip(std::size_t count = 1) { m_at += count; }
    bool take(char c) {
        if (peek() != c || isAtEnd()) {
            return false;
        }
        ++m_at;
        return true;
    }

    /// Notes the fault and says false, so that a reader can `return fail(…)`.
    bool fail(std::size_t at, std::string reason);
    /// Names what stands at the cursor: "expected X, not 'q'".
    bool failExpected(std::string_view what);
    Error error() const;

private:
    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_faultAt = 0;
    std::string m_reason;
};

constexpr bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

} // namespace dateline::time
