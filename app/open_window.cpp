// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/messages.h"
#include "app/qt_messages.h"
#include "app/sample.h"
#include "app/text_form.h"
#include "core/document/working_copy.h"
#include "ui/main_window/application.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace dateline::app {
namespace {

struct StartOptions {
    std::vector<std::string> files;
    std::string theme;
    std::string frameLog;
    bool showsSample = false;
};

int runWindow(const StartOptions& options, int argc, char** argv) {
    ui::WindowOptions window;
    for (const std::string& file : options.files) {
        const auto document = isTextForm(file) ? documentBeside(file) : Result<std::string>(file);
        if (!document) {
            return fail(document.error());
        }
        window.files.push_back(*document);
    }
    const auto sample = samplePath();
    window.samplePath = sample ? *sample : std::string();
    if (!options.frameLog.empty()) {
        window.frameLog = options.frameLog;
    }
    if (!options.theme.empty()) {
        window.theme = options.theme == "light"  ? ui::ThemeMode::Light
                       : options.theme == "dark" ? ui::ThemeMode::Dark
                                                 : ui::ThemeMode::System;
    }
    if (options.showsSample) {
        if (!sample) {
            return fail(sample.error());
        }
        const auto copy = document::workingCopyOf(*sample, document::userDataFolder());
        if (!copy) {
            return fail(copy.error());
        }
        window.files.push_back(*copy);
    }
    installQtMessages();
    return ui::runWindow(argc, argv, window);
}

} // namespace

void addWindow(CLI::App& parser, int argc, char** argv, int& status) {
    const auto options = std::make_shared<StartOptions>();
    parser.add_option("FILE", options->files,
                      "Documents (.dateline, .dateline.json) to open in the window; all other files are "
                      "articles to import");
    parser.add_flag("--sample", options->showsSample, "Open a copy of the sample in the window");
    parser.add_option("--theme", options->theme, "Colours of the window: system, light or dark")
        ->check(CLI::IsMember({"system", "light", "dark"}));
    parser.add_option("--frame-log", options->frameLog,
                      "Append a line a painted frame: ms_since_start,layout_us,paint_us,items");
    // The parser calls this after the command's own; with a command there is no window to open.
    parser.callback([&parser, options, argc, argv, &status] {
        if (parser.get_subcommands().empty()) {
            status = runWindow(*options, argc, argv);
        }
    });
}

} // namespace dateline::app
