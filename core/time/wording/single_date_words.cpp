// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/wording/single_date_words.h"

#include "core/time/edtf/date_range.h"

#include <fmt/format.h>

#include <cstdlib>

namespace dateline::time {
namespace {

std::string grouped(std::int64_t value) {
    std::string digits = fmt::format("{}", value);
    if (digits.size() <= 4) {
        return digits;
    }
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) {
            out += ',';
        }
        out += digits[i];
    }
    return out;
}

std::string ordinal(std::int64_t number) {
    const std::int64_t tens = number % 100;
    const std::int64_t ones = number % 10;
    if (tens >= 11 && tens <= 13) {
        return fmt::format("{}th", number);
    }
    return fmt::format("{}{}", number, ones == 1 ? "st" : (ones == 2 ? "nd" : (ones == 3 ? "rd" : "th")));
}

/// A year of which only the leading digits are known, or a decade or century as one unit.
std::string yearSpan(const DateWords& words, const EdtfDate& date) {
    EdtfDate yearOnly = date;
    yearOnly.month = yearOnly.monthX = yearOnly.day = yearOnly.dayX = 0;
    yearOnly.time = {};
    const DayRange range = dayRangeOf(yearOnly);
    const std::int64_t first = range.first.year;
    const std::int64_t last = range.last.year;
    if (date.significantDigits != 0) {
        return first == last
                   ? words.year(date.year)
                   : put(words.phrases.roughYear, words.year(date.year), words.year(first), words.year(last));
    }
    const bool isDecade = date.yearForm == EdtfDate::YearForm::Decade || date.yearX == 1;
    const bool isCentury = date.yearForm == EdtfDate::YearForm::Century || date.yearX == 3;
    if (!date.isNegative && isDecade && first >= 100 && first % 100 != 0) {
        const std::string decade = put(words.phrases.decade, first);
        return words.form == WordForm::Short ? fmt::format("{}s", first) : decade;
    }
    if (!date.isNegative && isCentury && words.form != WordForm::Short) {
        return put(words.phrases.century, ordinal(first / 100 + 1), first, last);
    }
    if (date.isNegative && isCentury && last < -1 && words.form != WordForm::Short) {
        return put(words.phrases.centuryBefore, ordinal((1 - first) / 100), 1 - first, 1 - last);
    }
    return put(words.phrases.yearSpan, words.year(first), words.year(last));
}

std::string timeWords(const DatePhrases& phrases, const EdtfTime& time) {
    std::string out = time.parts == EdtfTime::Parts::Hour
                          ? put(phrases.hourOnly, time.hour)
                          : fmt::format("{:02}:{:02}", time.hour, time.minute);
    if (areSecondsMeant(time)) {
        out += fmt::format(":{:02}", time.second);
    }
    if (time.parts == EdtfTime::Parts::Fraction) {
        std::string fraction = fmt::format("{:06}", time.micros);
        while (fraction.size() > 1 && fraction.back() == '0') {
            fraction.pop_back();
        }
        out += '.' + fraction;
    }
    if (time.zone == EdtfTime::Zone::Floating) {
        return out;
    }
    const int minutes = std::abs(time.offsetMinutes);
    out.append(" (UTC");
    if (minutes != 0) {
        out += fmt::format("{}{}", time.offsetMinutes < 0 ? "−" : "+", minutes / 60);
        out += minutes % 60 != 0 ? fmt::format(":{:02}", minutes % 60) : "";
    }
    return out + ')';
}

std::string groupingWords(const DateWords& words, const EdtfDate& date) {
    const DatePhrases& phrases = words.phrases;
    const int code = date.month;
    const std::string year = words.year(date.year);
    const auto ordinalOf = [&](int first) {
        return phrases.ordinals[static_cast<std::size_t>(code - first)];
    };
    if (code >= 40) {
        return put(phrases.half, ordinalOf(40), year);
    }
    if (code >= 37) {
        return put(phrases.third, ordinalOf(37), year);
    }
    if (code >= 33) {
        return words.form == WordForm::Short ? put(phrases.inYear, fmt::format("Q{}", code - 32), year)
                                             : put(phrases.quarter, ordinalOf(33), year);
    }
    std::string season = phrases.seasons[static_cast<std::size_t>((code - 21) % 4)];
    if (code >= 25 && words.form != WordForm::Short) {
        season = put(code >= 29 ? phrases.southern : phrases.northern, season);
    }
    const MonthSpan months = monthsOfGrouping(code);
    if (months.first + months.count > 13 && date.year > 0 && date.yearX == 0) {
        return put(phrases.inYear, season, fmt::format("{}–{:02}", year, (date.year + 1) % 100));
    }
    return put(phrases.inYear, season, year);
}

