// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace dateline {

/// As people read it: "1,234,567".
inline std::string groupedNumber(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t comma = digits.size(); comma > 3;) {
        comma -= 3;
        digits.insert(comma, 1, ',');
    }
    return digits;
}

} // namespace dateline
