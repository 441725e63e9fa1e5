// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/messages.h"
#include "core/exchange/edtf_json.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace dateline::app {

void addEdtfCommand(CLI::App& parser, int& status) {
    const auto strings = std::make_shared<std::vector<std::string>>();
    CLI::App* const command = parser.add_subcommand(
        "edtf", "Say what dates in EDTF (ISO 8601-2) mean, one JSON line each; put -- before one that begins "
                "with a minus");
    command->add_option("STRING", *strings, "Dates, as in 2025-04~ or 2009/..")->required();
    command->callback([strings, &status] {
        std::string lines;
        for (const std::string& text : *strings) {
            lines += exchange::edtfAsJson(text) + '\n';
        }
        status = deliver("", lines);
    });
}

} // namespace dateline::app
