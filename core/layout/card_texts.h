// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace dateline::layout {

/// What a card says of the evidence behind its event.
struct EvidenceMarks {
    int accounts = 1;
    bool isInConflict = false; ///< the accounts cannot all be right
    bool isDecided = false;    ///< an editor chose one of them
    bool isUnverified = false; ///< a quote was found changed or lost
};

/// The words of an event's card. Asked for only when it is drawn (or, in small timelines, measured).
class CardTexts {
public:
    virtual ~CardTexts() = default;
    virtual std::string title(std::size_t event) const = 0;
    virtual std::string detail(std::size_t event) const = 0; ///< second line: the date in words, the phrase
    virtual EvidenceMarks marks(std::size_t /*event*/) const { return {}; }
};

} // namespace dateline::layout
