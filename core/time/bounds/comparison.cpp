// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/bounds/comparison.h"

namespace dateline::time {
namespace {

/// Bounds with every gap filled by what is still known: a start is not after the latest end, an end not
/// before the earliest start; otherwise the ends of all time.
struct Filled {
    explicit Filled(const TimeBounds& bounds)
        : startMin(bounds.startMin.value_or(Instant::min()))
        , startMax(bounds.startMax.value_or(bounds.endMax.value_or(Instant::max())))
        , endMin(bounds.endMin.value_or(startMin))
        , endMax(bounds.endMax.value_or(Instant::max())) {}

    Instant startMin;
    Instant startMax;
    Instant endMin;
    Instant endMax;
};

Certainty certainty(bool isCertain, bool isPossible) {
    return isCertain ? Certainty::Certainly : (isPossible ? Certainty::Possibly : Certainty::No);
}

/// `end`, a latest end, is not after `start`, an earliest start. The ends of the axis stand for all beyond,
/// so nothing is certain there.
bool isOver(Instant end, Instant start) {
    return end <= start && end != Instant::max() && start != Instant::min();
}

/// `a` can be earlier than `b`; two times beyond the axis can be in any order.
bool canPrecede(Instant a, Instant b) {
    return a < b || (a == b && (a == Instant::max() || a == Instant::min()));
}

} // namespace

Certainty isBefore(const TimeBounds& a, const TimeBounds& b) {
    const Filled first(a);
    const Filled second(b);
    return certainty(isOver(first.endMax, second.startMin), canPrecede(first.endMin, second.startMax));
}

Certainty isAfter(const TimeBounds& a, const TimeBounds& b) {
    return isBefore(b, a);
}

Certainty isDuring(const TimeBounds& a, const TimeBounds& b) {
    const Filled inner(a);
    const Filled outer(b);
    // An outer end that is not limited at all holds everything.
    const bool startsWithin = inner.startMin >= outer.startMax || (!b.startMin && !b.startMax && b.endMax);
    const bool endsWithin = inner.endMax <= outer.endMin || (!b.endMin && !b.endMax && b.startMin);
    const bool isPossible =
        (canPrecede(outer.startMin, inner.startMax) || inner.startMin >= outer.startMin) &&
        (canPrecede(inner.endMin, outer.endMax) || inner.endMax <= outer.endMax);
    return certainty(startsWithin && endsWithin, isPossible);
}

Certainty overlaps(const TimeBounds& a, const TimeBounds& b) {
    const Filled first(a);
    const Filled second(b);
    const bool isCertain = first.startMax <= second.endMin && second.startMax <= first.endMin;
    const bool isPossible =
        canPrecede(first.startMin, second.endMax) && canPrecede(second.startMin, first.endMax);
    return certainty(isCertain, isPossible);
}

TimeBounds asPeriod(const Edtf& date, Hemisphere hemisphere) {
    const TimeBounds bounds = boundsOf(date, hemisphere);
    return {bounds.startMin, bounds.startMin, bounds.endMax, bounds.endMax};
}

std::strong_ordering chronological(const Edtf& a, const Edtf& b) {
    const TimeBounds first = boundsOf(a);
    const TimeBounds second = boundsOf(b);
    // std::optional orders nothing before everything, which is what rule 1 asks.
    if (const auto order = first.startMin <=> second.startMin; order != 0) {
        return order;
    }
    const bool isBeyond = first.startMin == Instant::min() || first.startMin == Instant::max();
    if (isBeyond) {
        if (const auto order = dayBoundsOf(a).earliest <=> dayBoundsOf(b).earliest; order != 0) {
            return order;
        }
    }
    const Instant firstEnd = first.endMax.value_or(Instant::max());
    const Instant secondEnd = second.endMax.value_or(Instant::max());
    if (const auto order = secondEnd <=> firstEnd; order != 0) {
        return order;
    }
    if (firstEnd == Instant::max() || firstEnd == Instant::min()) {
        const auto firstDay = dayBoundsOf(a).latest;
        const auto secondDay = dayBoundsOf(b).latest;
        if (firstDay.has_value() != secondDay.has_value()) {
            return firstDay.has_value() ? std::strong_ordering::greater : std::strong_ordering::less;
        }
        if (const auto order = secondDay <=> firstDay; order != 0) {
            return order;
        }
    }
    const auto lastIfNone = [](const std::optional<Instant>& at) { return at.value_or(Instant::max()); };
    if (const auto order = lastIfNone(first.startMax) <=> lastIfNone(second.startMax); order != 0) {
        return order;
    }
    if (const auto order = lastIfNone(first.endMin) <=> lastIfNone(second.endMin); order != 0) {
        return order;
    }
    return a.canonical() <=> b.canonical();
}

} // namespace dateline::time
