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

namespace dateline::app {
namespace {

using Texts = std::map<model::SourceId, Utf8Text>;

struct Options {
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

int run(const Options& options) {
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
    for (const model::Source& source : (*document)->sources()) {
        if (texts->count(source.id) == 0) {
            const auto whole = (*document)->source(source.id);
            texts->emplace(source.id, whole ? whole->text : Utf8Text());
        }
    }
    std::string report;
    bool isAnyDoubtful = false;
    for (const model::EventSummary& summary : (*document)->events()) {
        const auto event = (*document)->event(summary.id);
        for (const model::Claim& claim : event ? event->claims : std::vector<model::Claim>()) {
            const Utf8Text& text = (*texts)[claim.source];
            const evidence::Verification result = evidence::verify(claim.quote, text);
            report += fmt::format("{:8}event {}, source {}: “{}”\n", evidence::nameOf(result.state),
                                  summary.id.value, claim.source.value, claim.quote.exact);
            if (result.state == evidence::QuoteState::Changed) {
                report += fmt::format("{:8}now: “{}”\n", "", text.slice(text.toBytes(*result.position)));
            }
            isAnyDoubtful |=
                result.state == evidence::QuoteState::Changed || result.state == evidence::QuoteState::Lost;
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
    const auto options = std::make_shared<Options>();
    CLI::App* const command = parser.add_subcommand(
        "verify", "Check each quote against its source: exact, moved, changed or lost; status 1 if any is "
                  "changed or lost");
    command->add_option("FILE", options->file, "A .dateline document")->required();
    command
        ->add_option("--source", options->sources,
                     "Check the quotes of source ID against this newer text instead of the one stored")
        ->type_name("ID=PATH");
    command->callback([options, &status] { status = run(*options); });
}

} // namespace dateline::app
