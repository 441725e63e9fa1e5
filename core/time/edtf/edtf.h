// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/time/edtf/edtf_date.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dateline::time {

/// What a date says about its own precision, coarsest last.
enum class Precision { Instant, Second, Minute, Hour, Day, Month, Season, Year, Decade, Century, Millennium };

/// The shape of an EDTF value.
enum class EdtfKind : std::uint8_t {
    Date,     ///< one date or date and time, season, year with unspecified digits …
    Interval, ///< a/b, ../b, a/, …: the whole range
    OneOf,    ///< [ … ]: one of the members
    AllOf,    ///< { … }: every member
};

/// Whose rules a text is held to.
enum class EdtfRules : std::uint8_t {
    AnnexA,             ///< ISO 8601-2:2019 annex A, where intervals and sets are of dates only
    WithTimedIntervals, ///< also intervals and sets of dates with a time of day, as ISO 8601-1 has them
};

/// A date as ISO 8601-2:2019 annex A (EDTF, levels 0, 1 and 2) writes it. Always valid: made by parse only.
/// Keeps the text as written; equality is that of meaning (the canonical form). Cheap to copy: one date is
/// held in place, the parts of an interval or a set are shared.
class Edtf {
public:
    /// Fails with the character (counted from 0, in Error::offset; the sentence counts from 1) and the
    /// reason. Time linear in the text's length; no recursion. A year must be within 10^12 of year 0.
    static Result<Edtf> parse(std::string_view text, EdtfRules rules = EdtfRules::AnnexA);

    const std::string& text() const { return m_text; }
    /// One spelling per meaning: what equality compares.
    std::string canonical() const;
    int level() const { return m_level; } ///< 0, 1 or 2: what the spelling needs
    EdtfKind kind() const { return m_kind; }
    Precision precision() const; ///< the coarsest of its parts
    bool isApproximate() const;  ///< `~` or `%` on any part
    bool isUncertain() const;    ///< `?` or `%` on any part
    bool isDate() const { return m_kind == EdtfKind::Date; }

    /// The one date of an EdtfKind::Date.
    const EdtfDate& date() const;
    /// The two ends of an EdtfKind::Interval.
    const EdtfSpan& interval() const;
    /// The members of a set as written; the interval alone for an interval; nothing for a date.
    std::span<const EdtfSpan> members() const;

    friend bool operator==(const Edtf& a, const Edtf& b);

private:
    friend class EdtfParser;
    using Members = std::shared_ptr<const std::vector<EdtfSpan>>;

    Edtf(std::string text, EdtfKind kind, int level, std::variant<EdtfDate, Members> tree)
        : m_text(std::move(text))
        , m_tree(std::move(tree))
        , m_kind(kind)
        , m_level(static_cast<std::uint8_t>(level)) {}

    std::string m_text;
    std::variant<EdtfDate, Members> m_tree;
    EdtfKind m_kind;
    std::uint8_t m_level;
};

} // namespace dateline::time
