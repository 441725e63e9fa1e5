// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::evidence {

/// A word that says something of what happened, as it is compared and as it was written.
struct TellingWord {
    std::string stem;
    std::string_view written;
};

/// The words of an English text without those that only hold a sentence together, without small numbers,
/// years and the words of dates. Lower case, common endings cut; each stem once, in the order of the text.
/// The text must outlive them.
std::vector<TellingWord> tellingWordsOf(std::string_view text);

} // namespace dateline::evidence
