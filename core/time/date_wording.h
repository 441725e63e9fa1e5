// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/edtf.h"

#include <string>

namespace dateline::time {

enum class WordForm {
    Short,  ///< ticks and marks: "Apr 2025"
    Medium, ///< cards: "April 2025", "≈ Feb – May 2025", "before 5 May 2025"
    Long,   ///< the panel: whole sentences' worth, "about February to May 2025"
};

/// A date in words for people: "April 2025", "about 1987", "one day between 2009 and 2011", "44 BC".
std::string inWords(const Edtf& date, WordForm form = WordForm::Medium);

/// How exact it is, for people: "to the day", "to the month", "approximate", "open start", …
std::string precisionInWords(const Edtf& date);

} // namespace dateline::time
