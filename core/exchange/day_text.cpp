// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/day_text.h"

#include <fmt/format.h>

namespace dateline::exchange {

std::string dayText(const time::CivilDate& day) {
    // fmt counts the sign as one of the digits.
    return day.year < 0 ? fmt::format("{:05}-{:02}-{:02}", day.year, day.month, day.day)
                        : fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
}

DayTexts dayTextsOf(const std::optional<time::Edtf>& when) {
    DayTexts texts;
    if (when) {
        const time::DayBounds bounds = time::dayBoundsOf(*when);
        if (bounds.earliest) {
            texts.earliest = dayText(*bounds.earliest);
        }
        if (bounds.latest) {
            texts.latest = dayText(*bounds.latest);
        }
    }
    return texts;
}

} // namespace dateline::exchange
