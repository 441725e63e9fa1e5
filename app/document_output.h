// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <functional>
#include <string>

namespace dateline::app {

/// Makes a document under another name beside `output`, and gives it that name when it is whole: `output` is
/// there whole or as it was. `make` makes and closes it at the path it is given.
Result<void> putDocument(const std::string& output,
                         const std::function<Result<void>(const std::string&)>& make);

/// Says why a document cannot be written there, and gives the status to end with; 0: it can.
int refuseOutput(const std::string& output, bool replaces);

} // namespace dateline::app
