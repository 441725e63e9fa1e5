// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace dateline::quality {

/// A temporal expression as somebody marked it. Positions are code points, end exclusive.
struct GoldTimex {
    std::size_t start = 0;
    std::size_t end = 0;
    std::string type;
    std::string value; ///< TIMEX3; may be empty
};

struct GoldText {
    std::string name;
    std::string published; ///< a day, YYYY-MM-DD
    std::string text;      ///< UTF-8
    std::vector<GoldTimex> timexes;
};

/// Files of our own prose: a first line "published 2013-03-22", then the text with each expression as
/// "[words|TYPE value]" or "[words|TYPE value MOD]". All files of a folder, by name. Throws on a slip.
std::vector<GoldText> markedTexts(const std::string& folder);

/// A file with one JSON object a line: {doc_id, dct, text, timexes: [{start, end, type, value}]}.
std::vector<GoldText> goldOfJsonLines(const std::string& file);

} // namespace dateline::quality
