// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::arch {

/// Names that two sources of one target and one namespace both hide in an anonymous namespace. Compiled as
/// one unit (CONTRIBUTING.md, decision on hidden names) the second is an error. Constants, types, and
/// functions with the same line of head; what stands in the first column, as clang-format puts it.
class HiddenNames {
public:
    /// `path` is from the project root.
    void add(std::string_view path, std::string_view text);
    /// One line a name: "core/time: kEpoch in a.cpp and b.cpp".
    std::vector<std::string> hiddenTwice() const;

private:
    std::map<std::string, std::vector<std::string>> m_sources; ///< by "namespace: name"
};

} // namespace dateline::arch
