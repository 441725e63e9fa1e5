// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/edtf/edtf_canonical.h"

#include "core/time/edtf/edtf.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>

namespace dateline::time {
namespace {

constexpr std::array<std::string_view, 4> kSigns{"", "?", "~", "%"};

std::string_view signOf(Qualifier qualifier) {
    return kSigns[static_cast<std::size_t>(qualifier)];
}

void appendDigits(std::string& out, std::int64_t value, unsigned x, int count) {
    std::string digits = fmt::format("{:0{}}", value, count);
    for (int i = 0; i < count; ++i) {
        if ((x >> i & 1U) != 0) {
            digits[digits.size() - 1 - static_cast<std::size_t>(i)] = 'X';
        }
    }
    out += digits;
}

void appendYear(std::string& out, const EdtfDate& date) {
    const std::int64_t magnitude = std::abs(date.year);
    out += date.yearForm == EdtfDate::YearForm::Long ? "Y" : "";
    out += date.isNegative ? "-" : "";
    switch (date.yearForm) {
    case EdtfDate::YearForm::Decade:
        appendDigits(out, magnitude / 10, 0, 3);
        break;
    case EdtfDate::YearForm::Century:
        appendDigits(out, magnitude / 100, 0, 2);
        break;
    case EdtfDate::YearForm::Plain:
    case EdtfDate::YearForm::Long:
        appendDigits(out, magnitude, date.yearX, 4);
        break;
    }
    if (date.significantDigits != 0) {
        fmt::format_to(std::back_inserter(out), "S{}", date.significantDigits);
    }
}

void appendTime(std::string& out, const EdtfTime& time) {
    const auto end = std::back_inserter(out);
    fmt::format_to(end, "T{:02}", time.hour);
    if (time.parts >= EdtfTime::Parts::Minute) {
        fmt::format_to(end, ":{:02}", time.minute);
    }
    if (time.parts >= EdtfTime::Parts::Second) {
        fmt::format_to(end, ":{:02}", time.second);
    }
    if (time.parts == EdtfTime::Parts::Fraction) {
        std::string fraction = fmt::format(".{:06}", time.micros);
        while (fraction.size() > 2 && fraction.back() == '0') {
            fraction.pop_back();
        }
        out += fraction;
    }
    if (time.zone == EdtfTime::Zone::Floating) {
        return;
    }
    if (time.zone == EdtfTime::Zone::Utc) {
        out += 'Z';
        return;
    }
    const int offset = std::abs(time.offsetMinutes);
    fmt::format_to(end, "{}{:02}:{:02}", time.offsetMinutes < 0 ? '-' : '+', offset / 60, offset % 60);
}

std::string canonicalOf(const EdtfSpan& span, std::string_view between) {
    std::string out;
    if (span.fromEnd == EdtfEnd::Date) {
        out = canonicalOf(span.from);
    } else if (span.fromEnd == EdtfEnd::Open && between == "/") {
        out = "..";
    }
    if (span.isSingle) {
        return out;
    }
    out += between;
    if (span.toEnd == EdtfEnd::Date) {
        out += canonicalOf(span.to);
    } else if (span.toEnd == EdtfEnd::Open && between == "/") {
        out += "..";
    }
    return out;
}

} // namespace

std::string canonicalOf(const EdtfDate& date) {
    const std::array<Qualifier, 3> qualifiers{date.yearQualifier, date.monthQualifier, date.dayQualifier};
    const int count = date.hasDay() ? 3 : (date.hasMonth() ? 2 : 1);
    int leading = 0; // components from the left that share the year's qualifier
    while (leading < count && qualifiers[static_cast<std::size_t>(leading)] == date.yearQualifier) {
        ++leading;
    }
    std::string out;
    for (int i = 0; i < count; ++i) {
        const Qualifier qualifier = qualifiers[static_cast<std::size_t>(i)];
        out += i > 0 ? "-" : "";
        out += i >= leading ? signOf(qualifier) : "";
        if (i == 0) {
            appendYear(out, date);
        } else if (i == 1) {
            appendDigits(out, date.month, date.monthX, 2);
        } else {
            appendDigits(out, date.day, date.dayX, 2);
        }
        out += i == leading - 1 ? signOf(qualifier) : "";
    }
    if (date.hasTime()) {
        appendTime(out, date.time);
    }
    return out;
}

std::string Edtf::canonical() const {
    if (isDate()) {
        return canonicalOf(date());
    }
    if (m_kind == EdtfKind::Interval) {
        return canonicalOf(interval(), "/");
    }
    // A set has no order and holds nothing twice; an open start stays first and an open end last.
    std::vector<std::pair<const EdtfSpan*, std::string>> parts;
    for (const EdtfSpan& member : members()) {
        parts.emplace_back(&member, canonicalOf(member, ".."));
    }
    const auto order = [](const auto& a, const auto& b) {
        const auto key = [](const EdtfSpan& span) {
            return span.fromEnd != EdtfEnd::Date ? 0 : (span.toEnd != EdtfEnd::Date ? 2 : 1);
        };
        if (key(*a.first) != key(*b.first)) {
            return key(*a.first) < key(*b.first);
        }
        return *a.first < *b.first;
    };
    std::sort(parts.begin(), parts.end(), order);
    std::string out(1, m_kind == EdtfKind::OneOf ? '[' : '{');
    std::string_view last;
    for (const auto& [span, part] : parts) {
        if (part != last) {
            out += out.size() > 1 ? "," : "";
            out += part;
            last = part;
        }
    }
    out += m_kind == EdtfKind::OneOf ? ']' : '}';
    return out;
}

bool operator==(const Edtf& a, const Edtf& b) {
    return a.m_text == b.m_text || (a.m_kind == b.m_kind && a.canonical() == b.canonical());
}

} // namespace dateline::time
