// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/entry/entry_time.h"

#include "core/time/entry/entry_cursor.h"

#include <fmt/format.h>

#include <iterator>

namespace dateline::time {
namespace {

/// Where a time begins: at the number before the first colon, or before am or pm.
std::optional<std::size_t> findTime(EntryTokens tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        const bool isClock = tokens[i].isSign(':') && tokens[i].isJoined;
        if ((isClock || tokens[i].isWord("am") || tokens[i].isWord("pm")) && tokens[i - 1].isNumber()) {
            return i - 1;
        }
    }
    return {};
}

bool readZone(EntryCursor& in, std::string& zone) {
    const bool isNamed = in.takeAnyWord({"z", "utc", "gmt"});
    const bool isWest = in.takeSign('-');
    if (!isWest && !in.takeSign('+')) {
        zone.assign(isNamed ? 1 : 0, 'Z');
        return true;
    }
    EntryCursor start = in;
    auto hours = in.takeNumber(1, 2);
    std::optional<std::int64_t> minutes = 0;
    if (!hours) {
        in = start;
        const auto both = in.takeNumber(4, 4); // -0600
        hours = both ? std::optional(*both / 100) : std::nullopt;
        minutes = both ? std::optional(*both % 100) : std::nullopt;
    } else if (in.takeSign(':')) {
        minutes = in.takeNumber(2, 2);
    }
    if (!hours || !minutes) {
        return false;
    }
    const char sign = isWest ? '-' : '+';
    const bool isZero = *hours == 0 && *minutes == 0;
    zone = fmt::format(fmt::runtime(isZero ? "Z" : "{}{:02}:{:02}"), sign, *hours, *minutes);
    return true;
}

bool readClock(EntryCursor& in, std::string& time) {
    auto hour = in.takeNumber(1, 2);
    std::optional<std::int64_t> minute;
    std::optional<std::int64_t> second;
    if (in.takeSign(':')) {
        minute = in.takeNumber(2, 2);
        if (!minute) {
            return false;
        }
        if (in.takeSign(':')) {
            second = in.takeNumber(2, 2);
            if (!second) {
                return false;
            }
        }
    }
    if (const bool isPm = in.takeWord("pm"); isPm || in.takeWord("am")) {
        if (!hour || *hour < 1 || *hour > 12) {
            return false;
        }
        hour = *hour % 12 + (isPm ? 12 : 0);
    }
    std::string zone;
    if (!hour || !readZone(in, zone)) {
        return false;
    }
    time = fmt::format("T{:02}", *hour);
    for (const auto& part : {minute, second}) {
        if (part) {
            fmt::format_to(std::back_inserter(time), ":{:02}", *part);
        }
    }
    time.append(zone);
    return true;
}

} // namespace

bool takeEntryTime(EntryTokens& tokens, std::string& time) {
    const auto at = findTime(tokens);
    if (!at) {
        return true;
    }
    EntryCursor in(tokens.subspan(*at));
    if (!readClock(in, time)) {
        return false;
    }
    if (*at == 0) { // "14:05 on 3 May 2025"
        if (!in.takeSign(',')) {
            in.takeWord("on");
        }
        tokens = in.rest();
        return true;
    }
    if (!in.isAtEnd()) {
        return false;
    }
    tokens = tokens.first(*at);
    while (!tokens.empty() && (tokens.back().isSign(',') || tokens.back().isWord("at"))) {
        tokens = tokens.first(tokens.size() - 1);
    }
    return true;
}

} // namespace dateline::time
