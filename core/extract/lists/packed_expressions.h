// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/temporal/temporal_reader.h"

#include <cstdint>
#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

namespace dateline::extract {

/// The expressions of a text in a row of bytes, a sentence at a time: a quarter of what they take as objects.
/// To be taken out once, in the order they were put in; what was taken out is given back.
class PackedExpressions {
public:
    /// Room for the expressions of a text of so many bytes; what is not used is never touched.
    explicit PackedExpressions(std::size_t bytes = 0);
    void put(const ReadExpression& expression);
    /// Those of the sentence, which must not lie before one asked for already, behind what `into` holds.
    void takeOut(std::size_t sentence, std::vector<ReadExpression>& into);
    /// The tokens of all of them, whether taken out or not.
    const std::vector<SmallTokenRange>& ranges() const { return m_ranges; }

private:
    std::deque<std::string> m_blocks;
    std::size_t m_at = 0;                     ///< of the first block: bytes taken out
    std::size_t m_takenOut = 0;               ///< expressions
    std::vector<const TemporalRule*> m_rules; ///< each that found one
    std::vector<std::uint16_t> m_ruleIds;     ///< of each expression, in m_rules
    std::vector<SmallTokenRange> m_ranges;
    std::vector<std::uint32_t> m_sentences; ///< of each
    std::unordered_map<const TemporalRule*, std::uint16_t> m_idOfRule;
};

} // namespace dateline::extract
