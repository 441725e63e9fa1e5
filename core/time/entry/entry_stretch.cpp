// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/arithmetic/arithmetic.h"
#include "core/time/calendars/named_days.h"
#include "core/time/entry/entry_cursor.h"
#include "core/time/entry/entry_single.h"

#include <fmt/format.h>

namespace dateline::time {
namespace {

/// A stretch of time by name, and what "early" and "late" would cut.
struct Stretch {
    std::string edtf;
    CivilDate within;
    TimeUnit unit = TimeUnit::Year;
};
using Stretches = std::vector<Stretch>;

Stretch stretchOf(std::int64_t year, TimeUnit unit) {
    const Period period = periodOf({year, 1, 1}, unit);
    return {edtfText(period), period.first, unit};
}

/// "1990s", "'90s", "the 90s". The 1900s are ten years or a hundred.
Stretches readDecade(EntryCursor in) {
    in.takeSign('\'');
    EntryCursor two = in;
    const auto four = in.takeNumber(4, 4);
    if (four && *four % 10 == 0 && in.takeWord("s") && in.isAtEnd()) {
        if (*four % 100 == 0) {
            return {stretchOf(*four, TimeUnit::Decade), stretchOf(*four, TimeUnit::Century)};
        }
        return {stretchOf(*four, TimeUnit::Decade)};
    }
    const auto tens = two.takeNumber(2, 2);
    if (tens && *tens % 10 == 0 && two.takeWord("s") && two.isAtEnd()) {
        Stretches found{stretchOf(1900 + *tens, TimeUnit::Decade)};
        found.push_back(stretchOf(*tens <= 20 ? 2000 + *tens : 1800 + *tens, TimeUnit::Decade));
        return found;
    }
    return {};
}

/// "19th century": 1800 to 1899, as EDTF counts. "5th century BC": 500 BC to 401 BC.
Stretches readCentury(EntryCursor in) {
    const auto ordinal = in.takeOrdinal();
    in.takeSign('-');
    if (!ordinal || *ordinal < 1 || *ordinal > 99 || !in.takeAnyWord({"century", "cent", "c"})) {
        return {};
    }
    const bool isBc = in.takeIsBc().value_or(false);
    if (!in.isAtEnd()) {
        return {};
    }
    if (!isBc) {
        return {stretchOf(std::int64_t{100} * (*ordinal - 1), TimeUnit::Century)};
    }
    return {{fmt::format("-{:02}XX", *ordinal - 1), {-100 * *ordinal + 1, 1, 1}, TimeUnit::Century}};
}

std::optional<Season> takeSeason(EntryCursor& in) {
    if (in.takeWord("spring")) {
        return Season::Spring;
    }
    if (in.takeWord("summer")) {
        return Season::Summer;
    }
    if (in.takeAnyWord({"autumn", "fall"})) {
        return Season::Autumn;
    }
    return in.takeWord("winter") ? std::optional(Season::Winter) : std::nullopt;
}

/// "spring 2010", "winter 2010/11". The winter of one year began or ended in it.
Stretches readSeason(EntryCursor in, Hemisphere hemisphere) {
    auto season = takeSeason(in);
    if (season) {
        in.takeWord("of");
    }
    const auto year = in.takeYear();
    if (!season) {
        season = takeSeason(in);
    }
    if (!season || !year || *year < -9998 || *year > 9998) {
        return {};
    }
    const auto of = [&](std::int64_t y) {
        return Stretch{seasonEdtf(y, *season, hemisphere).text(), seasonOf(y, *season, hemisphere).first,
                       TimeUnit::Quarter};
    };
    const bool isSpanning = seasonOf(*year, *season, hemisphere).last.year != *year;
    if (isSpanning && (in.takeSign('/') || in.takeSign('-'))) {
        const auto second = in.takeNumber(2, 4);
        const bool follows = second && (*second == *year + 1 || *second == (*year + 1) % 100);
        return follows && in.isAtEnd() ? Stretches{of(*year)} : Stretches{};
    }
    if (!in.isAtEnd()) {
        return {};
    }
    return isSpanning ? Stretches{of(*year - 1), of(*year)} : Stretches{of(*year)};
}

/// "Q2 2010", "2010 Q2", "second quarter of 2010", "first half of 2010", "H1 2010".
Stretches readYearPart(EntryCursor in) {
    std::optional<std::int64_t> year = in.takeYear();
    std::optional<std::int64_t> number;
    bool isQuarter = in.takeWord("q");
    bool isHalf = !isQuarter && in.takeWord("h");
    if (isQuarter || isHalf) {
        number = in.takeNumber(1, 1);
    } else {
        number = in.takeOrdinal();
        isQuarter = in.takeWord("quarter");
        isHalf = !isQuarter && in.takeWord("half");
        in.takeWord("of");
    }
    if (!year) {
        year = in.takeYear();
    }
    const bool isThere =
        number && year && (isQuarter || isHalf) && *number >= 1 && *number <= (isQuarter ? 4 : 2);
    if (!isThere || !in.isAtEnd() || *year < -9999 || *year > 9999) {
        return {};
    }
    const int first = isQuarter ? 33 : 40;
    const int month = static_cast<int>((*number - 1) * (isQuarter ? 3 : 6)) + 1;
    return {{fmt::format("{}-{}", edtfYearText(*year), first - 1 + *number),
             {*year, month, 1},
             TimeUnit::Quarter}};
}

/// "the early 1990s", "mid-2010", "late May 2025".
Stretches readPart(EntryCursor in, const EntryContext& context);

Stretches readWhole(EntryTokens tokens, const EntryContext& context) {
    while (!tokens.empty() && tokens[0].isWord("the")) {
        tokens = tokens.subspan(1);
    }
    const EntryCursor in(tokens);
    for (const auto read : {readDecade, readCentury, readYearPart}) {
        if (Stretches found = read(in); !found.empty()) {
            return found;
        }
    }
    if (Stretches found = readSeason(in, context.hemisphere); !found.empty()) {
        return found;
    }
    Stretches found;
    for (const EntryDate& date : readDayMonthYear(tokens)) {
        if (date.year && !date.day && *date.year >= -9999 && *date.year <= 9999) {
            found.push_back({date.edtf(),
                             {*date.year, date.month.value_or(1), 1},
                             date.month ? TimeUnit::Month : TimeUnit::Year});
        }
    }
    return found;
}

std::optional<PeriodPart> takePart(EntryCursor& in) {
    if (in.takeAnyWord({"early"})) {
        return PeriodPart::Start;
    }
    if (in.takeWord("mid")) {
        in.takeSign('-');
        return PeriodPart::Middle;
    }
    if (in.takeWord("late")) {
        return PeriodPart::End;
    }
    EntryCursor ahead = in;
    ahead.takeWord("the");
    const auto part = ahead.takeAnyWord({"start", "beginning"}) ? std::optional(PeriodPart::Start)
                      : ahead.takeWord("middle")                ? std::optional(PeriodPart::Middle)
                      : ahead.takeWord("end")                   ? std::optional(PeriodPart::End)
                                                                : std::nullopt;
    if (!part || !ahead.takeWord("of")) {
        return {};
    }
    in = ahead;
    return part;
}

Stretches readPart(EntryCursor in, const EntryContext& context) {
    const auto part = takePart(in);
    if (!part) {
        return {};
    }
    in.takeSign('-');
    Stretches found = readWhole(in.rest(), context);
    for (Stretch& stretch : found) {
        // A season counts as its three months, whichever they are.
        if (stretch.unit == TimeUnit::Quarter) {
            const CivilDate month = addMonths(stretch.within, static_cast<int>(*part));
            stretch.edtf = edtfMonthText(month.year, month.month) + "~";
        } else if (stretch.within.year < 0 && stretch.unit > TimeUnit::Year) {
            stretch.edtf += "~"; // centuries BC are not the hundreds that partOf cuts
        } else {
            stretch.edtf = partEdtf(stretch.within, stretch.unit, *part).text();
        }
    }
    return found;
}

/// "Christmas Eve 1914", "Easter 2010".
std::vector<EntryDate> readNamedDay(EntryTokens tokens) {
    std::string name;
    std::size_t words = 0;
    while (words < tokens.size() && tokens[words].kind == EntryToken::Kind::Word) {
        name += (words > 0 ? " " : "") + tokens[words].text;
        ++words;
    }
    if (const std::string_view of = " of"; name.size() > of.size() && name.substr(name.size() - 3) == of) {
        name.resize(name.size() - of.size());
    }
    const auto named = namedDay(name);
    EntryCursor in(tokens.subspan(words));
    in.takeSign(',');
    const auto year = in.takeYear();
    const auto day = named && year && in.isAtEnd() ? dayOf(*named, *year) : std::nullopt;
    return day ? std::vector<EntryDate>{{day->day, day->month, day->year, {}, {}, {}}}
               : std::vector<EntryDate>{};
}

std::vector<EntryDate> readRelative(EntryTokens tokens, const EntryContext& context) {
    if (!context.today || tokens.size() != 1) {
        return {};
    }
    const struct {
        std::string_view word;
        int days;
    } words[] = {{"yesterday", -1}, {"today", 0}, {"tomorrow", 1}};
    for (const auto& one : words) {
        if (tokens[0].isWord(one.word)) {
            const CivilDate day = shiftDay(*context.today, TimeUnit::Day, one.days);
            return {{day.day, day.month, day.year, {}, {}, {}}};
        }
    }
    return {};
}

} // namespace

std::vector<EntryDate> readNamedStretch(EntryTokens tokens, const EntryContext& context) {
    if (std::vector<EntryDate> relative = readRelative(tokens, context); !relative.empty()) {
        return relative;
    }
    if (std::vector<EntryDate> day = readNamedDay(tokens); !day.empty()) {
        return day;
    }
    Stretches found = readPart(EntryCursor(tokens), context);
    if (found.empty()) {
        found = readWhole(tokens, context);
    }
    std::vector<EntryDate> readings;
    for (const Stretch& stretch : found) {
        EntryDate reading;
        reading.fixed = stretch.edtf;
        readings.push_back(reading);
    }
    return readings;
}

} // namespace dateline::time
