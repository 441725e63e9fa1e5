// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/date_options.h"
#include "app/messages.h"
#include "app/open_document.h"
#include "core/exchange/event_list.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace dateline::app {
namespace {

struct ListOptions {
    std::string file;
    std::string search;
    std::string from;
    std::string to;
    std::string format = "table";
};

int runList(const ListOptions& options) {
    const auto from = dateOption("--from", options.from);
    const auto to = dateOption("--to", options.to);
    if (!from || !to) {
        return fail(from ? to.error() : from.error(), kMisused);
    }
    const auto search = model::SearchQuery::parse(options.search);
    if (!search) {
        return misuse("--search: " + search.error().message);
    }
    const auto document = OpenDocument::open(options.file);
    if (!document) {
        return fail(document.error());
    }
    const auto events = exchange::listEvents(**document, {*search, *from, *to});
    const std::string list = options.format == "json"  ? exchange::eventsAsJson(**document, events)
                             : options.format == "csv" ? exchange::eventsAsCsv(**document, events)
                                                       : exchange::eventsAsTable(**document, events);
    return document->failure() ? fail(*document->failure()) : deliver("", list);
}

} // namespace

void addListCommand(CLI::App& parser, int& status) {
    const auto options = std::make_shared<ListOptions>();
    CLI::App* const command = parser.add_subcommand("list", "Print the events of a document by time");
    command->add_option("FILE", options->file, "A .dateline document")->required();
    command->add_option(
        "--search", options->search,
        "Only events with these words; \"…\" for a phrase, -… for what not; also actor:, source:, tag:, by:, "
        "before:2025-03, after:, in:, is:conflict, is:unverified, is:undated, is:approximate");
    command->add_option("--from", options->from, "Only events at or after this date (EDTF, as in 2025-04)");
    command->add_option("--to", options->to, "Only events at or before this date");
    command->add_option("--format", options->format, "How to print them")
        ->check(CLI::IsMember({"table", "json", "csv"}))
        ->capture_default_str();
    command->callback([options, &status] { status = runList(*options); });
}

} // namespace dateline::app
