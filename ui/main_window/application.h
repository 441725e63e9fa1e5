// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace dateline::ui {

/// Whose colours the windows wear.
enum class ThemeMode { System, Light, Dark };

/// What the command line asks of the window.
struct WindowOptions {
    std::vector<std::string> files;      ///< `.dateline` files are opened, all others go to the import review
    std::optional<ThemeMode> theme;      ///< for this run only; nothing: what the View menu chose last
    std::optional<std::string> frameLog; ///< see TimelineView; nothing: no log
    std::string samplePath;              ///< a `.dateline` to offer at a first start; empty: none is offered
};

/// Makes the QApplication, opens the files and runs until the last window closes. The exit status. Must be
/// called once, from the main thread, with main()'s own arguments. The sample is copied before it is opened,
/// so that it is never changed.
int runWindow(int argc, char** argv, const WindowOptions& options);

} // namespace dateline::ui
