// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/edtf/edtf_date_parser.h"

#include "core/time/edtf/date_range.h"
#include "core/time/edtf/edtf_time_parser.h"
#include "core/time/gregorian/calendar.h"
#include "core/time/gregorian/month_names.h"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::time {
namespace {

constexpr std::int64_t kMaxYear = 1'000'000'000'000;

} // namespace

bool EdtfDateParser::read(int& level) {
    Qualifier before = Qualifier::None;
    if (takeQualifier(before)) {
        m_level = 2;
    }
    const bool isLong = m_in.peek() == 'Y';
    if (!(isLong ? readLongYear() : readYear())) {
        return false;
    }
    m_date.yearQualifier |= before;

    Qualifier suffix = Qualifier::None;
    if (!readSuffix(suffix)) {
        return false;
    }
    m_date.yearQualifier |= suffix;
    const bool canGoOn = m_date.yearForm == EdtfDate::YearForm::Plain && !m_isYearAlone;
    if (canGoOn && m_in.peek() == '-') {
        m_level = std::max(m_level, suffix == Qualifier::None ? 0 : 2);
        if (!readMonth()) {
            return false;
        }
    } else if (suffix != Qualifier::None) {
        m_level = std::max(m_level, isLong || canGoOn ? 1 : 2);
    }
    if (m_in.peek() == 'T' && m_date.day != 0) {
        if (m_date.hasUnspecified() || m_date.anyQualifier() != Qualifier::None) {
            return m_in.fail(m_in.at(), "a time of day needs a full date before it, without ?, ~, % or X");
        }
        if (!readEdtfTime(m_in, m_date)) {
            return false;
        }
    }
    if (m_date.hasUnspecified()) {
        m_level = std::max(m_level, levelOfUnspecified());
    }
    level = m_level;
    return true;
}

EdtfDateParser::Digits EdtfDateParser::takeDigits(int atMost) {
    Digits digits;
    while (digits.count < atMost) {
        const char c = m_in.peek();
        if (!isDigit(c) && c != 'X') {
            break;
        }
        digits.value = digits.value * 10 + (c == 'X' ? 0 : c - '0');
        digits.x = digits.x << 1 | (c == 'X' ? 1U : 0U);
        ++digits.count;
        m_in.skip();
    }
    return digits;
}

bool EdtfDateParser::takeQualifier(Qualifier& qualifier) {
    switch (m_in.peek()) {
    case '?':
        qualifier = Qualifier::Uncertain;
        break;
    case '~':
        qualifier = Qualifier::Approximate;
        break;
    case '%':
        qualifier = Qualifier::Both;
        break;
    default:
        return false;
    }
    m_in.skip();
    return true;
}

/// A qualifier after a component: it holds for that one and all to the left.
bool EdtfDateParser::readSuffix(Qualifier& suffix) {
    Qualifier second = Qualifier::None;
    if (takeQualifier(suffix) && takeQualifier(second)) {
        return m_in.fail(m_in.at() - 1, "one qualifier is enough: % says ? and ~ together");
    }
    return true;
}

bool EdtfDateParser::readYear() {
    const std::size_t start = m_in.at();
    if (m_in.take('-')) {
        m_date.isNegative = true;
        m_level = std::max(m_level, 1);
    }
    const std::size_t digitsAt = m_in.at();
    const Digits digits = takeDigits(4);
    if (digits.count < 2) {
        return m_in.failExpected(digits.count == 0 ? "a year" : "a year of four digits");
    }
    if (isDigit(m_in.peek()) || m_in.peek() == 'X') {
        return m_in.fail(m_in.at(), "a year of more than four digits needs Y before it");
    }
    if (digits.count < 4) { // ISO 8601-1: a century of two digits; ISO 8601-2: a decade of three
        if (digits.x != 0) {
            return m_in.fail(digitsAt, "X can stand in a year of four digits only");
        }
        m_date.yearForm = digits.count == 2 ? EdtfDate::YearForm::Century : EdtfDate::YearForm::Decade;
        if (digits.count == 3) {
            m_level = 2;
        }
        m_date.year = std::int64_t{digits.value} * (digits.count == 2 ? 100 : 10);
    } else {
        m_date.year = digits.value;
        m_date.yearX = static_cast<std::uint8_t>(digits.x);
    }
    if (m_date.isNegative) {
        if (digits.value == 0 && digits.x == 0) {
            return m_in.fail(start, "the year 0 has no minus sign");
        }
        m_date.year = -m_date.year;
    }
    return readSignificantDigits();
}

