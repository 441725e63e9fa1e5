// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/messages.h"
#include "app/open_document.h"
#include "core/evidence/verification.h"
#include "core/exchange/article_reader.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <charconv>
#include <map>
#include <memory>
#include <optional>

namespace dateline::app {
namespace {

using Texts = std::map<model::SourceId, Utf8Text>;

struct VerifyOptions {
    std::string file;
    std::vector<std::string> sources; ///< ID=PATH
};

// The newer texts that were given for some sources.
Result<Texts> readNewTexts(const std::vector<std::string>& sources) {
    Texts texts;
    for (const std::string& argument : sources) {
        const auto sign = argument.find('=');
        model::SourceId id;
        const char* const numberEnd = argument.data() + std::min(sign, argument.size());
        const auto number = std::from_chars(argument.data(), numberEnd, id.value);
        if (sign == std::string::npos || number.ec != std::errc() || number.ptr != numberEnd) {
            return unexpected(ErrorCode::Unsupported,
                              fmt::format("--source {}: give ID=PATH, as in 1=newer.txt", argument));
        }
        auto article = exchange::readArticle(argument.substr(sign + 1));
        if (!article) {
            return unexpected(article.error());
        }
        texts[id] = article->source.text;
    }
    return texts;
}

struct Checkers {
    std::optional<evidence::QuoteChecker> stored;
    std::optional<evidence::QuoteChecker> newer; ///< of the text that was given, if one was
};

bool isSound(evidence::QuoteState state) {
    return state == evidence::QuoteState::Exact || state == evidence::QuoteState::Moved;
}

// What is to be seen of a result beyond its name, on lines of their own.
std::string detailsOf(const evidence::Verification& result, const model::Quote& quote, const Utf8Text& text) {
    switch (result.state) {
    case evidence::QuoteState::Moved: {
        const auto from = static_cast<long long>(quote.position.start);
        const auto by = static_cast<long long>(result.position->start) - from;
        return fmt::format("{:8}by {:+} {}\n", "", by, by == 1 || by == -1 ? "character" : "characters");
    }
    case evidence::QuoteState::Changed:
        return fmt::format("{0:8}now: “{1}”\n{0:8}difference: {2}\n", "",
                           text.slice(text.toBytes(*result.position)), inOneLine(result.difference));
    case evidence::QuoteState::Exact:
    case evidence::QuoteState::Lost:
        break;
    }
    return {};
}

/// Adds the claim's lines to the report. False: its words are not what they were.
bool describe(std::string& report, model::EventId event, const model::Claim& claim, Checkers& checkers) {
    evidence::QuoteChecker& checker = checkers.newer ? *checkers.newer : *checkers.stored;
    const evidence::Verification result = checker.check(claim.quote);
    report += fmt::format("{:8}event {}, source {}: “{}”\n", evidence::nameOf(result.state), event.value,
                          claim.source.value, claim.quote.exact);
    report += detailsOf(result, claim.quote, checker.text());
    if (!checkers.newer) {
        // A newer version that was kept counts as it does in the window.
        if (claim.check) {
            report += fmt::format("{:8}in {}: {}\n", "", claim.check->against,
                                  evidence::nameOf(claim.check->state));
        }
        return isSound(result.state) && !claim.check;
    }
    // A newer text does not make good what is wrong with the stored one.
    const evidence::Verification kept = checkers.stored->check(claim.quote);
    if (kept.state != evidence::QuoteState::Exact) {
        report += fmt::format("{:8}in the stored text: {}\n", "", evidence::nameOf(kept.state));
    }
    return isSound(result.state) && isSound(kept.state);
}

int runVerify(const VerifyOptions& options) {
    const auto document = OpenDocument::open(options.file);
    if (!document) {
        return fail(document.error());
    }
    auto texts = readNewTexts(options.sources);
    if (!texts) {
        return fail(texts.error(), texts.error().code == ErrorCode::Unsupported ? kMisused : kFailed);
    }
    for (const auto& [id, text] : *texts) {
        if (!(*document)->source(id)) {
            return misuse(fmt::format("--source {}: {} has no such source", id.value, options.file));
        }
    }
    std::map<model::SourceId, Checkers> checkers;
    for (const model::Source& source : (*document)->sources()) {
        const auto whole = (*document)->source(source.id);
        Checkers& made = checkers[source.id];
        made.stored.emplace(whole ? whole->text : Utf8Text());
        if (const auto newer = texts->find(source.id); newer != texts->end()) {
            made.newer.emplace(newer->second);
        }
    }
    std::string report;
    bool isAnyDoubtful = false;
    for (const model::EventSummary& summary : (*document)->events()) {
        const auto event = (*document)->event(summary.id);
        for (const model::Claim& claim : event ? event->claims : std::vector<model::Claim>()) {
            const auto found = checkers.find(claim.source);
            const bool isSound =
                found != checkers.end() && describe(report, summary.id, claim, found->second);
            isAnyDoubtful |= !isSound;
        }
    }
    if (document->failure()) {
        return fail(*document->failure());
    }
    const int status = deliver("", report);
    return status == kDone && isAnyDoubtful ? kFailed : status;
}

} // namespace

void addVerifyCommand(CLI::App& parser, int& status) {
    const auto options = std::make_shared<VerifyOptions>();
    CLI::App* const command = parser.add_subcommand(
        "verify", "Check each quote against its source: exact, moved, changed or lost; status 1 if any is "
                  "changed or lost");
    command->add_option("FILE", options->file, "A .dateline document")->required();
    command
        ->add_option(
            "--source", options->sources,
            "Check the quotes of source ID against this newer text, and tell where the stored one fails")
        ->type_name("ID=PATH");
    command->callback([options, &status] { status = runVerify(*options); });
}

} // namespace dateline::app
