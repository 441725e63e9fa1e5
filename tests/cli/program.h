// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace dateline::test {

/// What a run of the program left behind.
struct Outcome {
    int status = -1; ///< exit status; -1: it did not end by itself (a signal)
    std::string out;
    std::string err;
};

/// Runs the built `dateline` to its end, without a display, with `input` on standard input.
Outcome dateline(const std::vector<std::string>& arguments, const std::string& input = "");

/// The same for another copy of the program.
Outcome datelineAt(const std::string& program, const std::vector<std::string>& arguments,
                   const std::string& input = "");

} // namespace dateline::test
