// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/entry/entry_cursor.h"
#include "core/time/entry/entry_single.h"

namespace dateline::time {
namespace {

/// 2025/05/03, 03/04/2025, 3.4.2025, 3-4-2025. With the year last, people differ on which number is the
/// month.
std::vector<EntryDate> readNumbers(EntryCursor in) {
    const auto first = in.takeNumber(1, 4);
    char sign = '\0';
    for (const char c : {'/', '.', '-'}) {
        if (in.takeSign(c)) {
            sign = c;
            break;
        }
    }
    const auto second = in.takeNumber(1, 2);
    if (!first || sign == '\0' || !second || !in.takeSign(sign)) {
        return {};
    }
    EntryCursor last = in;
    const auto year = in.takeNumber(4, 4);
    if (year && in.isAtEnd() && *first <= 99) {
        const EntryDate dayFirst{static_cast<int>(*first), static_cast<int>(*second), year, {}, {}, {}};
        const EntryDate monthFirst{static_cast<int>(*second), static_cast<int>(*first), year, {}, {}, {}};
        if (*first > 12 || *first == *second) {
            return {dayFirst};
        }
        return *second > 12 ? std::vector{monthFirst} : std::vector{monthFirst, dayFirst};
    }
    const auto day = last.takeNumber(1, 2);
    if (day && last.isAtEnd() && *first >= 1000) {
        return {{static_cast<int>(*day), static_cast<int>(*second), first, {}, {}, {}}};
    }
    return {};
}

/// "05/2025", "5.2025", "2025/05".
std::optional<EntryDate> readMonthNumber(EntryCursor in) {
    const bool isYearFirst = !in.isAtEnd() && in.rest()[0].digits() == 4;
    const auto first = in.takeNumber(1, 4);
    if (!first || (!in.takeSign('/') && !in.takeSign('.'))) {
        return {};
    }
    const auto second = isYearFirst ? in.takeNumber(1, 2) : in.takeNumber(4, 4);
    const std::int64_t month = isYearFirst ? second.value_or(0) : *first;
    if (!second || !in.isAtEnd() || month < 1 || month > 12) {
        return {};
    }
    return EntryDate{{}, static_cast<int>(month), isYearFirst ? *first : *second, {}, {}, {}};
}

/// "3 May 2025", "3rd of May, 2025", "3-May-2025", "May 2025", "3 May".
std::optional<EntryDate> readDayFirst(EntryCursor in) {
    EntryDate date;
    date.day = in.takeDay();
    in.takeWord("of");
    if (date.day) {
        in.takeSign('-');
    }
    date.month = in.takeMonth();
    if (!date.month) {
        return {};
    }
    if (!in.takeSign(',') && !in.takeSign('-')) {
        in.takeWord("of");
    }
    date.year = in.takeYear();
    return in.isAtEnd() ? std::optional(date) : std::nullopt;
}

/// "May 3, 2025", "May 3rd 2025", "May 3".
std::optional<EntryDate> readMonthFirst(EntryCursor in) {
    EntryDate date;
    date.month = in.takeMonth();
    date.day = date.month ? in.takeDay() : std::nullopt;
    if (!date.day) {
        return {};
    }
    in.takeSign(',');
    date.year = in.takeYear();
    return in.isAtEnd() ? std::optional(date) : std::nullopt;
}

/// "2025 May 3", "2025 May", "2025", "44 BC".
std::optional<EntryDate> readYearFirst(EntryCursor in) {
    EntryDate date;
    date.year = in.takeYear();
    if (!date.year) {
        return {};
    }
    in.takeSign(',');
    date.month = in.takeMonth();
    if (date.month) {
        date.day = in.takeDay();
    }
    return in.isAtEnd() ? std::optional(date) : std::nullopt;
}

/// "5, 2025": of "May 3–5, 2025".
std::optional<EntryDate> readDayOfRange(EntryCursor in) {
    EntryDate date;
    date.day = in.takeDay();
    if (!date.day || !in.takeSign(',')) {
        return {};
    }
    date.year = in.takeYear();
    return date.year && in.isAtEnd() ? std::optional(date) : std::nullopt;
}

/// "79": the year 79, or one of the two centuries that people shorten. Within a range it may be a day.
std::vector<EntryDate> readShortNumber(EntryCursor in) {
    const bool hasApostrophe = in.takeSign('\'');
    const auto number = in.takeNumber(1, 2);
    if (!number || !in.isAtEnd()) {
        return {};
    }
    std::vector<EntryDate> readings;
    if (!hasApostrophe && *number >= 1 && *number <= 31) {
        readings.push_back({static_cast<int>(*number), {}, {}, {}, {}, {}});
    }
    for (const std::int64_t century : {1900, 2000, 0}) {
        if ((century != 0 || (!hasApostrophe && *number != 0))) {
            readings.push_back({{}, {}, century + *number, {}, {}, {}});
        }
    }
    return readings;
}

} // namespace

std::vector<EntryDate> readDayMonthYear(EntryTokens tokens) {
    const EntryCursor in(tokens);
    if (std::vector<EntryDate> numbers = readNumbers(in); !numbers.empty()) {
        return numbers;
    }
    for (const auto read : {readMonthNumber, readDayFirst, readMonthFirst, readYearFirst, readDayOfRange}) {
        if (const auto date = read(in)) {
            return {*date};
        }
    }
    return readShortNumber(in);
}

} // namespace dateline::time
