// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::arch {

/// What a source file does that its folder may not (CONTRIBUTING.md, "The map"): one line each, empty when it
/// keeps the rules. `path` is from the project root.
std::vector<std::string> violationsIn(std::string_view path, std::string_view text);

} // namespace dateline::arch
