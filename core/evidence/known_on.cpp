// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/known_on.h"

#include "core/time/bounds/time_bounds.h"

#include <algorithm>

namespace dateline::evidence {

PublicationDays publicationDays(std::span<const model::Source> sources) {
    PublicationDays days;
    for (const model::Source& source : sources) {
        if (source.published) {
            if (const auto day = time::dayBoundsOf(*source.published).latest) {
                days.emplace(source.id, *day);
            }
        }
    }
    return days;
}

std::vector<time::CivilDate> reportDays(const PublicationDays& days) {
    std::vector<time::CivilDate> sorted;
    for (const auto& [source, day] : days) {
        sorted.push_back(day);
    }
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    return sorted;
}

std::optional<KnownEvent> knownOn(const model::Event& event, const PublicationDays& days,
                                  time::CivilDate day) {
    KnownEvent known;
    std::optional<time::CivilDate> newest; // of the claims that have a date
    bool hasTheEventsDate = false;
    for (std::size_t i = 0; i < event.claims.size(); ++i) {
        const model::Claim& claim = event.claims[i];
        const auto published = days.find(claim.source);
        if (published == days.end() || published->second > day) {
            continue;
        }
        known.claims.push_back(i);
        hasTheEventsDate |= claim.date.when == event.when;
        if (claim.date.when && (!newest || published->second > *newest)) {
            newest = published->second;
            known.when = claim.date.when;
        }
    }
    if (known.claims.empty()) {
        return std::nullopt;
    }
    known.isWhole = known.claims.size() == event.claims.size();
    if (known.isWhole || hasTheEventsDate) {
        known.when = event.when;
    }
    return known;
}

} // namespace dateline::evidence
