// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/language/lexicon.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::extract {

/// What a rule may say of a time. The resolver turns a set of these into a TIMEX3 value.
enum class Field : std::uint8_t {
    Type,     ///< DATE, TIME, DURATION, SET; NONE keeps the words from being read as a time
    Value,    ///< a TIMEX3 value as it stands: PAST_REF, XXXX-XX-XX
    Mod,      ///< TIMEX3 mod
    Year,     ///< 2013; two digits are completed
    Era,      ///< BC
    Decade,   ///< 1990 or 90
    Century,  ///< 20 for the 20th
    Fiscal,   ///< any value: the year is a fiscal one
    Month,    ///< 1..12
    Day,      ///< 1..31
    Weekday,  ///< 1..7, Monday first
    Quarter,  ///< 1..4
    Half,     ///< 1..2
    Season,   ///< SP, SU, FA, WI
    Holiday,  ///< name of a named day
    Digits,   ///< a date in digits as written
    Nth,      ///< the nth `unit` or weekday of what else is said; -1 the last
    Hour,     ///< 0..24
    Minute,   ///< 0..59
    Clock,    ///< seconds of the day
    Meridiem, ///< AM, PM
    Zone,     ///< Z, or a name
    Part,     ///< MO, MI, AF, EV, NI, DT: part of the day
    Unit,     ///< S MIN H D W WE M Q Y DE CE: of count, dir, nth
    Count,    ///< how many units; "X" for an unknown number
    Count2,   ///< a second count, of `unit2`: "two years and three months"
    Unit2,    ///< finer than `unit`
    Per,      ///< SET: unit of the period
    Shift,    ///< -1 or 1: `count` units before or after the anchor
    Dir,      ///< -1 last, 0 this, 1 next `unit`, weekday, month or season
    YearDir,  ///< the same for the year of a month or season
    From,     ///< "now": the day of publication; "text": the last date in the text
    Week,     ///< any value: the week that holds the day
    Lean,     ///< "past" or "future": which of two readings to take
    Grain,    ///< unit at which a shifted date is given
    Span,     ///< any value: an event may use it as a stretch of time up to the anchor
    Approx,   ///< any value: about
};
inline constexpr std::size_t kFieldCount = static_cast<std::size_t>(Field::Approx) + 1;

/// Number and text of a captured word or of a constant in a rule.
struct FieldValue {
    bool isSet = false;
    double number = 0;
    std::string_view text; ///< lives as long as the language or the text
};

/// Everything a rule found out about one expression, before it is placed in the calendar.
class Frame {
public:
    const FieldValue& operator[](Field field) const { return m_values[static_cast<std::size_t>(field)]; }
    FieldValue& operator[](Field field) { return m_values[static_cast<std::size_t>(field)]; }
    bool has(Field field) const { return (*this)[field].isSet; }
    int integer(Field field) const { return static_cast<int>((*this)[field].number); }
    bool is(Field field, std::string_view text) const { return has(field) && (*this)[field].text == text; }

private:
    std::array<FieldValue, kFieldCount> m_values;
};

/// `field=$var`, `field=-$var` or `field=constant`.
struct Assignment {
    Field field = Field::Type;
    std::optional<std::uint8_t> variable;
    bool negated = false;
    double number = 0;
    std::string text;
};

/// What may or must stand beside an expression.
struct NeighbourCondition {
    enum Special : std::uint8_t {
        Border = 1,  ///< start or end of the sentence
        Number = 2,  ///< a number in digits
        Capital = 4, ///< a capitalised word
        Lower = 8,   ///< a word in lower case
        Plural = 16, ///< a lower-case word in -s
        Currency = 32,
        Percent = 64,
    };
    std::uint8_t specials = 0;
    ClassMask classes;
    std::vector<WordId> words;

    bool isEmpty() const { return specials == 0 && classes.none() && words.empty(); }
};

/// "text" -> "span" TYPE value [mod], as written in a rule file.
struct RuleExample {
    std::string text;
    std::string span;
    std::string type;
    std::string value;
    std::string mod;
    std::string place; ///< file and line
};

struct TemporalRule {
    std::string name;
    std::vector<Assignment> assignments;
    NeighbourCondition before;
    NeighbourCondition after;
    NeighbourCondition notBefore;
    NeighbourCondition notAfter;
    NeighbourCondition notWith; ///< holds for no word of the sentence
    bool narrativeOnly = false;
    std::string follows; ///< "day", "month", "year": only right after a date of that precision
    std::vector<RuleExample> examples;
    std::vector<std::string> counterExamples;
};

std::optional<Field> fieldNamed(std::string_view name);

} // namespace dateline::extract
