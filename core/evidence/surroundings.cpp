// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/surroundings.h"

#include <algorithm>

namespace dateline::evidence {
namespace {

std::size_t commonEnd(std::string_view a, std::string_view b) {
    const auto limit = static_cast<std::ptrdiff_t>(std::min(a.size(), b.size()));
    return static_cast<std::size_t>(std::mismatch(a.rbegin(), a.rbegin() + limit, b.rbegin()).first -
                                    a.rbegin());
}

std::size_t commonStart(std::string_view a, std::string_view b) {
    const auto limit = static_cast<std::ptrdiff_t>(std::min(a.size(), b.size()));
    return static_cast<std::size_t>(std::mismatch(a.begin(), a.begin() + limit, b.begin()).first - a.begin());
}

} // namespace

std::size_t fitOf(const model::Quote& quote, std::string_view text, ByteSpan place) {
    return commonEnd(text.substr(0, place.begin), quote.prefix) +
           commonStart(text.substr(place.end), quote.suffix);
}

} // namespace dateline::evidence
