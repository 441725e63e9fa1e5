// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace dateline::exchange {

/// What `dateline edtf` prints of a string, one line: {input, valid, level, earliest, latest, words}, or
/// {input, valid: false, at, error}. `earliest` and `latest` are days, or null for an open or unknown end.
std::string edtfAsJson(std::string_view input);

} // namespace dateline::exchange
