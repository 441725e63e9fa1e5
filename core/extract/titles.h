// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/attribution.h"
#include "core/extract/clause.h"

#include <optional>
#include <string>

namespace dateline::extract {

inline constexpr std::size_t kLongestTitle = 80; // code points

/// Makes titles out of a text's own words: a clause with its subject, without the date that is shown beside
/// it, cut where a phrase ends.
class Titles {
public:
    Titles(const ReadText& text, const WordKinds& kinds)
        : m_text(text)
        , m_kinds(kinds) {}

    /// `tail`: the words to show after the subject; `dropped`: words among them to leave out (may be empty).
    /// `subject`: words to show first; a pronoun there gives way to `name`.
    std::string of(TokenRange subject, const std::string& name, TokenRange tail, TokenRange dropped) const;
    /// The text's own headline or first words.
    static std::string proposed(const ReadText& text);

private:
    std::string shortened(const std::string& title) const;
    std::size_t leadOf(TokenRange dropped, std::size_t limit) const;
    bool endsIn(std::string_view last, const WordKinds::Kind& kind) const;
    std::string withoutTail(std::string_view title, bool wasCut) const;
    void append(std::string& title, TokenRange range) const;

    const ReadText& m_text;
    const WordKinds& m_kinds;
};

} // namespace dateline::extract
