// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/gregorian/month_names.h"

#include "core/base/require.h"

#include <array>

namespace dateline::time {

std::string_view monthName(int month) {
    static constexpr std::array<std::string_view, 12> kNames{"January",   "February", "March",    "April",
                                                             "May",       "June",     "July",     "August",
                                                             "September", "October",  "November", "December"};
    DATELINE_REQUIRE(month >= 1 && month <= 12);
    return kNames[static_cast<std::size_t>(month - 1)];
}

std::string_view monthShortName(int month) {
    return monthName(month).substr(0, 3);
}

} // namespace dateline::time
