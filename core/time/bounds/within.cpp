// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/bounds/within.h"

#include "core/time/bounds/time_bounds.h"

namespace dateline::time {

bool canBeWithin(const Edtf& when, const std::optional<Edtf>& from, const std::optional<Edtf>& to) {
    const TimeBounds event = boundsOf(when);
    if (from) {
        const TimeBounds first = boundsOf(*from);
        if (first.startMin && event.endMax && *event.endMax <= *first.startMin) {
            return false;
        }
    }
    if (to) {
        const TimeBounds last = boundsOf(*to);
        if (last.endMax && event.startMin && *event.startMin >= *last.endMax) {
            return false;
        }
    }
    return true;
}

} // namespace dateline::time
