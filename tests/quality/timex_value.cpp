// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/quality/timex_value.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

namespace dateline::quality {
namespace {

using time::DayNumber;
using Days = std::pair<DayNumber, DayNumber>;

// "P<count><unit>" with nothing else: the count.
std::optional<int> countOf(const std::string& value, const char* unit) {
    if (value.size() < 3 || value[0] != 'P') {
        return std::nullopt;
    }
    const std::size_t end = value.find_first_not_of("0123456789", 1);
    if (end == 1 || end == std::string::npos || end > 7 || value.substr(end) != unit) {
        return std::nullopt;
    }
    return std::stoi(value.substr(1, end - 1));
}

std::string cutTail(std::string value, const std::string& tail) {
    if (value.size() > tail.size() && value.ends_with(tail)) {
        value.resize(value.size() - tail.size());
    }
    return value;
}

bool isDigits(const std::string& text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

Days months(int year, int first, int last) {
    const time::CivilDate end =
        time::addMonths({year + (last > 12 ? 1 : 0), last > 12 ? last - 12 : last, 1}, 1);
    return {time::toDays({year, first, 1}), time::toDays(end) - 1};
}

std::optional<Days> part(int year, const std::string& name) {
    if (name == "SP") {
        return months(year, 3, 5);
    }
    if (name == "SU") {
        return months(year, 6, 8);
    }
    if (name == "FA") {
        return months(year, 9, 11);
    }
    if (name == "WI") {
        return months(year, 12, 14);
    }
    if (name.size() == 2 && name[0] == 'Q' && name[1] >= '1' && name[1] <= '4') {
        const int quarter = name[1] - '0';
        return months(year, 3 * quarter - 2, 3 * quarter);
    }
    if (name.size() == 2 && name[0] == 'H' && (name[1] == '1' || name[1] == '2')) {
        const int half = name[1] - '0';
        return months(year, 6 * half - 5, 6 * half);
    }
    return std::nullopt;
}

} // namespace

std::string plainValue(std::string value) {
    std::transform(value.begin(), value.end(), value.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    value = cutTail(cutTail(std::move(value), "Z"), "-XX");
    value = cutTail(std::move(value), "-XX");
    if (const std::size_t time = value.find('T'); time != std::string::npos && value.size() == time + 9) {
        value = cutTail(std::move(value), ":00"); // T18:00:00
    }
    if (value.size() == 4 && value[3] == 'X' && value[0] != 'X') {
        value = value.substr(0, value[2] == 'X' ? 2 : 3);
    }
    if (const auto decades = countOf(value, "DE")) {
        return fmt::format("P{}Y", 10 * *decades);
    }
    if (const auto centuries = countOf(value, "CE")) {
        return fmt::format("P{}Y", 100 * *centuries);
    }
    if (const auto weeks = countOf(value, "W")) {
        return fmt::format("P{}D", 7 * *weeks);
    }
    if (const auto quarters = countOf(value, "Q")) {
        return fmt::format("P{}M", 3 * *quarters);
    }
    return value == "PT24H" ? "P1D" : value;
}

std::optional<Days> daysOfValue(const std::string& written) {
    std::string value = plainValue(written);
    value = value.substr(0, value.find('T'));
    if (value.starts_with("FY")) {
        value.erase(0, 2);
    }
    if (isDigits(value)) {
        const int number = value.size() <= 4 ? std::stoi(value) : 0;
        switch (value.size()) {
        case 4:
            return months(number, 1, 12);
        case 3:
            return Days{months(10 * number, 1, 12).first, months(10 * number + 9, 1, 12).second};
        case 2:
            return Days{months(std::max(1, 100 * number), 1, 12).first,
                        months(std::max(1, 100 * number) + 99, 1, 12).second};
        default:
            return std::nullopt;
        }
    }
    if (value.size() < 7 || !isDigits(value.substr(0, 4)) || value[4] != '-') {
        return std::nullopt;
    }
    const int year = std::stoi(value.substr(0, 4));
    const std::string rest = value.substr(5);
    if (const auto found = part(year, rest)) {
        return found;
    }
    int month = 0;
    int day = 0;
    int week = 0;
    if (std::sscanf(rest.c_str(), "W%2d", &week) == 1) {
        if (week < 1 || week > 53) {
            return std::nullopt;
        }
        const DayNumber monday = time::mondayOf({year, week});
        if (rest.ends_with("-WE")) {
            return Days{monday + 5, monday + 6};
        }
        if (rest.size() == 5 && rest[4] >= '1' && rest[4] <= '7') {
            return Days{monday + rest[4] - '1', monday + rest[4] - '1'};
        }
        return Days{monday, monday + 6};
    }
    const int read = std::sscanf(rest.c_str(), "%2d-%2d", &month, &day);
    if (read < 1 || month < 1 || month > 12) {
        return std::nullopt;
    }
    if (read == 1) {
        return months(year, month, month);
    }
    if (!time::isValid({year, month, day})) {
        return std::nullopt;
    }
    return Days{time::toDays({year, month, day}), time::toDays({year, month, day})};
}

} // namespace dateline::quality
