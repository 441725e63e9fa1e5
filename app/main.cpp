// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"
#include "app/exit_status.h"

#include <cstdio>
#include <exception>
#include <new>

// Errors are values here; what is thrown all the same is memory running out, or a mistake of ours.
int main(int argc, char** argv) {
    try {
        return dateline::app::runCommandLine(argc, argv);
    } catch (const std::bad_alloc&) {
        std::fputs("dateline: there is not enough memory for this; what was saved before is safe. Close "
                   "other programs "
                   "or take the input in parts, then try again\n",
                   stderr);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "dateline: stopped by a mistake of its own: %s; what was saved before is safe\n",
                     error.what());
    }
    return dateline::app::kFailed;
}
