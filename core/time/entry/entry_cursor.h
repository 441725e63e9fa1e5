// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/entry/entry_tokens.h"

#include <initializer_list>
#include <optional>

namespace dateline::time {

/// Takes tokens one by one; a copy is a place to come back to.
class EntryCursor {
public:
    explicit EntryCursor(EntryTokens tokens)
        : m_rest(tokens) {}

    bool isAtEnd() const { return m_rest.empty(); }
    EntryTokens rest() const { return m_rest; }

    bool takeWord(std::string_view word);
    bool takeAnyWord(std::initializer_list<std::string_view> words);
    bool takeSign(char sign);
    /// A number of so many digits.
    std::optional<std::int64_t> takeNumber(std::size_t fewest, std::size_t most);
    /// "3", "3rd", "third": 1..31.
    std::optional<int> takeDay();
    /// "19th", "second": any ordinal.
    std::optional<int> takeOrdinal();
    /// By its name or the first three letters and more.
    std::optional<int> takeMonth();
    /// "2025", "850", "44 BC", "AD 79", "12,000 BC"; nothing for one or two digits without BC or AD.
    std::optional<std::int64_t> takeYear();
    /// BC or AD, as what it makes of a year.
    std::optional<bool> takeIsBc();

private:
    EntryTokens m_rest;
};

} // namespace dateline::time
