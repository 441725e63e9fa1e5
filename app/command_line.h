// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dateline::app {

/// Does what the command line asks, and gives the exit status (app/exit_status.h).
int runCommandLine(int argc, char** argv);

} // namespace dateline::app
