// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace dateline::time {

/// What a date says about its own precision, coarsest last.
enum class Precision { Instant, Second, Minute, Hour, Day, Month, Season, Year, Decade, Century, Millennium };

/// The shape of an EDTF value.
enum class EdtfKind {
    Date,     ///< one date or date and time, season, year with unspecified digits …
    Interval, ///< a/b, ../b, a/, …: the whole range
    OneOf,    ///< [ … ]: one of the members
    AllOf,    ///< { … }: every member
};

/// A date as ISO 8601-2:2019 annex A (EDTF, levels 0, 1 and 2) writes it. Always valid: made by parse only.
/// Keeps the text as written; equality is that of meaning (the canonical form).
class Edtf {
public:
    /// Fails with the character (counted from 0, in Error::offset) and the reason.
    static Result<Edtf> parse(std::string_view text);

    const std::string& text() const { return m_text; }
    /// One spelling per meaning: what equality compares.
    std::string canonical() const;
    int level() const; ///< 0, 1 or 2
    EdtfKind kind() const;
    Precision precision() const; ///< the coarsest of its parts
    bool isApproximate() const;  ///< `~` or `%` on any part
    bool isUncertain() const;    ///< `?` or `%` on any part

    friend bool operator==(const Edtf& a, const Edtf& b) { return a.canonical() == b.canonical(); }

private:
    explicit Edtf(std::string text)
        : m_text(std::move(text)) {}
    std::string m_text;
};

} // namespace dateline::time
