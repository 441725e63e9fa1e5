// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/bounds/time_bounds.h"

#include <optional>
#include <string>

namespace dateline::exchange {

/// A day as every format of ours writes it: "2025-05-04", "-0043-03-15" (44 BC), "12025-01-01".
std::string dayText(const time::CivilDate& day);

/// The first and the last day a date can mean, where it sets one.
struct DayTexts {
    std::optional<std::string> earliest;
    std::optional<std::string> latest;
};
DayTexts dayTextsOf(const std::optional<time::Edtf>& when);

} // namespace dateline::exchange
