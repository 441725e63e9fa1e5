// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fmt/format.h>

#include <string>

namespace dateline::quality {

/// So many right of so many asked.
struct Ratio {
    int right = 0;
    int all = 0;

    void count(bool isRight) {
        right += isRight ? 1 : 0;
        ++all;
    }
    double value() const { return all == 0 ? 1 : static_cast<double>(right) / all; }
    std::string text() const { return fmt::format("{:4} of {:4} ({:.1f} %)", right, all, 100 * value()); }
};

} // namespace dateline::quality
