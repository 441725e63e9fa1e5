// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace dateline::app {

/// The sample document: in the build tree beside the program, else where it was installed. Empty if neither
/// is there.
std::string samplePath();

} // namespace dateline::app
