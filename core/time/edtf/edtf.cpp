// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/edtf/edtf.h"

#include "core/time/edtf/edtf_parser.h"

#include <algorithm>
#include <bit>

namespace dateline::time {
namespace {

Precision precisionOfYear(const EdtfDate& date) {
    if (date.yearForm == EdtfDate::YearForm::Decade) {
        return Precision::Decade;
    }
    if (date.yearForm == EdtfDate::YearForm::Century) {
        return Precision::Century;
    }
    int unknownDigits = static_cast<int>(std::bit_width(static_cast<unsigned>(date.yearX)));
    if (date.significantDigits != 0) {
        int digits = 0;
        for (std::int64_t rest = date.year; rest != 0; rest /= 10) {
            ++digits;
        }
        unknownDigits = digits - date.significantDigits;
    }
    switch (std::clamp(unknownDigits, 0, 3)) {
    case 0:
        return Precision::Year;
    case 1:
        return Precision::Decade;
    case 2:
        return Precision::Century;
    default:
        return Precision::Millennium;
    }
}

Precision precisionOfTime(EdtfTime::Parts parts) {
    switch (parts) {
    case EdtfTime::Parts::Hour:
        return Precision::Hour;
    case EdtfTime::Parts::Minute:
        return Precision::Minute;
    case EdtfTime::Parts::Second:
        return Precision::Second;
    default:
        return Precision::Instant;
    }
}

Precision precisionOf(const EdtfDate& date) {
    if (date.hasTime()) {
        return precisionOfTime(date.time.parts);
    }
    const Precision year = precisionOfYear(date);
    if (year != Precision::Year || !date.hasMonth() || date.monthX != 0) {
        return year;
    }
    if (date.isGrouping()) {
        return Precision::Season;
    }
    return date.hasDay() && date.dayX == 0 ? Precision::Day : Precision::Month;
}

template<typename Visit>
void forEachDate(const Edtf& edtf, Visit visit) {
    if (edtf.isDate()) {
        visit(edtf.date());
        return;
    }
    for (const EdtfSpan& span : edtf.members()) {
        if (span.fromEnd == EdtfEnd::Date) {
            visit(span.from);
        }
        if (span.toEnd == EdtfEnd::Date && !span.isSingle) {
            visit(span.to);
        }
    }
}

bool hasAny(const Edtf& edtf, Qualifier bit) {
    bool found = false;
    forEachDate(edtf, [&](const EdtfDate& date) { found = found || has(date.anyQualifier(), bit); });
    return found;
}

} // namespace

Result<Edtf> Edtf::parse(std::string_view text, EdtfRules rules) {
    return EdtfParser(text, rules).parse();
}

Precision Edtf::precision() const {
    // "../.." says nothing at all; the coarsest there is comes nearest.
    Precision coarsest = Precision::Instant;
    bool isEmpty = true;
    forEachDate(*this, [&](const EdtfDate& date) {
        coarsest = std::max(coarsest, precisionOf(date));
        isEmpty = false;
    });
    return isEmpty ? Precision::Millennium : coarsest;
}

bool Edtf::isApproximate() const {
    return hasAny(*this, Qualifier::Approximate);
}

bool Edtf::isUncertain() const {
    return hasAny(*this, Qualifier::Uncertain);
}

const EdtfDate& Edtf::date() const {
    const auto* date = std::get_if<EdtfDate>(&m_tree);
    DATELINE_REQUIRE(date != nullptr);
    return *date;
}

const EdtfSpan& Edtf::interval() const {
    DATELINE_REQUIRE(m_kind == EdtfKind::Interval);
    return members().front();
}

std::span<const EdtfSpan> Edtf::members() const {
    const auto* members = std::get_if<Members>(&m_tree);
    return members == nullptr ? std::span<const EdtfSpan>() : std::span<const EdtfSpan>(**members);
}

} // namespace dateline::time
