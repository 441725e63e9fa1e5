// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/edtf/edtf.h"
#include "core/time/wording/date_phrases.h"

#include <string>

namespace dateline::time {

enum class WordForm {
    Short,  ///< ticks and marks: "Apr 2025", "≈ 1987", "2009 – 2011"
    Medium, ///< cards: "April 2025", "about 1987", "≈ Feb – May 2025", "before 5 May 2025"
    Long,   ///< the panel and the command line: "about February to May 2025", "from 2009 to 2011"
};

/// A date in words for people: "April 2025", "about 1987", "one day between 2009 and 2011", "44 BC".
/// `../b` has no start and reaches to the end of b: "until b". `[..b]` is one time, not after b: "before" the
/// day, month or year that follows b. Years are counted as historians do: EDTF year 0 is 1 BC.
std::string inWords(const Edtf& date, WordForm form = WordForm::Medium,
                    const DatePhrases& phrases = englishPhrases());

/// How exact it is, for people: "to the day", "to the month", "to the year, approximate", "to the day, open
/// start".
std::string precisionInWords(const Edtf& date, const DatePhrases& phrases = englishPhrases());

} // namespace dateline::time
