// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/text/text_metrics.h"

#include <string>
#include <string_view>
#include <vector>

namespace dateline::layout {

/// The text in at most `maxLines` lines of at most `maxWidth` pixels, broken at spaces; what does not fit
/// ends in "…". Control characters become spaces. Never empty lines; an empty text gives none.
std::vector<std::string> wrapped(std::string_view utf8, double maxWidth, std::size_t maxLines, TextRole role,
                                 const TextMetrics& metrics);

/// The text, or as much of it as fits with "…".
std::string elided(std::string_view utf8, double maxWidth, TextRole role, const TextMetrics& metrics);

} // namespace dateline::layout
