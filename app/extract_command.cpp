// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/date_options.h"
#include "app/messages.h"
#include "core/exchange/article_reader.h"
#include "core/exchange/extraction_writers.h"
#include "core/extract/extractor.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <filesystem>
#include <memory>

namespace dateline::app {
namespace {

struct Options {
    std::string file;
    std::string published;
    std::string format = "json";
    std::string output;
};

int run(const Options& options) {
    const auto published = dayOption("--published", options.published);
    if (!published) {
        return fail(published.error(), kMisused);
    }
    std::error_code ignored;
    if (std::filesystem::equivalent(options.file, options.output, ignored)) {
        return misuse(fmt::format("-o {}: is the article itself; choose another name", options.output));
    }
    auto article = exchange::readArticle(options.file);
    if (!article) {
        return fail(article.error());
    }
    if (!article->notice.empty()) {
        say(article->notice);
    }
    model::Source& source = article->source;
    source.published = *published;
    const extract::Extraction extraction = extract::extract(source.text, {source.published, source.language});
    source.title = extraction.proposedTitle;
    if (!source.published && extraction.proposedPublication) {
        say(fmt::format("no publication date given, so dates without a year stay open; the text names {0} as "
                        "its own day: --published {0}",
                        extraction.proposedPublication->text()));
    }
    if (options.format == "timex") {
        return deliver(options.output, exchange::extractionAsTimexLines(extraction));
    }
    return deliver(options.output, options.format == "csv" ? exchange::extractionAsCsv(extraction)
                                                           : exchange::extractionAsJson(source, extraction));
}

} // namespace

void addExtractCommand(CLI::App& parser, int& status) {
    const auto options = std::make_shared<Options>();
    CLI::App* const command = parser.add_subcommand("extract", "Print the events that an article tells");
    command->add_option("FILE", options->file, "A plain text article, or - for standard input")->required();
    command->add_option("--published", options->published, "Its day of publication, as in 2025-05-05");
    command
        ->add_option("--format", options->format,
                     "json: events; timex: every temporal expression, one JSON line each; csv: events")
        ->check(CLI::IsMember({"json", "timex", "csv"}))
        ->capture_default_str();
    command->add_option("-o,--output", options->output, "Write to this file instead of standard output");
    command->callback([options, &status] { status = run(*options); });
}

} // namespace dateline::app
