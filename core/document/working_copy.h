// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>

namespace dateline::document {

/// A copy of a sample document in `folder` (made if missing), which the user may change: its path. A copy
/// that nobody has changed is replaced by a newer sample; one with edits in it stays as it is.
/// Beside the copy stands NAME.sha256, the hash it had when it was made.
Result<std::string> workingCopyOf(const std::string& sample, const std::string& folder);

/// $XDG_DATA_HOME/dateline, or ~/.local/share/dateline (XDG Base Directory Specification 0.8).
std::string userDataFolder();

} // namespace dateline::document
