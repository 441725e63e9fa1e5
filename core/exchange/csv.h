// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::exchange {

/// One record of comma-separated values (RFC 4180, with a bare line feed at the end): fields with a comma, a
/// quotation mark or a line end are put in quotation marks. Nothing else is changed.
std::string csvRecord(const std::vector<std::string>& fields);

} // namespace dateline::exchange
