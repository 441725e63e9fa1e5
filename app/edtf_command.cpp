// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/messages.h"
#include "core/exchange/edtf_json.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace dateline::app {

namespace {
// Stands before every date on its way through the parser, which would read [2009,2011] as a list of two and
// drop the brackets, and take -0043 for options.
constexpr char kProtection = '=';
} // namespace

std::vector<std::string> protectDates(std::vector<std::string> arguments) {
    if (arguments.empty() || arguments.front() != "edtf") {
        return arguments;
    }
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (argument.rfind("--", 0) != 0 && argument != "-h") {
            arguments[i] = kProtection + argument;
        }
    }
    return arguments;
}

void addEdtfCommand(CLI::App& parser, int& status) {
    const auto strings = std::make_shared<std::vector<std::string>>();
    CLI::App* const command =
        parser.add_subcommand("edtf", "Say what dates in EDTF (ISO 8601-2) mean, one JSON line each");
    command->add_option("STRING", *strings, "Dates, as in 2025-04~, [2009..2011] or -0043-03-15")->required();
    command->callback([strings, &status] {
        std::string lines;
        for (const std::string& text : *strings) {
            lines += exchange::edtfAsJson(text.substr(1)) + '\n';
        }
        status = deliver("", lines);
    });
}

} // namespace dateline::app
