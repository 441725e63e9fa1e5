// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/wording/date_wording.h"

#include "core/time/arithmetic/date_neighbours.h"
#include "core/time/wording/single_date_words.h"

#include <fmt/format.h>

#include <vector>

namespace dateline::time {
namespace {

bool isPlainDay(const EdtfDate& date) {
    return date.hasDay() && !date.hasUnspecified() && !date.hasTime();
}
bool isPlainMonth(const EdtfDate& date) {
    return date.hasMonth() && !date.hasDay() && !date.isGrouping() && !date.hasUnspecified();
}
/// In words that need no bracket within a range: 1560-XX-25 is itself a range of days.
bool isPlain(const EdtfDate& date) {
    return !date.hasUnspecified() || (!date.hasMonth() && (date.yearX & (date.yearX + 1)) == 0);
}

/// The start of a range, without what its end repeats: "3" of 3–5 May 2025, "Feb" of Feb – May 2025.
std::string startWords(const DateWords& words, const EdtfDate& from, const EdtfDate& to) {
    const bool areDays = isPlainDay(from) && isPlainDay(to);
    const bool areMonths = isPlainMonth(from) && isPlainMonth(to);
    if (from.year != to.year || !(areDays || areMonths)) {
        return words.plain(from);
    }
    if (areDays && from.month == to.month) {
        return fmt::format("{}", from.day);
    }
    return words.withoutYear(from);
}

std::string rangeWords(DateWords words, const EdtfDate& from, const EdtfDate& to) {
    const Qualifier first = from.anyQualifier();
    const Qualifier last = to.anyQualifier();
    const DatePhrases& phrases = words.phrases;
    if (words.form != WordForm::Long) {
        // Room is short: one sign before the whole range.
        words.hasLongMonths = false;
        words.form = WordForm::Short;
        const auto inBrackets = [](std::string part, const EdtfDate& date) {
            return isPlain(date) ? part : fmt::format("({})", part);
        };
        return words.withQualifier(put(phrases.range, inBrackets(startWords(words, from, to), from),
                                       inBrackets(words.plain(to), to)),
                                   first | last);
    }
    if (first == last) {
        const std::string& phrase = first == Qualifier::None ? phrases.fromTo : phrases.aboutFromTo;
        const std::string range = put(phrase, startWords(words, from, to), words.plain(to));
        return has(first, Qualifier::Uncertain)
                   ? put(phrases.perhaps,
                         first == Qualifier::Both
                             ? range
                             : put(phrases.fromTo, startWords(words, from, to), words.plain(to)))
                   : range;
    }
    return put(phrases.fromTo, words.whole(from), words.whole(to));
}

std::string intervalWords(const DateWords& words, const EdtfSpan& span) {
    const DatePhrases& phrases = words.phrases;
    if (span.fromEnd == EdtfEnd::Date && span.toEnd == EdtfEnd::Date) {
        return rangeWords(words, span.from, span.to);
    }
    if (span.fromEnd == EdtfEnd::Date) {
        return put(span.toEnd == EdtfEnd::Open ? phrases.since : phrases.endUnknown, words.whole(span.from));
    }
    if (span.toEnd == EdtfEnd::Date) {
        return put(span.fromEnd == EdtfEnd::Open ? phrases.until : phrases.startUnknown,
                   words.whole(span.to));
    }
    if (span.fromEnd == span.toEnd) {
        return span.fromEnd == EdtfEnd::Open ? phrases.always : phrases.bothUnknown;
    }
    return span.fromEnd == EdtfEnd::Open ? phrases.noStartEndUnknown : phrases.startUnknownNoEnd;
}

std::string earlierWords(const DateWords& words, const EdtfDate& latest) {
    const auto next = following(latest);
    return next ? put(words.phrases.earlierThan, words.whole(*next))
                : put(words.phrases.orEarlier, words.whole(latest));
}

std::string memberWords(const DateWords& words, const EdtfSpan& member, bool isOneOf) {
    const DatePhrases& phrases = words.phrases;
    if (member.isSingle) {
        return words.whole(member.from);
    }
    if (member.fromEnd == EdtfEnd::Open) {
        return isOneOf ? earlierWords(words, member.to) : put(phrases.allUpTo, words.whole(member.to));
    }
    if (member.toEnd == EdtfEnd::Open) {
        return put(isOneOf ? phrases.orLater : phrases.allFrom, words.whole(member.from));
    }
    return put(isOneOf ? phrases.oneDayBetween : phrases.allFromTo, words.whole(member.from),
               words.whole(member.to));
}

std::string setWords(const DateWords& words, std::span<const EdtfSpan> members, bool isOneOf) {
    constexpr std::size_t kNamedOnCards = 3; // more would not fit
    const bool isCut = words.form != WordForm::Long && members.size() > kNamedOnCards + 1;
    const std::size_t named = isCut ? kNamedOnCards : members.size();
    std::vector<std::string> parts;
    for (const EdtfSpan& member : members.first(named)) {
        parts.push_back(memberWords(words, member, isOneOf));
    }
    if (isCut) {
        parts.push_back(put(words.phrases.more, members.size() - named));
    }
    std::string out = parts.front();
    for (std::size_t i = 1; i + 1 < parts.size(); ++i) {
        out += ", " + parts[i];
    }
    return parts.size() == 1 ? out
                             : put(isOneOf ? words.phrases.lastOr : words.phrases.lastAnd, out, parts.back());
}

} // namespace

std::string inWords(const Edtf& date, WordForm form, const DatePhrases& phrases) {
    const DateWords words{phrases, form, form != WordForm::Short};
    switch (date.kind()) {
    case EdtfKind::Date:
        return words.whole(date.date());
    case EdtfKind::Interval:
        return intervalWords(words, date.interval());
    case EdtfKind::OneOf:
    case EdtfKind::AllOf:
        break;
    }
    return setWords(words, date.members(), date.kind() == EdtfKind::OneOf);
}

} // namespace dateline::time
