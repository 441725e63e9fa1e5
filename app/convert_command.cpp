// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/date_options.h"
#include "app/document_output.h"
#include "app/messages.h"
#include "app/open_document.h"
#include "app/published_extraction.h"
#include "app/text_form.h"
#include "core/exchange/article_reader.h"
#include "core/exchange/event_list.h"
#include "core/extract/extractor.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <memory>

namespace dateline::app {
namespace {

struct ConvertOptions {
    std::string input;
    std::string output;
    std::string inputFormat;
    std::string outputFormat;
    std::string published;
    std::string title;
    std::string outlet;
    std::string author;
    std::string address;
    bool replaces = false;
    bool salvages = false;
};

const std::string kTextForm = "dateline-json";
const std::vector<std::string> kFormats = {"text", "dateline", kTextForm, "json", "csv"};

// "" when the ending says nothing.
std::string formatOf(const std::string& path, const std::string& named) {
    if (!named.empty()) {
        return named;
    }
    std::string ending = std::filesystem::path(path).extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char byte) { return static_cast<char>(std::tolower(byte)); });
    if (ending == ".json" && formatOf(std::filesystem::path(path).stem().string(), "") == "dateline") {
        return kTextForm;
    }
    if (ending == ".txt" || ending == ".text" || path == "-") {
        return "text";
    }
    return ending == ".dateline" || ending == ".json" || ending == ".csv" ? ending.substr(1) : "";
}

Result<void> writeDocument(const std::string& output, const std::string& title,
                           const document::AcceptedArticle& article) {
    return putDocument(output, [&](const std::string& path) -> Result<void> {
        auto document = document::Document::create(path);
        if (!document) {
            return unexpected(document.error());
        }
        (*document)->setClock([] { return std::optional<time::Instant>(); }); // the same file every time
        if (!title.empty()) {
            if (auto named = (*document)->setTitle(title); !named) {
                return named;
            }
        }
        const auto imported = (*document)->addArticle(article);
        return imported ? Result<void>() : unexpected(imported.error());
    });
}

// Keeps the events that are sure enough, and counts the others.
struct ProposedEvents : extract::ExtractionSink {
    std::string title;
    std::vector<model::Candidate> kept;
    std::size_t unsure = 0;

    bool begin(const extract::Outline& outline) override {
        title = outline.proposedTitle;
        return true;
    }
    void take(extract::Timex&&) override {}
    void take(model::Candidate&& candidate) override {
        if (model::isProposed(candidate)) {
            kept.push_back(std::move(candidate));
        } else {
            ++unsure;
        }
    }
};

int convertArticle(const ConvertOptions& options) {
    const auto published = dayOption("--published", options.published);
    if (!published) {
        return fail(published.error(), kMisused);
    }
    auto article = exchange::readArticle(options.input);
    if (!article) {
        return fail(article.error());
    }
    if (!article->notice.empty()) {
        say(article->notice);
    }
    model::Source& source = article->source;
    source.outlet = options.outlet;
    source.author = options.author;
    source.address = options.address.empty() ? source.address : options.address;
    ProposedEvents events;
    const std::string notice = extractPublished(source, *published, events);
    source.title = options.title.empty() ? events.title : options.title;
    const std::size_t kept = events.kept.size();
    const auto written = writeDocument(options.output, options.title, {source, std::move(events.kept)});
    if (!written) {
        return fail(written.error());
    }
    if (!notice.empty()) {
        say(notice);
    }
    const std::string left =
        events.unsure == 0 ? "nothing is lost"
                           : fmt::format("{} too unsure to add unseen", counted(events.unsure, "event"));
    say(fmt::format("{}: {} with their quotes, and the whole article; {}", options.output,
                    counted(kept, "event"), left));
    return kDone;
}

