// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/document/story.h"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::test {
namespace {

constexpr const char* kText = "The harbour of Møn burned on 3 May 2025, “all of it”, Anna Ruiz said. Ruiz "
                              "opened an inquiry a day later. "
                              "The port had closed. Nobody knows when the cranes fell.";

time::Edtf date(const char* text) {
    return *time::Edtf::parse(text);
}

model::Candidate candidate(const Utf8Text& text, std::string title, const char* quote) {
    model::Candidate made;
    made.title = std::move(title);
    const std::size_t at = text.bytes().find(quote);
    made.quote = model::cutQuote(text, {at, at + std::string_view(quote).size()});
    return made;
}

std::string idOf(const auto& id) {
    return id ? std::to_string(id->value) : "-";
}

void describe(std::string& out, const model::Event& event) {
    out += fmt::format("event {} “{}” {} note “{}”\n", event.id.value, event.title,
                       event.when ? event.when->text() : "undated", event.note);
    for (const auto& actor : event.actors) {
        out += fmt::format("  actor {} {}\n", actor.id.value, actor.name);
    }
    for (const auto& tag : event.tags) {
        out += fmt::format("  tag {} {}\n", tag.id.value, tag.name);
    }
    if (event.choice) {
        out += fmt::format("  choice {} “{}”\n", event.choice->claim.value, event.choice->reason);
    }
    for (const auto& claim : event.claims) {
        if (claim.check) {
            out += fmt::format("  {}: “{}” against {}\n", nameOf(claim.check->state), claim.check->found,
                               claim.check->against);
        }
        out += fmt::format("  claim {} of {} {}–{} “{}” [{}|{}] {} {} {} {}\n", claim.id.value,
                           claim.source.value, claim.quote.position.start, claim.quote.position.end,
                           claim.quote.exact, claim.quote.prefix, claim.quote.suffix,
                           claim.saidBy.value_or("-"), claim.isReported,
                           claim.date.when ? claim.date.when->text() : "-", claim.date.confidence);
        if (const auto& phrase = claim.date.expression) {
            out += fmt::format("    phrase {} {}–{} {} {}\n", phrase->text, phrase->position.start,
                               phrase->position.end, phrase->timexType, phrase->timexValue);
        }
        if (const auto& anchor = claim.date.anchor) {
            const TextPosition at = anchor->position.value_or(TextPosition{});
            out += fmt::format("    anchor {} {} “{}” {}–{}\n", static_cast<int>(anchor->kind), anchor->date,
                               anchor->phrase, at.start, at.end);
        }
        for (const auto& date : claim.date.alternatives) {
            out += "    or " + date.text() + "\n";
        }
        for (const auto& step : claim.date.steps) {
            out += "    step " + step.rule + ": " + step.text + "\n";
        }
    }
}

} // namespace

document::AcceptedArticle story() {
    document::AcceptedArticle article;
    article.source.title = "Fire at the harbour";
    article.source.outlet = "The Gazette";
    article.source.published = date("2025-05-05");
    article.source.text = *Utf8Text::fromUtf8(kText);
    const Utf8Text& text = article.source.text;

    auto fire = candidate(text, "The harbour burned", "The harbour of Møn burned on 3 May 2025");
    fire.date.when = date("2025-05-03");
    fire.date.expression = model::Expression{"on 3 May 2025", {26, 39}, "DATE", "2025-05-03"};
    fire.date.confidence = 0.9;
    fire.actors = {"Port Authority", "Anna Ruiz"};
    fire.saidBy = "Anna Ruiz";
    fire.isReported = true;

    auto inquiry = candidate(text, "Ruiz opened an inquiry", "Ruiz opened an inquiry a day later.");
    inquiry.date.when = date("2025-05-04");
    inquiry.date.expression = model::Expression{"a day later", {93, 104}, "DATE", "2025-05-04"};
    inquiry.date.anchor =
        model::Anchor{model::Anchor::Kind::Text, "2025-05-03", "on 3 May 2025", TextPosition{26, 39}};
    inquiry.date.steps = {{"relative-day", "a day after 3 May 2025"}, {"check", "“quoted”\nnew line"}};
    inquiry.date.alternatives = {date("2025-05-06"), date("2025-05~")};
    inquiry.date.confidence = 0.75;
    inquiry.actors = {"Anna Ruiz"};

    auto closed = candidate(text, "The port had closed", "The port had closed.");
    closed.date.when = date("../2025-05-05");
    closed.date.anchor = model::Anchor{model::Anchor::Kind::Publication, "2025-05-05", "", {}};

    auto cranes = candidate(text, "Nobody knows when", "Nobody knows when the cranes fell.");

    article.events = {fire, inquiry, closed, cranes};
    return article;
}

document::AcceptedArticle secondStory() {
    document::AcceptedArticle article;
    article.source.title = "Harbour fire: the day after";
    article.source.published = *time::Edtf::parse("2025-05-06");
    article.source.text = *Utf8Text::fromUtf8("It burned in the night of 2 May. Nobody was hurt.");
    model::Candidate account;
    account.title = "It burned";
    account.quote = model::cutQuote(article.source.text, {0, 32});
    account.date.when = *time::Edtf::parse("2025-05-02");
    account.date.expression = model::Expression{"in the night of 2 May", {10, 31}, "DATE", "2025-05-02TNI"};
    account.actors = {"Somebody New"};
    article.events = {account};
    return article;
}

std::string contentOf(const document::Document& document) {
    std::string out = document.title() + "\n";
    for (const auto& listed : document.sources()) {
        const auto source = *document.source(listed.id);
        out += fmt::format("source {} {} {} {} {} {} {} {} {} of {}\n{}\n", source.id.value, source.title,
                           source.outlet, source.author, source.address,
                           source.published ? source.published->text() : "-",
                           source.retrieved ? source.retrieved->text() : "-", source.language, source.sha256,
                           idOf(source.versionOf), source.text.bytes());
    }
    for (const auto& actor : document.actors()) {
        out += fmt::format("actor {} {}\n", actor.id.value, actor.name);
    }
    for (const auto& tag : document.tags()) {
        out += fmt::format("tag {} {}\n", tag.id.value, tag.name);
    }
    for (const auto& relation : document.relations()) {
        out += fmt::format("relation {} {} {} {}\n", relation.id.value, nameOf(relation.kind),
                           relation.from.value, relation.to.value);
    }
    out += fmt::format("grouped by {}\n", nameOf(document.grouping()));
    for (const auto& lane : document.laneSettings()) {
        out += fmt::format("lane {} {} at {} “{}” colour {} {}{}\n", nameOf(lane.lane.grouping),
                           lane.lane.member.value_or(0), lane.position.value_or(-1), lane.name,
                           lane.colour.value_or(-1), lane.isCollapsed ? "collapsed" : "",
                           lane.isHidden ? "hidden" : "");
    }
    out += fmt::format("ordered by {}\n", nameOf(document.laneOrder()));
    for (const auto& era : document.eras()) {
        out += fmt::format("era {} {} {} {}\n", era.id.value, era.name, era.when.text(), era.colour);
    }
    for (const auto& summary : document.events()) {
        out += fmt::format("{} {} {} {} {}{}{} ", idOf(summary.lane), summary.source.value, summary.hasPhrase,
                           summary.claimCount, summary.isInConflict ? "conflict " : "",
                           summary.isDecided ? "decided " : "", summary.isUnverified ? "unverified " : "");
        for (const auto& date : summary.otherDates) {
            out += "or " + date.text() + " ";
        }
        describe(out, *document.event(summary.id));
    }
    return out;
}

} // namespace dateline::test
