// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/time/edtf/edtf.h"

#include <optional>
#include <string>

namespace dateline::app {

/// An option's date; nothing for "". The error names the option, the date and what is wrong with it.
Result<std::optional<time::Edtf>> dateOption(const std::string& option, const std::string& text);

/// The same for a date that must be one day of the calendar.
Result<std::optional<time::Edtf>> dayOption(const std::string& option, const std::string& text);

} // namespace dateline::app
