// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace dateline::layout {

/// The words of an event's card. Asked for only when it is drawn (or, in small timelines, measured).
class CardTexts {
public:
    virtual ~CardTexts() = default;
    virtual std::string title(std::size_t event) const = 0;
    virtual std::string detail(std::size_t event) const = 0; ///< second line: the date in words, the phrase
};

} // namespace dateline::layout
