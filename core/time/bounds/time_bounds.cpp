// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/bounds/time_bounds.h"

#include "core/time/edtf/date_instants.h"

#include <algorithm>

namespace dateline::time {
namespace {

TimeBounds boundsOfSpan(const EdtfSpan& span, Hemisphere hemisphere) {
    TimeBounds bounds;
    if (span.fromEnd == EdtfEnd::Date) {
        const InstantRange from = instantsOf(span.from, hemisphere);
        bounds.startMin = from.first;
        bounds.startMax = from.end;
    }
    if (span.toEnd == EdtfEnd::Date) {
        const InstantRange to = instantsOf(span.to, hemisphere);
        bounds.endMin = to.first;
        bounds.endMax = to.end;
    }
    if (bounds.startMin && bounds.endMax) {
        // Offsets on one side only, or the south's seasons among those of the north, may put the end first:
        // then all that is sure is the start.
        if (*bounds.endMax <= *bounds.startMin) {
            return {bounds.startMin, bounds.startMax, bounds.startMin, bounds.startMax};
        }
        // The end is not before the start: 2004-06-11/2004-06 cannot end on the 1st, nor 2004-06/2004-06-11
        // start on the 20th.
        bounds.endMin = std::max(*bounds.endMin, *bounds.startMin);
        bounds.startMax = std::min(*bounds.startMax, *bounds.endMax);
    }
    return bounds;
}

/// One time, anywhere from the first to the last of the members.
TimeBounds oneOf(std::span<const EdtfSpan> members, Hemisphere hemisphere) {
    TimeBounds all = boundsOfSpan(members.front(), hemisphere);
    for (const EdtfSpan& member : members.subspan(1)) {
        const TimeBounds one = boundsOfSpan(member, hemisphere);
        all.startMin = all.startMin && one.startMin ? std::min(all.startMin, one.startMin) : std::nullopt;
        all.endMax = all.endMax && one.endMax ? std::max(all.endMax, one.endMax) : std::nullopt;
    }
    return {all.startMin, all.endMax, all.startMin, all.endMax};
}

/// Every member: starts with the first, goes on to the last.
TimeBounds allOf(std::span<const EdtfSpan> members, Hemisphere hemisphere) {
    TimeBounds all = boundsOfSpan(members.front(), hemisphere);
    for (const EdtfSpan& member : members.subspan(1)) {
        const TimeBounds one = boundsOfSpan(member, hemisphere);
        const bool hasStart = all.startMin && one.startMin;
        all.startMin = hasStart ? std::min(all.startMin, one.startMin) : std::nullopt;
        all.startMax = hasStart ? std::min(all.startMax, one.startMax) : std::nullopt;
        const bool hasEnd = all.endMax && one.endMax;
        all.endMin = hasEnd ? std::max(all.endMin, one.endMin) : std::nullopt;
        all.endMax = hasEnd ? std::max(all.endMax, one.endMax) : std::nullopt;
    }
    return all;
}

} // namespace

TimeBounds boundsOf(const Edtf& date, Hemisphere hemisphere) {
    switch (date.kind()) {
    case EdtfKind::Date: {
        const InstantRange range = instantsOf(date.date(), hemisphere);
        return {range.first, range.end, range.first, range.end};
    }
    case EdtfKind::Interval:
        return boundsOfSpan(date.interval(), hemisphere);
    case EdtfKind::OneOf:
        return oneOf(date.members(), hemisphere);
    case EdtfKind::AllOf:
        break;
    }
    return allOf(date.members(), hemisphere);
}

DayBounds dayBoundsOf(const Edtf& date, Hemisphere hemisphere) {
    if (date.isDate()) {
        const DayRange range = dayRangeOf(date.date(), hemisphere);
        return {range.first, range.last};
    }
    DayBounds all;
    bool isFirst = true;
    for (const EdtfSpan& member : date.members()) {
        DayBounds one;
        if (member.fromEnd == EdtfEnd::Date) {
            one.earliest = dayRangeOf(member.from, hemisphere).first;
        }
        if (member.toEnd == EdtfEnd::Date) {
            one.latest = dayRangeOf(member.to, hemisphere).last;
        }
        if (one.earliest && one.latest && *one.latest < *one.earliest) {
            one.latest = dayRangeOf(member.from, hemisphere).last; // as for the instants
        }
        if (isFirst) {
            all = one;
            isFirst = false;
            continue;
        }
        all.earliest = all.earliest && one.earliest ? std::min(all.earliest, one.earliest) : std::nullopt;
        all.latest = all.latest && one.latest ? std::max(all.latest, one.latest) : std::nullopt;
    }
    return all;
}

} // namespace dateline::time
