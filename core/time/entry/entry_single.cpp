// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/entry/entry_single.h"

#include "core/time/arithmetic/arithmetic.h"
#include "core/time/calendars/julian.h"
#include "core/time/entry/entry_cursor.h"
#include "core/time/entry/entry_time.h"
#include "core/time/gregorian/month_names.h"

#include <fmt/format.h>

#include <array>

namespace dateline::time {
namespace {

std::optional<Weekday> takeWeekday(EntryTokens& tokens) {
    constexpr std::array<std::string_view, 7> kNames{"monday", "tuesday",  "wednesday", "thursday",
                                                     "friday", "saturday", "sunday"};
    if (tokens.empty() || tokens[0].kind != EntryToken::Kind::Word || tokens[0].text.size() < 3) {
        return {};
    }
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (kNames[i].substr(0, tokens[0].text.size()) == tokens[0].text) {
            tokens = tokens.subspan(1);
            return static_cast<Weekday>(i + 1);
        }
    }
    return {};
}

bool takeOldStyle(EntryTokens& tokens) {
    const auto endsWith = [&](std::string_view word) {
        return !tokens.empty() && tokens.back().isWord(word);
    };
    EntryTokens rest = tokens;
    if (!rest.empty() && rest.back().isSign(')')) {
        rest = rest.first(rest.size() - 1);
        if (rest.size() >= 2 && rest[rest.size() - 2].isSign('(')) {
            const EntryTokens word = rest.last(1);
            if (word[0].isWord("os") || word[0].isWord("julian")) {
                tokens = rest.first(rest.size() - 2);
                return true;
            }
        }
        return false;
    }
    if (endsWith("os") || endsWith("julian")) {
        tokens = tokens.first(tokens.size() - 1);
        return true;
    }
    return false;
}

/// "11 Feb 1731/2": the year began in March; the second year is the one we count.
bool takeDualYear(EntryTokens tokens, std::vector<EntryToken>& kept) {
    const std::size_t n = tokens.size();
    if (n < 4 || !tokens[n - 2].isSign('/') || tokens[n - 3].digits() != 4 || tokens[n - 1].digits() > 2 ||
        tokens[n - 1].digits() == 0) {
        return false;
    }
    const std::int64_t first = tokens[n - 3].value;
    const std::int64_t unit = tokens[n - 1].digits() == 1 ? 10 : 100;
    if ((first + 1) % unit != tokens[n - 1].value) {
        return false;
    }
    kept.assign(tokens.begin(), tokens.end() - 2);
    kept.back().value = first + 1;
    kept.back().text = fmt::format("{}", first + 1);
    return true;
}

/// 3/4/25: whose century?
bool isShortYear(EntryTokens tokens) {
    return tokens.size() == 5 && tokens[0].digits() <= 2 && tokens[0].isNumber() && tokens[2].isNumber() &&
           tokens[4].digits() == 2 && tokens[1].text == tokens[3].text &&
           (tokens[1].isSign('/') || tokens[1].isSign('.') || tokens[1].isSign('-'));
}

bool isOn(const EntryDate& date, Weekday weekday, std::string& problem) {
    constexpr std::array<std::string_view, 7> kNames{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                     "Friday", "Saturday", "Sunday"};
    if (!date.day || !date.month || !date.year || !date.fixed.empty()) {
        problem = "A day of the week needs its day, month and year.";
        return false;
    }
    const CivilDate day{*date.year, *date.month, *date.day};
    if (!isValid(day)) {
        return true; // the EDTF parser says what is wrong
    }
    const Weekday found = weekdayOf(toDays(day));
    if (found != weekday) {
        problem = fmt::format("{} {} {} is a {}, not a {}.", day.day, monthName(day.month), day.year,
                              kNames[static_cast<std::size_t>(found) - 1],
                              kNames[static_cast<std::size_t>(weekday) - 1]);
    }
    return found == weekday;
}

void makeJulian(EntryDate& date) {
    if (!date.year || !date.fixed.empty()) {
        return;
    }
    const JulianDate julian{*date.year, date.month, date.day};
    if (!isValidJulian(julian) || *date.year < -9998 || *date.year > 9998) {
        return; // the EDTF parser will say what is wrong
    }
    date.note = inWords(julian);
    date.fixed = edtfOf(julian).text();
}

} // namespace

std::string EntryDate::edtf() const {
    if (!fixed.empty()) {
        return fixed;
    }
    if (day && !month) {
        return {};
    }
    std::string out = year ? edtfYearText(*year) : "XXXX";
    if (month) {
        out += fmt::format("-{:02}", *month);
    }
    if (day) {
        out += fmt::format("-{:02}", *day);
    }
    return out + time;
}

std::vector<EntryDate> readSingle(EntryTokens tokens, const EntryContext& context, std::string& problem) {
    std::string time;
    if (!takeEntryTime(tokens, time)) {
        return {};
    }
    while (!tokens.empty() && (tokens[0].isWord("on") || tokens[0].isWord("in") || tokens[0].isWord("the"))) {
        tokens = tokens.subspan(1);
    }
    const bool isOldStyle = takeOldStyle(tokens);
    const auto weekday = takeWeekday(tokens);
    if (weekday && !tokens.empty() && tokens[0].isSign(',')) {
        tokens = tokens.subspan(1);
    }
    std::vector<EntryDate> readings = readDayMonthYear(tokens);
    std::vector<EntryToken> kept;
    const bool isDual = readings.empty() && takeDualYear(tokens, kept);
    if (isDual) {
        readings = readDayMonthYear(kept);
    }
    if (readings.empty() && !weekday && !isOldStyle) {
        readings = readNamedStretch(tokens, context);
    }
    std::vector<EntryDate> fitting;
    for (EntryDate& reading : readings) {
        if (isOldStyle || isDual) {
            makeJulian(reading);
        }
        if (!time.empty() && (!reading.day || !reading.year || !reading.fixed.empty())) {
            problem = "A time of day needs its day, month and year.";
            continue;
        }
        reading.time = time;
        if (weekday && !isOn(reading, *weekday, problem)) {
            continue;
        }
        fitting.push_back(std::move(reading));
    }
    if (readings.empty() && isShortYear(tokens)) {
        problem = "Write the year with four digits.";
    }
    return fitting;
}

} // namespace dateline::time
