// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>

namespace dateline::app {

// Parts of `dateline convert` that deal with whole documents: .dateline and .dateline.json. Each says what is
// lost, and gives the status to end with.

int writeTextForm(const std::string& document, const std::string& output);
int readTextForm(const std::string& input, const std::string& document);
/// What can be read of a damaged document, into a new one or into the text form.
int salvageDocument(const std::string& damaged, const std::string& output, bool intoTextForm);

bool isTextForm(const std::string& path); ///< by its ending
/// The .dateline beside a .dateline.json, which the window opens for it: made if it is not there. Fails when
/// it is there and says something else.
Result<std::string> documentBeside(const std::string& textForm);

} // namespace dateline::app
