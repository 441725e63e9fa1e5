// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/utf8_text.h"
#include "core/extract/lists/packed_rows.h"
#include "core/model/date_reading.h"
#include "core/time/edtf/edtf.h"

#include <initializer_list>
#include <optional>
#include <string>

namespace dateline::extract {

/// A temporal expression with its modifier, whether or not an event uses it.
struct Timex {
    model::Expression expression;
    std::string mod; ///< TIMEX3 mod: APPROX, START, MID, END, BEFORE, … or empty
    std::optional<time::Edtf>
        when; ///< what an event would be dated by it; how that came is told with the event
};

/// The expressions of a text, made when asked for, as in CandidateList.
class TimexList {
public:
    using Iterator = MadeIterator<TimexList, Timex>;

    TimexList() = default;
    explicit TimexList(Utf8Text text)
        : m_text(std::move(text)) {}
    TimexList(std::initializer_list<Timex> all);

    void push_back(const Timex& timex);
    std::size_t size() const { return m_rows.size(); }
    bool empty() const { return size() == 0; }
    Timex operator[](std::size_t index) const;
    Iterator begin() const { return {this, 0}; }
    Iterator end() const { return {this, size()}; }

private:
    Utf8Text m_text;
    PackedRows m_rows;
};

} // namespace dateline::extract
