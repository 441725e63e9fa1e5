// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dateline {

/// What a large job took and freed stays with the thread that did it; the C library keeps it for the next
/// time. This hands it back to the system: a few milliseconds, after a job that is not soon done again.
void giveBackFreedMemory();

} // namespace dateline
