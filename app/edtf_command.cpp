// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/messages.h"
#include "core/exchange/edtf_json.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace dateline::app {

void addEdtfCommand(CLI::App& parser, int& status) {
    CLI::App* const command = parser.add_subcommand(
        "edtf",
        "Say what dates in EDTF (ISO 8601-2) mean, one JSON line each: dateline edtf STRING..., as in "
        "2025-04~, [2009..2011] or -0043-03-15");
    // Taken as what remains, not as an option with many values: such a one reads [2009,2011] as a list of two
    // and drops the brackets, and takes -0043 for options.
    command->allow_extras();
    command->callback([command, &status] {
        const std::vector<std::string> strings = command->remaining();
        const auto isOption = [](const std::string& text) {
            return text.rfind("--", 0) == 0 && text != "--";
        };
        const auto option = std::find_if(strings.begin(), strings.end(), isOption);
        if (option != strings.end()) {
            status = misuse(*option + " is no option of dateline edtf; see dateline edtf --help");
            return;
        }
        std::string lines;
        for (const std::string& text : strings) {
            if (text != "--") {
                lines += exchange::edtfAsJson(text) + '\n';
            }
        }
        status = lines.empty() ? misuse("give at least one date, as in dateline edtf 2025-04~")
                               : deliver("", lines);
    });
}

} // namespace dateline::app
