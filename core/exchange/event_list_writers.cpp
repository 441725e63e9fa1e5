// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv.h"
#include "core/exchange/day_text.h"
#include "core/exchange/event_list.h"
#include "core/exchange/json_parts.h"
#include "core/time/wording/date_wording.h"

#include <fmt/format.h>

#include <array>
#include <unordered_map>

namespace dateline::exchange {
namespace {

constexpr std::size_t kColumns = 4;
constexpr std::array<std::size_t, kColumns> kWidest = {34, 64, 28, 40}; // code points

std::string wordsOf(const std::optional<time::Edtf>& when) {
    return when ? time::inWords(*when) : "no date";
}

// Cut to a width, and on one line whatever it holds.
std::string cell(std::string text, std::size_t widest) {
    std::replace_if(
        text.begin(), text.end(), [](unsigned char byte) { return byte < 0x20 || byte == 0x7F; }, ' ');
    if (countCodePoints(text) <= widest) {
        return text;
    }
    return std::string(firstCodePoints(text, widest - 1)) + "…";
}

template<typename Id>
std::string nameFrom(const std::unordered_map<Id, std::string>& names, Id id) {
    const auto at = names.find(id);
    return at == names.end() ? "" : at->second;
}

std::unordered_map<model::SourceId, std::string> sourceTitles(const document::Document& document) {
    std::unordered_map<model::SourceId, std::string> titles;
    for (const model::Source& source : document.sources()) {
        titles.emplace(source.id, source.title);
    }
    return titles;
}

std::string actorNames(const model::Event& event) {
    std::vector<std::string_view> names;
    for (const model::Actor& actor : event.actors) {
        names.push_back(actor.name);
    }
    return fmt::format("{}", fmt::join(names, "; "));
}

Json listedSource(const model::Source& source) {
    return {{"id", source.id.value},       {"title", source.title},
            {"outlet", source.outlet},     {"author", source.author},
            {"address", source.address},   {"published", dateOrNull(source.published)},
            {"language", source.language}, {"sha256", source.sha256}};
}

Json listedClaim(const model::Claim& claim) {
    return {{"source", claim.source.value},
            {"said_by", textOrNull(claim.saidBy)},
            {"when", dateOrNull(claim.date.when)},
            {"quote", quoteJson(claim.quote)},
            {"expression", expressionJson(claim.date.expression)},
            {"explanation", explanationJson(claim.date.steps)},
            {"alternatives", datesJson(claim.date.alternatives)},
            {"confidence", claim.date.confidence}};
}

Json listedEvent(const model::Event& event) {
    const DayTexts days = dayTextsOf(event.when);
    Json actors = Json::array();
    for (const model::Actor& actor : event.actors) {
        actors.push_back(actor.name);
    }
    Json claims = Json::array();
    for (const model::Claim& claim : event.claims) {
        claims.push_back(listedClaim(claim));
    }
    return {{"id", event.id.value},
            {"title", event.title},
            {"when", dateOrNull(event.when)},
            {"earliest", textOrNull(days.earliest)},
            {"latest", textOrNull(days.latest)},
            {"words", wordsOf(event.when)},
            {"actors", std::move(actors)},
            {"note", event.note},
            {"claims", std::move(claims)}};
}

} // namespace

std::string eventsAsTable(const document::Document& document,
                          const std::vector<model::EventSummary>& events) {
    std::unordered_map<model::ActorId, std::string> actors;
    for (const model::Actor& actor : document.actors()) {
        actors.emplace(actor.id, actor.name);
    }
    const auto sources = sourceTitles(document);
    std::vector<std::array<std::string, kColumns>> rows = {{"WHEN", "EVENT", "ACTOR", "SOURCE"}};
    for (const model::EventSummary& event : events) {
        rows.push_back({wordsOf(event.when), event.title, event.lane ? nameFrom(actors, *event.lane) : "",
                        nameFrom(sources, event.source)});
    }
    std::array<std::size_t, kColumns> widths = {};
    for (auto& row : rows) {
        for (std::size_t column = 0; column < kColumns; ++column) {
            row[column] = cell(std::move(row[column]), kWidest[column]);
            widths[column] = std::max(widths[column], countCodePoints(row[column]));
        }
    }
    std::string table;
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t column = 0; column < kColumns; ++column) {
            line += row[column];
            line.append(widths[column] - countCodePoints(row[column]) + 2, ' ');
        }
        line.erase(line.find_last_not_of(' ') + 1);
        table += line + '\n';
    }
    return table;
}

std::string eventsAsCsv(const document::Document& document, const std::vector<model::EventSummary>& events) {
    const auto sources = sourceTitles(document);
    std::string records = csvRecord({"id", "title", "when", "earliest", "latest", "actors", "note", "source",
                                     "said_by", "claim_when", "quote", "start", "end", "expression"});
    for (const model::EventSummary& summary : events) {
        const auto event = document.event(summary.id);
        if (!event) {
            continue;
        }
        const DayTexts days = dayTextsOf(event->when);
        for (const model::Claim& claim : event->claims) {
            records += csvRecord(
                {fmt::to_string(event->id.value), event->title, event->when ? event->when->text() : "",
                 days.earliest.value_or(""), days.latest.value_or(""), actorNames(*event), event->note,
                 nameFrom(sources, claim.source), claim.saidBy.value_or(""),
                 claim.date.when ? claim.date.when->text() : "", claim.quote.exact,
                 fmt::to_string(claim.quote.position.start), fmt::to_string(claim.quote.position.end),
                 claim.date.expression ? claim.date.expression->text : ""});
        }
    }
    return records;
}

std::string eventsAsJson(const document::Document& document, const std::vector<model::EventSummary>& events) {
    Json sources = Json::array();
    for (const model::Source& source : document.sources()) {
        sources.push_back(listedSource(source));
    }
    Json list = Json::array();
    for (const model::EventSummary& summary : events) {
        if (const auto event = document.event(summary.id)) {
            list.push_back(listedEvent(*event));
        }
    }
    const Json whole = {
        {"title", document.title()}, {"sources", std::move(sources)}, {"events", std::move(list)}};
    return dumped(whole, 2) + '\n';
}

} // namespace dateline::exchange
