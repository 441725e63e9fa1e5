// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>

namespace dateline::app {

/// The sample document: in the build tree beside the program, else where it was installed. NotFound, with
/// both places, if it is in neither.
Result<std::string> samplePath();

} // namespace dateline::app
