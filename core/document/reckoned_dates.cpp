// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/reckoned_dates.h"

#include "core/extract/extractor.h"

#include <algorithm>
#include <map>

namespace dateline::document {
namespace {

using Place = std::pair<std::size_t, std::size_t>;

Place placeOf(const TextPosition& position) {
    return {position.start, position.end};
}

/// What an extraction makes of the words of an account.
class Readings {
public:
    explicit Readings(extract::Extraction extraction)
        : m_extraction(std::move(extraction)) {
        const auto& candidates = m_extraction.candidates;
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            const auto expression = candidates.expressionPosition(i);
            auto& told = expression ? m_byExpression : m_byQuote;
            told[placeOf(expression.value_or(candidates.quotePosition(i)))].push_back(i);
        }
        const auto& expressions = m_extraction.expressions;
        for (std::size_t i = 0; i < expressions.size(); ++i) {
            m_expressions[placeOf(expressions[i].expression.position)] = i;
        }
    }

    /// Nothing: such words are no date here.
    std::optional<model::DateReading> of(const model::Claim& claim) const {
        const auto& expression = claim.date.expression;
        const auto& told = expression ? m_byExpression : m_byQuote;
        const Place words = placeOf(expression ? expression->position : claim.quote.position);
        if (const auto known = told.find(words); known != told.end()) {
            const auto isSameQuote = [&](std::size_t candidate) {
                return m_extraction.candidates.quotePosition(candidate) == claim.quote.position;
            };
            const auto same = std::find_if(known->second.begin(), known->second.end(), isSameQuote);
            return m_extraction.candidates[same == known->second.end() ? known->second.front() : *same].date;
        }
        const auto timex = m_expressions.find(words);
        if (!expression || timex == m_expressions.end()) {
            return std::nullopt;
        }
        model::DateReading reading = claim.date; // no event is proposed for it; an editor made one
        reading.when = m_extraction.expressions[timex->second].when;
        reading.anchor.reset();
        reading.alternatives.clear();
        reading.steps = {{"read anew", "for the corrected day of publication"}};
        return reading;
    }

private:
    extract::Extraction m_extraction;
    std::map<Place, std::vector<std::size_t>> m_byExpression; ///< candidates
    std::map<Place, std::vector<std::size_t>> m_byQuote;      ///< those without words for a date
    std::map<Place, std::size_t> m_expressions;
};

} // namespace

std::vector<DatedAccount> accountsOf(const Document& document, model::SourceId id) {
    std::vector<model::EventId> events;
    for (const auto& span : document.quotesIn(id)) {
        events.push_back(span.event);
    }
    std::sort(events.begin(), events.end());
    events.erase(std::unique(events.begin(), events.end()), events.end());
    std::vector<DatedAccount> accounts;
    for (const model::EventId eventId : events) {
        const auto event = document.event(eventId);
        if (!event) {
            continue;
        }
        for (const model::Claim& claim : event->claims) {
            const bool leads =
                event->choice ? event->choice->claim == claim.id : claim.id == event->claims.front().id;
            if (claim.source == id) {
                accounts.push_back({event->id, event->title, claim, leads && event->when == claim.date.when});
            }
        }
    }
    return accounts;
}

ReckonedDates reckonedAnew(const model::Source& source, std::span<const DatedAccount> accounts,
                           const std::optional<time::Edtf>& published, const std::stop_token& stop) {
    const Readings before(extract::extract(source.text, {source.published, source.language}, stop));
    const Readings after(extract::extract(source.text, {published, source.language}, stop));
    ReckonedDates dates;
    for (const DatedAccount& account : accounts) {
        const auto now = stop.stop_requested() ? std::nullopt : after.of(account.claim);
        const auto then = before.of(account.claim);
        const auto& known = account.claim.date.when;
        if (!now || now->when == known || (then && then->when == now->when)) {
            continue;
        }
        if (!then || then->when != known) {
            ++dates.setByHand;
            continue;
        }
        dates.changed.push_back(
            {account.claim.id, account.event, account.title, known, *now, account.leadsEvent});
    }
    return dates;
}

} // namespace dateline::document