int convertDocument(const ConvertOptions& options, const std::string& format) {
    const auto document = OpenDocument::open(options.input);
    if (!document) {
        return fail(document.error());
    }
    const auto events = (*document)->events();
    const std::string list = format == "json" ? exchange::eventsAsJson(**document, events)
                                              : exchange::eventsAsCsv(**document, events);
    const std::size_t sources = (*document)->sources().size();
    if (document->failure()) {
        return fail(*document->failure());
    }
    if (const int status = deliver(options.output, list); status != kDone) {
        return status;
    }
    say(fmt::format("{}: {}; left out: the text of {}, the history of edits{}", options.output,
                    counted(events.size(), "event"), counted(sources, "source"),
                    format == "csv" ? ", what stands around each quote, and how each date was reckoned"
                                    : ""));
    return kDone;
}

int runConvert(const ConvertOptions& options) {
    const std::string from = formatOf(options.input, options.inputFormat);
    const std::string to = formatOf(options.output, options.outputFormat);
    if (from.empty() || to.empty()) {
        const bool isInput = from.empty();
        return misuse(
            fmt::format("{}: its ending names no format; say {} text, dateline, dateline-json, json or csv",
                        isInput ? options.input : options.output, isInput ? "--from" : "--to"));
    }
    std::error_code ignored;
    if (std::filesystem::equivalent(options.input, options.output, ignored)) {
        return misuse(fmt::format("{}: is both input and output; choose another name", options.output));
    }
    const bool isWholeForm = to == "dateline" || to == kTextForm;
    if (options.salvages && (from != "dateline" || !isWholeForm)) {
        return misuse("--salvage reads a damaged .dateline, and makes a .dateline or a .dateline.json of it");
    }
    if (to == "dateline" && (options.salvages || from == "text" || from == kTextForm)) {
        if (const int status = refuseOutput(options.output, options.replaces); status != kDone) {
            return status;
        }
    }
    if (options.salvages) {
        return salvageDocument(options.input, options.output, to == kTextForm);
    }
    if (from == "text" && to == "dateline") {
        return convertArticle(options);
    }
    if (from == kTextForm && to == "dateline") {
        return readTextForm(options.input, options.output);
    }
    if (from == "dateline" && to == kTextForm) {
        return writeTextForm(options.input, options.output);
    }
    if (from == "dateline" && (to == "json" || to == "csv")) {
        return convertDocument(options, to);
    }
    return misuse(fmt::format("{} cannot be made into {}; an article (.txt) becomes a .dateline, a .dateline "
                              "becomes .dateline.json and comes back from it, or becomes .json or .csv",
                              from, to));
}

} // namespace

void addConvertCommand(CLI::App& parser, int& status) {
    const auto options = std::make_shared<ConvertOptions>();
    CLI::App* const command = parser.add_subcommand(
        "convert", "Make an article into a document, or a document into text or a list; says what is lost");
    command->add_option("IN", options->input, "An article (.txt) or a document (.dateline, .dateline.json)")
        ->required();
    command
        ->add_option("OUT", options->output,
                     "A .dateline or .dateline.json (the whole document), or a .json or .csv list")
        ->required();
    command->add_option("--from", options->inputFormat, "What IN is, if its ending does not say")
        ->check(CLI::IsMember(kFormats));
    command->add_option("--to", options->outputFormat, "What OUT is to be, if its ending does not say")
        ->check(CLI::IsMember(kFormats));
    command->add_option("--published", options->published, "The article's day of publication");
    command->add_option("--title", options->title, "The article's title, else its first words");
    command->add_option("--outlet", options->outlet, "Who published it");
    command->add_option("--author", options->author, "Who wrote it");
    command->add_option("--address", options->address, "Where it can be read, else IN");
    command->add_flag("--force", options->replaces, "Replace a document that is there");
    command->add_flag("--salvage", options->salvages, "Read what can be read of a damaged .dateline");
    command->callback([options, &status] { status = runConvert(*options); });
}

} // namespace dateline::app
