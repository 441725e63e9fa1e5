// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string_view>

namespace dateline {

/// Space, tab or line end, as ASCII knows them.
constexpr bool isSpace(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/// The text without any of the marks at its two ends; empty where there is nothing else.
constexpr std::string_view trimmed(std::string_view text, std::string_view marks = " \t\r\n") {
    const std::size_t first = std::min(text.find_first_not_of(marks), text.size());
    return text.substr(first, text.find_last_not_of(marks) + 1 - first);
}

} // namespace dateline
