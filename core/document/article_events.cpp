// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/article_events.h"

#include <fmt/format.h>

namespace dateline::document {

Result<std::vector<model::Event>> eventsOf(const model::Source& source,
                                           const std::vector<model::Candidate>& candidates) {
    std::vector<model::Event> events;
    events.reserve(candidates.size());
    for (const model::Candidate& candidate : candidates) {
        const TextPosition at = candidate.quote.position;
        if (candidate.quote.exact.empty() || at.end < at.start ||
            source.text.slice(source.text.toBytes(at)) != candidate.quote.exact) {
            return unexpected(ErrorCode::Invalid,
                              fmt::format("the quote of “{}” does not stand in the text at {}–{}; nothing "
                                          "was imported",
                                          candidate.title, at.start, at.end));
        }
        model::Claim claim;
        claim.quote = candidate.quote;
        claim.date = candidate.date;
        claim.saidBy = candidate.saidBy;
        claim.isReported = candidate.isReported;
        model::Event event;
        event.title = candidate.title;
        event.when = candidate.date.when;
        event.actors = actorsNamed(candidate.actors);
        event.claims.push_back(std::move(claim));
        events.push_back(std::move(event));
    }
    return events;
}

std::vector<model::Actor> actorsNamed(const std::vector<std::string>& names) {
    std::vector<model::Actor> actors;
    for (const std::string& name : names) {
        if (name.find_first_not_of(" \t\r\n") != std::string::npos) {
            actors.push_back({{}, name});
        }
    }
    return actors;
}

} // namespace dateline::document
