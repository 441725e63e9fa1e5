// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <optional>
#include <string>
#include <vector>

namespace dateline::exchange {

/// Which events of a document are listed; what is absent lets all pass.
struct ListFilter {
    model::SearchQuery search;      ///< as Document::search; an empty one lets all pass
    std::optional<time::Edtf> from; ///< events that can have been going on at or after its earliest moment
    std::optional<time::Edtf> to;   ///< … at or before its latest
};

/// By time, as Document::events. An event without a date is in no span of time: any from or to drops it.
std::vector<model::EventSummary> listEvents(const document::Document& document, const ListFilter& filter);

/// For people: date in words, title, actor, source; columns padded.
std::string eventsAsTable(const document::Document& document, const std::vector<model::EventSummary>& events);
/// One record a claim, with a header.
std::string eventsAsCsv(const document::Document& document, const std::vector<model::EventSummary>& events);
/// {"title", "sources": [{id, title, …}], "events": [{id, title, when, earliest, latest, words, actors, note,
/// claims: [{source, said_by, when, quote, expression, explanation, alternatives, confidence}]}]}
std::string eventsAsJson(const document::Document& document, const std::vector<model::EventSummary>& events);

} // namespace dateline::exchange
