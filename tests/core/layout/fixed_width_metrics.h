// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/utf8_text.h"
#include "core/layout/text/text_metrics.h"
#include "core/time/edtf/edtf.h"

#include <stdexcept>

namespace dateline::layout {

/// Seven pixels a character, so that a test can reckon widths in the head.
class FixedWidthMetrics : public TextMetrics {
public:
    double width(std::string_view utf8, TextRole) const override {
        return 7.0 * double(countCodePoints(utf8));
    }
};

inline time::Edtf edtf(std::string_view text) {
    auto parsed = time::Edtf::parse(text);
    if (!parsed) {
        throw std::invalid_argument(std::string(text) + ": " + parsed.error().message);
    }
    return *parsed;
}

} // namespace dateline::layout
