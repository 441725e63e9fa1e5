// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/date_options.h"
#include "app/messages.h"
#include "app/published_extraction.h"
#include "core/base/atomic_file.h"
#include "core/exchange/article_reader.h"
#include "core/exchange/extraction_writers.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <filesystem>
#include <memory>

namespace dateline::app {
namespace {

struct ExtractOptions {
    std::string file;
    std::string published;
    std::string format = "json";
    std::string output;
};

exchange::ExtractionFormat formatOf(const std::string& name) {
    return name == "timex" ? exchange::ExtractionFormat::TimexLines
           : name == "csv" ? exchange::ExtractionFormat::Csv
                           : exchange::ExtractionFormat::JsonDocument;
}

// Under the title that the text gives itself.
class Writer : public exchange::ExtractionWriter {
public:
    Writer(exchange::ExtractionFormat format, model::Source& source, AtomicFile& output)
        : ExtractionWriter(format, source, [&output](std::string_view piece) { output.write(piece); })
        , m_source(source) {}

    bool begin(const extract::Outline& outline) override {
        m_source.title = outline.proposedTitle;
        return ExtractionWriter::begin(outline);
    }

private:
    model::Source& m_source;
};

int runExtract(const ExtractOptions& options) {
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
    auto output = AtomicFile::create(options.output.empty() ? "-" : options.output);
    if (!output) {
        return fail(output.error());
    }
    Writer writer(formatOf(options.format), article->source, *output);
    const std::string notice = extractPublished(article->source, *published, writer);
    writer.end();
    if (const auto done = output->commit(); !done) {
        return fail(done.error());
    }
    if (!notice.empty()) {
        say(notice);
    }
    return kDone;
}

} // namespace

void addExtractCommand(CLI::App& parser, int& status) {
    const auto options = std::make_shared<ExtractOptions>();
    CLI::App* const command = parser.add_subcommand("extract", "Print the events that an article tells");
    command->add_option("FILE", options->file, "A plain text article, or - for standard input")->required();
    command->add_option("--published", options->published, "Its day of publication, as in 2025-05-05");
    command
        ->add_option("--format", options->format,
                     "json: events; timex: every temporal expression, one JSON line each; csv: events")
        ->check(CLI::IsMember({"json", "timex", "csv"}))
        ->capture_default_str();
    command->add_option("-o,--output", options->output, "Write to this file instead of standard output");
    command->callback([options, &status] { status = runExtract(*options); });
}

} // namespace dateline::app
