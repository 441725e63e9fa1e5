// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dateline::detail {
[[noreturn]] void requirementFailed(const char* condition, const char* file, int line);
}

/// Stops the program, in release builds too, when an invariant of ours is broken. Never judges input:
/// what a user or a file can cause returns a Result.
#define DATELINE_REQUIRE(condition)                                                                          \
    ((condition) ? static_cast<void>(0)                                                                      \
                 : ::dateline::detail::requirementFailed(#condition, __FILE__, __LINE__))
