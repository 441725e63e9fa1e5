// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "app/commands.h"
#include "app/exit_status.h"
#include "app/messages.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cstdio>

namespace dateline::app {
namespace {

constexpr const char* kFooter =
    "\nFILE - is standard input. Results go to standard output, messages to standard error.\n"
    "Exit status: 0 done, 1 a finding (verify) or an input that could not be read, 2 wrong usage.\n"
    "A file that bears the name of a command is written ./NAME.";

// Commands come first. Otherwise every word is a file, even one that bears the name of a command.
void keepCommandsOnlyIfFirst(CLI::App& parser, int argc, char** argv) {
    const auto isNamed = [&](const CLI::App* command) { return argc > 1 && command->get_name() == argv[1]; };
    const auto commands = parser.get_subcommands([](const CLI::App*) { return true; });
    const bool isAnyNamed = std::any_of(commands.begin(), commands.end(), isNamed);
    const bool asksForHelp =
        argc > 1 && (std::string_view(argv[1]) == "--help" || std::string_view(argv[1]) == "-h");
    if (!isAnyNamed && !asksForHelp) {
        for (CLI::App* command : commands) {
            command->disabled(true);
        }
    }
}

// The parser's own words end with a hint in a second line; one sentence is enough.
int refuse(const CLI::App& parser, const CLI::ParseError& error) {
    const auto chosen = parser.get_subcommands();
    const std::string command = chosen.empty() ? "" : chosen.front()->get_name() + " ";
    std::string sentence = error.what();
    std::replace(sentence.begin(), sentence.end(), '\n', ' ');
    return misuse(fmt::format("{}; see dateline {}--help", sentence, command));
}

} // namespace

int runCommandLine(int argc, char** argv) {
    int status = kDone;
    CLI::App parser("Dateline turns articles into a timeline where every date has its quote.", "dateline");
    parser.footer(kFooter);
    parser.set_version_flag("--version", "dateline " DATELINE_VERSION, "Print the version and exit");
    addExtractCommand(parser, status);
    addListCommand(parser, status);
    addRenderCommand(parser, status);
    addConvertCommand(parser, status);
    addVerifyCommand(parser, status);
    addEdtfCommand(parser, status);
    addWindow(parser, argc, argv, status);
    keepCommandsOnlyIfFirst(parser, argc, argv);
    try {
        std::vector<std::string> arguments = protectDates({argv + 1, argv + argc});
        std::reverse(arguments.begin(), arguments.end()); // the parser takes them from the back
        parser.parse(std::move(arguments));
    } catch (const CLI::Success& wish) { // --help, --version
        return parser.exit(wish);
    } catch (const CLI::ParseError& error) {
        return refuse(parser, error);
    }
    return status;
}

} // namespace dateline::app
