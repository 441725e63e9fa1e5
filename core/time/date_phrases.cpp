// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/date_phrases.h"

namespace dateline::time {

const DatePhrases& englishPhrases() {
    static const DatePhrases kEnglish{
        .months = {"January", "February", "March", "April", "May", "June", "July", "August", "September",
                   "October", "November", "December"},
        .shortMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
        .seasons = {"spring", "summer", "autumn", "winter"},
        .ordinals = {"1st", "2nd", "3rd", "4th"},
        .day = "{0} {1}",
        .inYear = "{0} {1}",
        .timed = "{0}, {1}",
        .hourOnly = "{} h",
        .before = "{} BC",
        .early = "{} AD",
        .decade = "the {}s",
        .century = "the {0} century ({1}–{2})",
        .yearSpan = "{0}–{1}",
        .northern = "{} (north)",
        .southern = "{} (south)",
        .quarter = "{0} quarter of {1}",
        .third = "{0} four months of {1}",
        .half = "{0} half of {1}",
        .roughYear = "{1}–{2}, estimated {0}",
        .yearUnknown = "{}, year unknown",
        .dateUnknown = "date unknown",
        .aMonthOf = "a month of {}",
        .aDayOf = "a day of {}",
        .between = "between {0} and {1}",
        .about = "about {}",
        .perhaps = "perhaps {}",
        .perhapsAbout = "perhaps about {}",
        .shortAbout = "≈ {}",
        .shortPerhaps = "{}?",
        .shortBoth = "≈ {}?",
        .fromTo = "from {0} to {1}",
        .aboutFromTo = "about {0} to {1}",
        .range = "{0} – {1}",
        .until = "until {}",
        .since = "since {}",
        .endUnknown = "from {}, end unknown",
        .startUnknown = "until {}, start unknown",
        .always = "without start or end",
        .bothUnknown = "start and end unknown",
        .startUnknownNoEnd = "start unknown, no end",
        .noStartEndUnknown = "no start, end unknown",
        .oneDayBetween = "one day between {0} and {1}",
        .earlierThan = "before {}",
        .orEarlier = "{} or earlier",
        .orLater = "{} or later",
        .allFromTo = "all of {0} to {1}",
        .allUpTo = "all up to {}",
        .allFrom = "all from {} on",
        .lastOr = "{0} or {1}",
        .lastAnd = "{0} and {1}",
        .more = "{} more",
    };
    return kEnglish;
}

} // namespace dateline::time
