// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace dateline::app {

// One file a command: each adds its options to the parser, and when chosen runs and sets the exit status.

void addExtractCommand(CLI::App& parser, int& status);
void addListCommand(CLI::App& parser, int& status);
void addRenderCommand(CLI::App& parser, int& status);
void addConvertCommand(CLI::App& parser, int& status);
void addVerifyCommand(CLI::App& parser, int& status);
void addEdtfCommand(CLI::App& parser, int& status);
/// Arguments as the edtf command wants them to reach the parser.
std::vector<std::string> protectDates(std::vector<std::string> arguments);

/// The window is what runs when no command is named; it needs main()'s own arguments for Qt.
void addWindow(CLI::App& parser, int argc, char** argv, int& status);

} // namespace dateline::app
