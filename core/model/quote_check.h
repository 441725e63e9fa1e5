// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline::model {

/// What a check of a quote against a text can say, and nothing else.
enum class QuoteState {
    Exact,   ///< the very words, where they were
    Moved,   ///< the very words, elsewhere
    Changed, ///< words like them, but not the same: the claim is unverified
    Lost,    ///< nothing like them
};

/// "exact", "moved", "changed", "lost": as files and the command line have it.
std::string_view nameOf(QuoteState state);
std::optional<QuoteState> quoteStateNamed(std::string_view name);

/// What the last check against a newer version of its source found of a claim: Changed or Lost. A claim whose
/// words were found, or that was never checked, has none.
struct QuoteCheck {
    QuoteState state = QuoteState::Changed;
    std::string found;   ///< for Changed: the words that stand there now
    std::string against; ///< what it was checked against, for people: a file's name, "the page of 3 May 2025"

    friend bool operator==(const QuoteCheck&, const QuoteCheck&) = default;
};

} // namespace dateline::model
