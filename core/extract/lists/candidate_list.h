// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/utf8_text.h"
#include "core/extract/lists/packed_rows.h"
#include "core/model/candidate.h"

#include <optional>
#include <string_view>
#include <vector>

namespace dateline::extract {

/// The candidates of a text in an eighth of what they take as objects: words that stand in the text are kept
/// as places, the rest as bytes, and a candidate is made when asked for. What comes out is what was put in,
/// whatever it was.
class CandidateList {
public:
    using Iterator = MadeIterator<CandidateList, model::Candidate>;

    CandidateList() = default;
    /// Shares the text's bytes.
    explicit CandidateList(Utf8Text text)
        : m_text(std::move(text)) {}
    CandidateList(const std::vector<model::Candidate>& candidates);
    // The words are found by their addresses.
    CandidateList(CandidateList&&) = default;
    CandidateList& operator=(CandidateList&&) = default;
    CandidateList(const CandidateList& other)
        : CandidateList(other.m_text) {
        *this = other;
    }
    CandidateList& operator=(const CandidateList& other);
    ~CandidateList() = default;

    void push_back(const model::Candidate& candidate);
    std::size_t size() const { return m_rows.size(); }
    bool empty() const { return size() == 0; }

    model::Candidate operator[](std::size_t index) const;
    model::Candidate front() const { return (*this)[0]; }
    model::Candidate back() const { return (*this)[size() - 1]; }
    Iterator begin() const { return {this, 0}; }
    Iterator end() const { return {this, size()}; }

    std::vector<model::Candidate> all() const { return {begin(), end()}; }

    // What is asked of many at once, without making them.
    TextPosition quotePosition(std::size_t index) const;
    std::optional<TextPosition> expressionPosition(std::size_t index) const;
    std::string_view when(std::size_t index) const; ///< EDTF; empty: no date
    double confidence(std::size_t index) const;
    /// As model::isProposed().
    bool isProposed(std::size_t index) const;

    friend bool operator==(const CandidateList& a, const CandidateList& b);

private:
    struct Head;
    Head head(std::size_t index) const;

    Utf8Text m_text;
    PackedRows m_rows;
    PackedWords m_words; ///< names of actors and rules
};

} // namespace dateline::extract
