// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::evidence {

/// A stretch of words that one text has in common with another, or not.
struct DifferenceRun {
    enum class Kind { Kept, Removed, Added };
    Kind kind = Kind::Kept;
    std::string text;

    friend bool operator==(const DifferenceRun&, const DifferenceRun&) = default;
};

/// How `after` came from `before`, word by word: all kept and removed runs make up `before` byte for byte,
/// all kept and added ones `after`. What is removed stands before what is added in its place; no two runs of
/// a kind follow each other. By the longest common subsequence (Wagner and Fischer, 1974) of words, signs and
/// spaces; of more than 2,000 of them between the common ends of both, all count as replaced.
std::vector<DifferenceRun> wordDifference(std::string_view before, std::string_view after);

/// In one line, as wdiff writes it: "shortly [-after-] {+before+} 6 a.m."
std::string inOneLine(const std::vector<DifferenceRun>& difference);

} // namespace dateline::evidence
