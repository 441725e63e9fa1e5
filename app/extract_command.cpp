// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/date_options.h"
#include "app/messages.h"
#include "app/published_extraction.h"
#include "core/exchange/article_reader.h"
#include "core/exchange/extraction_writers.h"

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
    const PublishedExtraction read = extractPublished(source, *published);
    source.title = read.extraction.proposedTitle;
    const std::string result = options.format == "timex" ? exchange::extractionAsTimexLines(read.extraction)
                               : options.format == "csv"
                                   ? exchange::extractionAsCsv(read.extraction)
                                   : exchange::extractionAsJson(source, read.extraction);
    const int status = deliver(options.output, result);
    if (status == kDone && !read.notice.empty()) {
        say(read.notice);
    }
    return status;
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