/// Y, the year in five digits or more, or in any with an exponent of ten: Y-170000002, Y17E7.
bool EdtfDateParser::readLongYear() {
    m_in.skip(); // Y
    m_isYearAlone = true;
    m_date.yearForm = EdtfDate::YearForm::Long;
    m_level = std::max(m_level, 1);
    m_date.isNegative = m_in.take('-');
    const std::size_t start = m_in.at();
    std::int64_t year = 0;
    bool isTooFar = false;
    const auto append = [&](int digit) {
        isTooFar = isTooFar || year > kMaxYear / 10;
        year = isTooFar ? kMaxYear : year * 10 + digit;
    };
    while (isDigit(m_in.peek())) {
        append(m_in.peek() - '0');
        m_in.skip();
    }
    const std::size_t count = m_in.at() - start;
    if (count == 0) {
        return m_in.failExpected("the digits of the year");
    }
    if (m_in.text()[start] == '0') {
        return m_in.fail(start, "a year after Y has no leading zeros");
    }
    if (m_in.take('E')) {
        m_level = 2;
        if (!isDigit(m_in.peek())) {
            return m_in.failExpected("the digits of the exponent");
        }
        int exponent = 0;
        while (isDigit(m_in.peek())) {
            exponent = std::min(exponent * 10 + (m_in.peek() - '0'), 99);
            m_in.skip();
        }
        for (; exponent > 0 && !isTooFar; --exponent) {
            append(0);
        }
    } else if (count < 5) {
        return m_in.fail(start, "a year after Y has five digits or more");
    }
    if (isTooFar || year > kMaxYear) {
        return m_in.fail(start, "the year is more than a million million years away");
    }
    m_date.year = m_date.isNegative ? -year : year;
    if (year <= 9999) {
        m_date.yearForm = EdtfDate::YearForm::Plain; // Y19E2 is 1900
    }
    return readSignificantDigits();
}

/// S and how many of the year's leading digits count.
bool EdtfDateParser::readSignificantDigits() {
    if (m_in.peek() != 'S') {
        return true;
    }
    if (m_date.yearX != 0 ||
        (m_date.yearForm != EdtfDate::YearForm::Plain && m_date.yearForm != EdtfDate::YearForm::Long)) {
        return m_in.fail(m_in.at(), "significant digits need a year of four digits or more, without X");
    }
    m_in.skip();
    m_isYearAlone = true;
    m_level = 2;
    if (!isDigit(m_in.peek())) {
        return m_in.failExpected("the number of significant digits");
    }
    if (m_in.peek() == '0') {
        return m_in.fail(m_in.at(), "the number of significant digits starts at 1");
    }
    int count = 0;
    while (isDigit(m_in.peek())) {
        count = std::min(count * 10 + (m_in.peek() - '0'), 99);
        m_in.skip();
    }
    int digits = 0;
    for (std::int64_t rest = m_date.year; rest != 0; rest /= 10) {
        ++digits;
    }
    // As many as the year has, or more, is the same as all of them.
    m_date.significantDigits = count < digits ? static_cast<std::uint8_t>(count) : std::uint8_t{0};
    return true;
}

bool EdtfDateParser::readTwoDigits(const char* what, Digits& digits) {
    digits = takeDigits(2);
    return digits.count == 2 ? true : m_in.failExpected(fmt::format("a {} of two digits", what));
}

