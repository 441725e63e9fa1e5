// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/edits/article_events.h"

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
        for (std::string& name : usableNames(candidate.actors)) {
            event.actors.push_back({{}, std::move(name)});
        }
        event.claims.push_back(std::move(claim));
        events.push_back(std::move(event));
    }
    return events;
}

std::vector<std::string> usableNames(const std::vector<std::string>& names) {
    constexpr const char* kSpaces = " \t\r\n";
    std::vector<std::string> usable;
    for (const std::string& name : names) {
        const std::size_t first = name.find_first_not_of(kSpaces);
        if (first != std::string::npos) {
            usable.push_back(name.substr(first, name.find_last_not_of(kSpaces) + 1 - first));
        }
    }
    return usable;
}

} // namespace dateline::document
