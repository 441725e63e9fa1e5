// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::time {

/// A word, number or sign of a typed date.
struct EntryToken {
    enum class Kind { Word, Number, Sign };
    Kind kind = Kind::Sign;
    std::string text; ///< words in lower case without dots: "b.c." is "bc"; dashes of any length are "-"
    std::int64_t value = 0; ///< of a number of up to 12 digits
    std::size_t at = 0;     ///< code points from the start
    bool isJoined = false;  ///< no blank before it
    bool isDash = false;    ///< a dash longer than a hyphen: a range for sure

    bool isWord(std::string_view word) const { return kind == Kind::Word && text == word; }
    bool isSign(char sign) const { return kind == Kind::Sign && text.size() == 1 && text[0] == sign; }
    bool isNumber() const { return kind == Kind::Number; }
    std::size_t digits() const { return isNumber() ? text.size() : 0; }
};

using EntryTokens = std::span<const EntryToken>;

/// Nothing, with `fault` set to the place, if a character cannot be part of a date.
std::optional<std::vector<EntryToken>> tokenizeEntry(std::string_view typed, std::size_t& fault);

} // namespace dateline::time