bool EdtfDateParser::readMonth() {
    m_in.skip(); // -
    Qualifier own = Qualifier::None;
    if (takeQualifier(own)) {
        m_level = 2;
    }
    const std::size_t at = m_in.at();
    Digits digits;
    if (!readTwoDigits("month", digits)) {
        return false;
    }
    m_date.month = static_cast<std::uint8_t>(digits.value);
    m_date.monthX = static_cast<std::uint8_t>(digits.x);
    const bool isGrouping = digits.x == 0 && digits.value >= 21 && digits.value <= 41;
    if (!isGrouping && !hasMonthThatFits(m_date)) {
        return m_in.fail(at,
                         fmt::format("{} is not a month (01 to 12) or a season or part of a year (21 to 41)",
                                     m_in.text().substr(at, 2)));
    }
    if (isGrouping) {
        m_level = std::max(m_level, digits.value <= 24 ? 1 : 2);
    }
    Qualifier suffix = Qualifier::None;
    if (!readSuffix(suffix)) {
        return false;
    }
    m_date.yearQualifier |= suffix;
    m_date.monthQualifier = own | suffix;
    if (!isGrouping && m_in.peek() == '-') {
        m_level = std::max(m_level, suffix == Qualifier::None ? 0 : 2);
        return readDay();
    }
    if (suffix != Qualifier::None) {
        m_level = std::max(m_level, isGrouping ? 2 : 1);
    }
    return true;
}

bool EdtfDateParser::readDay() {
    m_in.skip(); // -
    Qualifier own = Qualifier::None;
    if (takeQualifier(own)) {
        m_level = 2;
    }
    const std::size_t at = m_in.at();
    Digits digits;
    if (!readTwoDigits("day", digits)) {
        return false;
    }
    m_date.day = static_cast<std::uint8_t>(digits.value);
    m_date.dayX = static_cast<std::uint8_t>(digits.x);
    if (!checkDay(at)) {
        return false;
    }
    Qualifier suffix = Qualifier::None;
    if (!readSuffix(suffix)) {
        return false;
    }
    m_date.yearQualifier |= suffix;
    m_date.monthQualifier |= suffix;
    m_date.dayQualifier = own | suffix;
    if (suffix != Qualifier::None) {
        m_level = std::max(m_level, 1);
    }
    return true;
}

bool EdtfDateParser::checkDay(std::size_t at) {
    const bool isWhole = !m_date.hasUnspecified();
    if (isWhole ? isValid({m_date.year, m_date.month, m_date.day})
                : m_date.hasDay() && hasDayThatFits(m_date)) {
        return true;
    }
    const std::string_view day = m_in.text().substr(at, 2);
    if (m_date.monthX != 0 || m_date.day > 31 || (m_date.day == 0 && m_date.dayX == 0)) {
        return m_in.fail(at, fmt::format("{} is not a day of a month", day));
    }
    if (m_date.yearX != 0) {
        return m_in.fail(at,
                         fmt::format("{} is never a day of {} in these years", day, monthName(m_date.month)));
    }
    return m_in.fail(at, fmt::format("{} is not a day of {} {}", day, monthName(m_date.month), m_date.year));
}

/// Level 1 knows X for whole components from the right, and for the last digits of a year that stands alone.
int EdtfDateParser::levelOfUnspecified() const {
    const unsigned yearX = m_date.yearX;
    const bool isYearAllOrNothing = yearX == 0 || yearX == EdtfDate::kAllOfYear;
    const bool isFromTheRight = (yearX & (yearX + 1)) == 0;
    const bool isMonthX = m_date.monthX == EdtfDate::kBothDigits;
    const bool isDayX = m_date.dayX == EdtfDate::kBothDigits;
    if (!m_date.hasMonth()) {
        return isFromTheRight ? 1 : 2;
    }
    if (!m_date.hasDay()) {
        return isMonthX && isYearAllOrNothing ? 1 : 2;
    }
    if (isMonthX && isDayX) {
        return isYearAllOrNothing ? 1 : 2;
    }
    return isDayX && m_date.monthX == 0 && yearX == 0 ? 1 : 2;
}

} // namespace dateline::time
