// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/quote_check.h"

#include <array>

namespace dateline::model {
namespace {

constexpr std::array<std::string_view, 4> kStateNames = {"exact", "moved", "changed", "lost"};

} // namespace

std::string_view nameOf(QuoteState state) {
    return kStateNames[static_cast<std::size_t>(state)];
}

std::optional<QuoteState> quoteStateNamed(std::string_view name) {
    for (std::size_t i = 0; i < kStateNames.size(); ++i) {
        if (kStateNames[i] == name) {
            return static_cast<QuoteState>(i);
        }
    }
    return std::nullopt;
}

} // namespace dateline::model
