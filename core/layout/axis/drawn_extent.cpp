// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/axis/drawn_extent.h"

#include "core/time/bounds/time_bounds.h"

#include <algorithm>

namespace dateline::layout {
namespace {

using time::EdtfDate;
using time::EdtfEnd;
using time::EdtfKind;
using time::EdtfSpan;
using time::Instant;

constexpr std::uint8_t kAllDigits = 0b1111;

// The first of the bounds that is there.
std::optional<Instant> firstOf(std::optional<Instant> a, std::optional<Instant> b) {
    return a ? a : b;
}

bool isSoft(const EdtfDate& date) {
    return date.anyQualifier() != time::Qualifier::None;
}

// "XXXX-05-04" says which day but not where on the axis.
bool hasNoYear(const EdtfDate& date) {
    return date.yearX == kAllDigits;
}

std::uint8_t flagsOf(const time::Edtf& when) {
    if (when.isDate()) {
        const EdtfDate& date = when.date();
        return static_cast<std::uint8_t>((isSoft(date) ? DrawnExtent::SoftStart | DrawnExtent::SoftEnd : 0) |
                                         (date.hasUnspecified() ? DrawnExtent::Hollow : 0) |
                                         (date.hasTime() ? DrawnExtent::ExactTime : 0) |
                                         (hasNoYear(date) ? DrawnExtent::Undated : 0));
    }
    const EdtfSpan& first = when.members().front();
    const EdtfSpan& last = when.members().back();
    int flags = 0;
    if (first.fromEnd == EdtfEnd::Date) {
        flags |= isSoft(first.from) ? DrawnExtent::SoftStart : 0;
        flags |= hasNoYear(first.from) ? DrawnExtent::Undated : 0;
    }
    if (last.toEnd == EdtfEnd::Date) {
        flags |= isSoft(last.to) ? DrawnExtent::SoftEnd : 0;
        flags |= hasNoYear(last.to) ? DrawnExtent::Undated : 0;
    }
    flags |= when.kind() == EdtfKind::OneOf ? DrawnExtent::Hollow : 0;
    flags |= when.kind() == EdtfKind::AllOf && when.members().size() > 1 ? DrawnExtent::Several : 0;
    return static_cast<std::uint8_t>(flags);
}

} // namespace

DrawnExtent drawnExtentOf(const std::optional<time::Edtf>& when) {
    constexpr DrawnExtent kUndated{{}, {}, DrawnExtent::Undated};
    if (!when) {
        return kUndated;
    }
    const time::TimeBounds bounds = time::boundsOf(*when);
    DrawnExtent extent{{}, {}, flagsOf(*when)};
    std::optional<Instant> start = bounds.startMin;
    std::optional<Instant> end = bounds.endMax;
    if (extent.has(DrawnExtent::Undated) || (!start && !end)) {
        return kUndated;
    }
    if (!start) {
        extent.flags |= DrawnExtent::OpenStart;
        start = firstOf(bounds.endMin, end);
    }
    if (!end) {
        extent.flags |= DrawnExtent::OpenEnd;
        end = firstOf(bounds.startMax, start);
    }
    extent.start = std::min(*start, *end);
    extent.end = *end;
    return extent;
}

std::vector<DrawnExtent> drawnPartsOf(const time::Edtf& when) {
    std::vector<DrawnExtent> parts;
    if (when.kind() != EdtfKind::AllOf || when.members().size() < 2) {
        return parts;
    }
    // Each member alone, as its own text: the set's spelling is the members' with commas between.
    const std::string& text = when.text();
    std::size_t from = 1;
    while (from < text.size()) {
        const std::size_t to = std::min(text.find_first_of(",}", from), text.size());
        const bool isRange = text.substr(from, to - from).find("..") != std::string::npos;
        const std::string member =
            isRange ? "{" + text.substr(from, to - from) + "}" : text.substr(from, to - from);
        if (const auto part = time::Edtf::parse(member)) {
            parts.push_back(drawnExtentOf(*part));
        }
        from = to + 1;
    }
    return parts;
}

} // namespace dateline::layout
