// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <cstddef>
#include <cstdint>

namespace dateline::test {

/// Edits of every kind, at random. What the edit of a number does follows from the seed, the number and what
/// is in the document: a run that was killed goes on where it stopped, and two documents with the same
/// content stay the same.
class RandomEdits {
public:
    /// `withHistory`: undo, redo and jumps are among them.
    explicit RandomEdits(std::uint32_t seed, bool withHistory = false)
        : m_seed(seed)
        , m_withHistory(withHistory) {}

    /// Fails where the document refuses by right (a decade moved by a day), and then does nothing.
    Result<void> apply(document::Document& document, std::size_t number) const;

private:
    std::uint32_t m_seed;
    bool m_withHistory;
};

/// An article with `count` accepted events, each with a sentence of its own.
document::AcceptedArticle longArticle(std::size_t count, std::uint64_t variant);

} // namespace dateline::test
