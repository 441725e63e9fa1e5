// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages.h"
#include "ui/main_window/application.h"

// Until ui/main_window is built into the program.
namespace dateline::ui {

int runWindow(int /*argc*/, char** /*argv*/, const WindowOptions& /*options*/) {
    app::say("this build has no window; its commands work, see dateline --help");
    return app::kFailed;
}

} // namespace dateline::ui
