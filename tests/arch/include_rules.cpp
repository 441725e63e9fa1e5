// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/arch/include_rules.h"

#include <fmt/format.h>

#include <array>
#include <optional>
#include <regex>

namespace dateline::arch {
namespace {

struct Folder {
    std::string_view path;
    int rank; ///< may include lower ranks and itself, so equals know nothing of one another
};

// Parts of a folder stand before it.
constexpr std::array<Folder, 25> kFolders = {{
    {"core/base", 0},
    {"core/time", 1},
    {"core/model", 2},
    {"core/extract/language", 3},
    {"core/extract/text", 4},
    {"core/extract/temporal", 5},
    {"core/extract/clauses", 6},
    {"core/extract/titles", 7},
    {"core/extract/events", 8},
    {"core/extract/lists", 8},
    {"core/extract", 9},
    {"core/evidence", 9},
    {"core/store", 9},
    {"core/layout", 9},
    {"core/document", 10},
    {"core/exchange", 11},
    {"ui/render", 12},
    {"ui/timeline", 13},
    {"ui/models", 13},
    {"ui/tasks", 13},
    {"ui/panels", 14},
    {"ui/dialogs", 15},
    {"ui/main_window", 16},
    {"app", 17},
    {"tests", 18},
}};

// "core/extract" of "core/extract/text"; empty for a folder that is no part of another.
std::string_view wholeOf(std::string_view path) {
    const std::size_t last = path.rfind('/');
    return last == std::string_view::npos || path.find('/') == last ? std::string_view()
                                                                    : path.substr(0, last);
}

const Folder* folderOf(std::string_view path) {
    for (const Folder& folder : kFolders) {
        if (path.substr(0, folder.path.size()) == folder.path && path.substr(folder.path.size(), 1) == "/") {
            return &folder;
        }
    }
    return nullptr;
}

// What one include of `folder` breaks, or nothing.
std::optional<std::string> quotedViolation(const Folder& folder, const std::string& included) {
    const Folder* const target = folderOf(included);
    if (target == nullptr) {
        const bool isGenerated = included.find('/') == std::string::npos;
        return isGenerated
                   ? std::nullopt
                   : std::optional(fmt::format("includes \"{}\", which is no folder of ours", included));
    }
    if (target->path == folder.path) {
        return std::nullopt;
    }
    if (target->rank >= folder.rank) {
        return fmt::format("{} may not include {}", folder.path, target->path);
    }
    const std::string_view whole = wholeOf(target->path);
    if (!whole.empty() && folder.path != whole && wholeOf(folder.path) != whole && folder.path != "tests") {
        return fmt::format("{} may not include {}, a part of {}", folder.path, target->path, whole);
    }
    if (target->path == "core/store" && folder.path != "core/document" && folder.path != "tests") {
        return fmt::format("{} may not include core/store; core/document is its door", folder.path);
    }
    return std::nullopt;
}

std::optional<std::string> systemViolation(const Folder& folder, std::string_view path,
                                           const std::string& included) {
    static const std::regex kQt("Q[A-Z].*");
    static const std::regex kWidgets(
        "QtWidgets.*|QApplication|Q[A-Za-z]*(Widget|Window|Dialog|Button|Label)");
    const bool isQt = std::regex_match(included, kQt) || included.rfind("Qt", 0) == 0;
    if (isQt && folder.path.substr(0, 4) == "core") {
        return fmt::format("core has no Qt, so no <{}>", included);
    }
    if (folder.path == "ui/render" && std::regex_match(included, kWidgets)) {
        return fmt::format("ui/render works without widgets, so no <{}>", included);
    }
    if (included == "sqlite3.h" && folder.path != "core/store" && path.substr(0, 17) != "tests/core/store/") {
        return "sqlite3.h belongs to core/store";
    }
    return std::nullopt;
}

} // namespace

std::vector<std::string> violationsIn(std::string_view path, std::string_view text) {
    std::vector<std::string> found;
    const auto report = [&](const std::string& what) { found.push_back(fmt::format("{}: {}", path, what)); };
    if (text.substr(0, 45) != "// SPDX-License-Identifier: GPL-3.0-or-later\n") {
        report("does not begin with the licence line");
    }
    if (path.substr(path.size() - 2) == ".h" && text.find("#pragma once") == std::string_view::npos) {
        report("has no #pragma once");
    }
    const Folder* const folder = folderOf(path);
    if (folder == nullptr) {
        report("is in no folder of the map");
        return found;
    }
    static const std::regex kInclude(R"re(^[ \t]*#[ \t]*include[ \t]*(["<])([^">]+)[">])re",
                                     std::regex::ECMAScript | std::regex::multiline);
    const std::string whole(text);
    for (std::sregex_iterator at(whole.begin(), whole.end(), kInclude), end; at != end; ++at) {
        const std::string included = (*at)[2];
        const auto violation =
            (*at)[1] == "\"" ? quotedViolation(*folder, included) : systemViolation(*folder, path, included);
        if (violation) {
            report(*violation);
        }
    }
    return found;
}

} // namespace dateline::arch
