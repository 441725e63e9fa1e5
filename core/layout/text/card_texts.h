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
    /// The date in words, and how it was written where that says more.
    virtual std::string detail(std::size_t event) const = 0;
    virtual std::string date(std::size_t event) const { return detail(event); } ///< its first part
    /// Who says that it was then: a speaker or a source; empty: nothing to tell.
    virtual std::string teller(std::size_t /*event*/) const { return {}; }
    /// The same where it stands alone: "said by Anna Ruiz", "in The Gazette".
    virtual std::string tellerInWords(std::size_t event) const { return teller(event); }
    virtual EvidenceMarks marks(std::size_t /*event*/) const { return {}; }
};

} // namespace dateline::layout