/// With X somewhere: plain words for the usual cases, else the earliest and latest day.
std::string unspecifiedWords(const DateWords& words, const EdtfDate& date) {
    const DatePhrases& phrases = words.phrases;
    const bool isMonthX = date.monthX == EdtfDate::kBothDigits;
    const bool isDayX = date.dayX == EdtfDate::kBothDigits;
    if (date.yearX == EdtfDate::kAllOfYear) {
        if ((!date.hasMonth() || isMonthX) && (!date.hasDay() || isDayX)) {
            return phrases.dateUnknown;
        }
        if (date.monthX == 0 && (date.dayX == 0 || isDayX)) {
            return put(phrases.yearUnknown, date.dayX == 0 && date.hasDay()
                                                ? put(phrases.day, date.day, words.month(date.month))
                                                : words.month(date.month));
        }
    } else if (!date.hasMonth() && (date.yearX & (date.yearX + 1)) == 0) {
        return yearSpan(words, date);
    } else if (date.yearX == 0 && (!date.hasDay() || isDayX) && (isMonthX || date.monthX == 0)) {
        const std::string year = words.year(date.year);
        if (words.form == WordForm::Short) {
            return isMonthX ? year : put(phrases.inYear, words.month(date.month), year);
        }
        if (isMonthX) {
            return put(isDayX ? phrases.aDayOf : phrases.aMonthOf, year);
        }
        return put(phrases.aDayOf, put(phrases.inYear, words.month(date.month), year));
    }
    const DayRange range = dayRangeOf(date);
    if (range.first == range.last) {
        return words.civil(range.first);
    }
    return put(words.form == WordForm::Short ? phrases.range : phrases.between, words.civil(range.first),
               words.civil(range.last));
}

} // namespace

bool areSecondsMeant(const EdtfTime& time) {
    using Parts = EdtfTime::Parts;
    return time.parts == EdtfTime::Parts::Fraction || (time.parts == Parts::Second && time.second != 0);
}

std::string DateWords::year(std::int64_t astronomical) const {
    if (astronomical <= 0) {
        return put(phrases.before, grouped(1 - astronomical));
    }
    return astronomical < 100 ? put(phrases.early, astronomical) : grouped(astronomical);
}

std::string DateWords::month(int month) const {
    const auto index = static_cast<std::size_t>(month - 1);
    return hasLongMonths ? phrases.months[index] : phrases.shortMonths[index];
}

std::string DateWords::civil(const CivilDate& day) const {
    return put(phrases.inYear, put(phrases.day, day.day, month(day.month)), year(day.year));
}

std::string DateWords::plain(const EdtfDate& date) const {
    if (date.isGrouping()) {
        return groupingWords(*this, date);
    }
    if (date.hasUnspecified()) {
        return unspecifiedWords(*this, date);
    }
    if (!date.hasMonth()) {
        const bool isOneYear = date.significantDigits == 0 && (date.yearForm == EdtfDate::YearForm::Plain ||
                                                               date.yearForm == EdtfDate::YearForm::Long);
        return isOneYear ? year(date.year) : yearSpan(*this, date);
    }
    const std::string day = put(phrases.inYear, withoutYear(date), year(date.year));
    return date.hasTime() ? put(phrases.timed, day, timeWords(phrases, date.time)) : day;
}

std::string DateWords::withoutYear(const EdtfDate& date) const {
    return date.hasDay() ? put(phrases.day, date.day, month(date.month)) : month(date.month);
}

std::string DateWords::withQualifier(std::string words, Qualifier qualifier) const {
    const bool isShort = form == WordForm::Short;
    switch (qualifier) {
    case Qualifier::None:
        return words;
    case Qualifier::Approximate:
        return put(isShort ? phrases.shortAbout : phrases.about, words);
    case Qualifier::Uncertain:
        return put(isShort ? phrases.shortPerhaps : phrases.perhaps, words);
    case Qualifier::Both:
        break;
    }
    return put(isShort ? phrases.shortBoth : phrases.perhapsAbout, words);
}

} // namespace dateline::time
