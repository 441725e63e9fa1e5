// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace dateline::time {

/// English; `month` 1..12.
std::string_view monthName(int month);
/// Three letters: "Sep".
std::string_view monthShortName(int month);

} // namespace dateline::time
