// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dateline::app {

/// Without a display Qt prints a page and aborts. From here on it is one sentence and status 1 instead, and
/// what Qt remarks on the machine (no runtime folder) is kept from the terminal.
void installQtMessages();

} // namespace dateline::app
