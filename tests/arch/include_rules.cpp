// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/arch/include_rules.h"

#include <fmt/format.h>

#include <array>
#include <optional>
#include <regex>

namespace dateline::arch {
namespace {

constexpr int kWhole = 100;

struct Folder {
    std::string_view path;
    int rank;          ///< may include lower ranks and itself, so equals know nothing of one another
    int part = kWhole; ///< the same among the parts of one folder, the folder itself being one
};

// Parts of a folder stand before it.
constexpr std::array<Folder, 47> kFolders = {{
    {"core/base", 0},
    {"core/time/gregorian", 1, 0},
    {"core/time/edtf", 1, 1},
    {"core/time/arithmetic", 1, 2},
    {"core/time/bounds", 1, 2},
    {"core/time/zones", 1, 2},
    {"core/time/calendars", 1, 3},
    {"core/time/wording", 1, 3},
    {"core/time/entry", 1, 4},
    {"core/time", 1},
    {"core/model", 2},
    {"core/extract/language", 3, 0},
    {"core/extract/text", 3, 1},
    {"core/extract/temporal", 3, 2},
    {"core/extract/clauses", 3, 3},
    {"core/extract/titles", 3, 4},
    {"core/extract/events", 3, 5},
    {"core/extract/lists", 3, 5},
    {"core/extract", 3},
    {"core/evidence", 3},
    {"core/store/sqlite", 3, 0},
    {"core/store/search", 3, 1},
    {"core/store/tables", 3, 2},
    {"core/store/history", 3, 3},
    {"core/store/rows", 3, 3},
    {"core/store", 3},
    {"core/layout/text", 3, 0},
    {"core/layout/axis", 3, 1},
    {"core/layout/index", 3, 2},
    {"core/layout/packing", 3, 3},
    {"core/layout/drawing", 3, 4},
    {"core/layout", 3},
    {"core/document/dates", 4, 0},
    {"core/document/columns", 4, 0},
    {"core/document/edits", 4, 0},
    {"core/document/snapshot", 4, kWhole + 1},
    {"core/document", 4},
    {"core/exchange", 5},
    {"ui/render", 6},
    {"ui/timeline", 7},
    {"ui/models", 7},
    {"ui/tasks", 7},
    {"ui/panels", 8},
    {"ui/dialogs", 9},
    {"ui/main_window", 10},
    {"app", 11},
    {"tests", 12},
}};

// "core/extract" of "core/extract/text" and of "core/extract".
std::string_view wholeOf(const Folder& folder) {
    return folder.part == kWhole ? folder.path : folder.path.substr(0, folder.path.rfind('/'));
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
    const bool isOneWhole = wholeOf(*target) == wholeOf(folder);
    if (isOneWhole ? target->part >= folder.part : target->rank >= folder.rank) {
        return fmt::format("{} may not include {}", folder.path, target->path);
    }
    if (!isOneWhole && target->part != kWhole && wholeOf(*target) == "core/extract" &&
        folder.path != "tests") {
        return fmt::format("{} may not include {}; core/extract itself is its door", folder.path,
                           target->path);
    }
    if (!isOneWhole && wholeOf(*target) == "core/store" && folder.path != "core/document" &&
        folder.path != "tests") {
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
    if (included == "sqlite3.h" && wholeOf(folder) != "core/store" &&
        path.substr(0, 17) != "tests/core/store/") {
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
