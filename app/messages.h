// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exit_status.h"
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace dateline::app {

/// One line on standard error: "dateline: …".
void say(std::string_view sentence);

/// Says the error, and gives the status to end with.
int fail(const Error& error, int status = kFailed);

/// Wrong usage that the parser cannot see.
int misuse(std::string_view sentence);

/// "1 event", "2 events".
std::string counted(std::size_t count, const char* thing);

/// Writes a result to a file, or to standard output for "" and "-". The status to end with.
int deliver(const std::string& path, std::string_view bytes);

} // namespace dateline::app
