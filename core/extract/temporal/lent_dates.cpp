// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/temporal/lent_dates.h"

#include <array>
#include <string_view>

namespace dateline::extract {
namespace {

bool namesDay(const Frame& time) {
    return time.has(Field::Weekday) || time.has(Field::Month) || time.has(Field::Dir) ||
           time.has(Field::Year) || time.has(Field::Value) || time.has(Field::Holiday);
}

// "from March 3 to April 7, 2012": the first takes the year of the second.
void lendYears(std::vector<TaggedExpression>& tagged) {
    for (std::size_t k = 0; k + 1 < tagged.size(); ++k) {
        Frame& first = tagged[k].frame;
        const Frame& second = tagged[k + 1].frame;
        const bool joined = tagged[k].tokens.end + 1 == tagged[k + 1].tokens.begin;
        if (!joined || first.has(Field::Year) || !second.has(Field::Year) || !first.has(Field::Month) ||
            first.has(Field::Dir) || first.has(Field::YearDir) || second.is(Field::Era, "BC")) {
            continue;
        }
        if (!second.has(Field::Month) && !second.has(Field::Day)) {
            continue;
        }
        first[Field::Year] = second[Field::Year];
        if (second.has(Field::Month) && second.integer(Field::Month) < first.integer(Field::Month)) {
            first[Field::Year].number -= 1;
        }
    }
}

// "from 10 August 2013 to 12 September": the second takes the year of the first, or the next one.
void lendYearsOn(const ReadText& text, const WordKinds& kinds, std::vector<TaggedExpression>& tagged) {
    for (std::size_t k = 0; k + 1 < tagged.size(); ++k) {
        const Frame& first = tagged[k].frame;
        Frame& second = tagged[k + 1].frame;
        const bool isWhole = first.has(Field::Year) && first.has(Field::Month) && !first.is(Field::Era, "BC");
        const bool isBare = second.has(Field::Month) && !second.has(Field::Year) && !second.has(Field::Dir) &&
                            !second.has(Field::YearDir) && !second.has(Field::From);
        if (!isWhole || !isBare ||
            !isRangeGap(text, kinds, tagged[k].tokens.end, tagged[k + 1].tokens.begin)) {
            continue;
        }
        second[Field::Year] = first[Field::Year];
        second[Field::Year].number += second.integer(Field::Month) < first.integer(Field::Month) ? 1 : 0;
    }
}

// "At 5:34 a.m. local time on March 20": the time takes the day behind it.
void lendDays(const ReadText& text, const WordKinds& kinds, std::vector<TaggedExpression>& tagged) {
    constexpr std::size_t kGap = 4;
    std::vector<bool> hasOwnDay;
    hasOwnDay.reserve(tagged.size());
    for (const TaggedExpression& expression : tagged) {
        hasOwnDay.push_back(namesDay(expression.frame));
    }
    for (std::size_t k = tagged.size(); k-- > 0;) { // the last ones first: what they were lent they lend on
        if (k + 1 >= tagged.size()) {
            continue;
        }
        Frame& time = tagged[k].frame;
        const Frame& date = tagged[k + 1].frame;
        // "from 10 a.m. to 2 p.m. Saturday"
        const bool isRange = date.is(Field::Type, "TIME") && date.has(Field::Weekday) &&
                             isRangeGap(text, kinds, tagged[k].tokens.end, tagged[k + 1].tokens.begin);
        // "at 9:10 a.m. (0710 GMT) on Tuesday"
        const bool isGloss = date.is(Field::Type, "TIME") && date.has(Field::Zone) &&
                             tagged[k + 1].tokens.begin == tagged[k].tokens.end + 1 &&
                             text.tokens[tagged[k].tokens.end].isPunct('(') && !hasOwnDay[k + 1];
        if (!time.is(Field::Type, "TIME") || namesDay(time) ||
            (!date.is(Field::Type, "DATE") && !isRange && !isGloss) ||
            !(date.has(Field::Day) || date.has(Field::Weekday)) ||
            tagged[k + 1].tokens.begin - tagged[k].tokens.end > kGap) {
            continue;
        }
        for (const Field field :
             {Field::Year, Field::Month, Field::Day, Field::Weekday, Field::Dir, Field::From}) {
            time[field] = date[field];
        }
    }
}

// "rose at 2 a.m. six days a week": the hour of no one day.
void loosenHours(std::vector<TaggedExpression>& tagged) {
    for (std::size_t k = 0; k + 1 < tagged.size(); ++k) {
        Frame& time = tagged[k].frame;
        if (time.is(Field::Type, "TIME") && !namesDay(time) && tagged[k + 1].frame.is(Field::Type, "SET") &&
            tagged[k + 1].tokens.begin <= tagged[k].tokens.end + 1) {
            time[Field::Value] = {true, 0, "XXXX-XX-XX"};
        }
    }
}

// "the storm season, which runs from June to October": months of every year.
void markYearly(const ReadText& text, const WordKinds& kinds, std::vector<TaggedExpression>& tagged) {
    static constexpr std::array<std::string_view, 12> kOfEveryYear = {
        "XXXX-01", "XXXX-02", "XXXX-03", "XXXX-04", "XXXX-05", "XXXX-06",
        "XXXX-07", "XXXX-08", "XXXX-09", "XXXX-10", "XXXX-11", "XXXX-12"};
    const auto isBareMonth = [](const Frame& frame) {
        return frame.has(Field::Month) && !frame.has(Field::Day) && !frame.has(Field::Year) &&
               !frame.has(Field::Dir) && !frame.has(Field::YearDir) && !frame.has(Field::From) &&
               frame.integer(Field::Month) >= 1 && frame.integer(Field::Month) <= 12;
    };
    for (std::size_t k = 0; k + 1 < tagged.size(); ++k) {
        const std::size_t at = tagged[k].tokens.begin;
        const bool isYearly = at >= 2 && isBareMonth(tagged[k].frame) && isBareMonth(tagged[k + 1].frame) &&
                              kinds.is(text.tokens[at - 1], kinds.rangeFrom) &&
                              kinds.is(text.tokens[at - 2], kinds.runsYearly) &&
                              isRangeGap(text, kinds, tagged[k].tokens.end, tagged[k + 1].tokens.begin);
        for (const std::size_t one : {k, k + 1}) {
            if (isYearly) {
                const auto month = static_cast<std::size_t>(tagged[one].frame.integer(Field::Month));
                tagged[one].frame[Field::Value] = {true, 0, kOfEveryYear[month - 1]};
            }
        }
    }
}

} // namespace

bool isRangeGap(const ReadText& text, const WordKinds& kinds, std::size_t from, std::size_t to) {
    return to == from + 1 && (text.tokens[from].isPunct('-') || kinds.is(text.tokens[from], kinds.rangeTo));
}

void lendDates(const ReadText& text, const WordKinds& kinds, std::vector<TaggedExpression>& tagged) {
    lendYears(tagged);
    lendYearsOn(text, kinds, tagged);
    lendDays(text, kinds, tagged);
    loosenHours(tagged);
    markYearly(text, kinds, tagged);
}

} // namespace dateline::extract
