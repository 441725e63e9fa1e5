// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/entry/entry_cursor.h"

#include "core/time/gregorian/month_names.h"

#include <algorithm>
#include <array>

namespace dateline::time {
namespace {

constexpr std::array<std::string_view, 21> kOrdinals{
    "",           "first",     "second",    "third",       "fourth",     "fifth",      "sixth",
    "seventh",    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",    "thirteenth",
    "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"};

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return out;
}

bool isOrdinalEnding(const EntryToken& token) {
    return token.isJoined &&
           (token.isWord("st") || token.isWord("nd") || token.isWord("rd") || token.isWord("th"));
}

} // namespace

bool EntryCursor::takeWord(std::string_view word) {
    if (m_rest.empty() || !m_rest[0].isWord(word)) {
        return false;
    }
    m_rest = m_rest.subspan(1);
    return true;
}

bool EntryCursor::takeAnyWord(std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return takeWord(word); });
}

bool EntryCursor::takeSign(char sign) {
    if (m_rest.empty() || !m_rest[0].isSign(sign)) {
        return false;
    }
    m_rest = m_rest.subspan(1);
    return true;
}

std::optional<std::int64_t> EntryCursor::takeNumber(std::size_t fewest, std::size_t most) {
    if (m_rest.empty() || m_rest[0].digits() < fewest || m_rest[0].digits() > most) {
        return {};
    }
    const std::int64_t value = m_rest[0].value;
    m_rest = m_rest.subspan(1);
    return value;
}

std::optional<int> EntryCursor::takeOrdinal() {
    if (!m_rest.empty() && m_rest[0].kind == EntryToken::Kind::Word) {
        const auto found = std::find(kOrdinals.begin() + 1, kOrdinals.end(), m_rest[0].text);
        if (found == kOrdinals.end()) {
            return {};
        }
        m_rest = m_rest.subspan(1);
        return static_cast<int>(found - kOrdinals.begin());
    }
    if (m_rest.size() < 2 || m_rest[0].digits() == 0 || m_rest[0].digits() > 3 ||
        !isOrdinalEnding(m_rest[1])) {
        return {};
    }
    const int value = static_cast<int>(m_rest[0].value);
    m_rest = m_rest.subspan(2);
    return value;
}

std::optional<int> EntryCursor::takeDay() {
    if (const auto ordinal = takeOrdinal()) {
        return ordinal;
    }
    const auto number = takeNumber(1, 2);
    return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

std::optional<int> EntryCursor::takeMonth() {
    if (m_rest.empty() || m_rest[0].kind != EntryToken::Kind::Word || m_rest[0].text.size() < 3) {
        return {};
    }
    for (int month = 1; month <= 12; ++month) {
        if (lower(monthName(month)).substr(0, m_rest[0].text.size()) == m_rest[0].text) {
            m_rest = m_rest.subspan(1);
            return month;
        }
    }
    return {};
}

std::optional<bool> EntryCursor::takeIsBc() {
    if (takeAnyWord({"bc", "bce"})) {
        return true;
    }
    return takeAnyWord({"ad", "ce"}) ? std::optional(false) : std::nullopt;
}

std::optional<std::int64_t> EntryCursor::takeYear() {
    EntryCursor ahead = *this;
    const auto eraBefore = ahead.takeIsBc();
    const bool isThreeOrMore = !ahead.m_rest.empty() && ahead.m_rest[0].digits() >= 3;
    auto year = ahead.takeNumber(1, 9);
    if (!year) {
        return {};
    }
    EntryCursor grouped = ahead; // 12,000
    while (grouped.takeSign(',') && !grouped.m_rest.empty() && grouped.m_rest[0].isJoined) {
        const auto three = grouped.takeNumber(3, 3);
        if (!three || *year > 999'999) {
            break;
        }
        year = *year * 1000 + *three;
        ahead = grouped;
    }
    const auto eraAfter = ahead.takeIsBc();
    if (!eraBefore && !eraAfter && !isThreeOrMore) {
        return {};
    }
    if ((eraBefore && eraAfter) || *year == 0) {
        return {};
    }
    *this = ahead;
    return eraBefore.value_or(false) || eraAfter.value_or(false) ? 1 - *year : *year;
}

} // namespace dateline::time
