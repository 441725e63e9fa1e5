// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/arch/hidden_names.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <optional>
#include <regex>
#include <sstream>

namespace dateline::arch {
namespace {

// Each folder of core, with its parts, is a namespace; ui is one, and so is app.
std::string namespaceOf(std::string_view path) {
    const std::size_t first = path.find('/');
    return std::string(path.substr(0, path.substr(0, 5) == "core/" ? path.find('/', first + 1) : first));
}

std::optional<std::string> nameIn(const std::string& line) {
    static const std::regex kConstant(
        R"(^(?:constexpr|const|inline|static)\b.*?\b(k[A-Z]\w*)(?:\[|\{| =|;).*)");
    static const std::regex kType(R"(^(?:class|struct|enum class|enum) (\w+).*)");
    static const std::regex kFunction(R"(^([A-Za-z].*\w\(.*\)(?: const)?) \{.*)");
    std::smatch found;
    for (const std::regex* kind : {&kConstant, &kType, &kFunction}) {
        if (std::regex_match(line, found, *kind)) {
            return found[1];
        }
    }
    return std::nullopt;
}

} // namespace

void HiddenNames::add(std::string_view path, std::string_view text) {
    std::istringstream lines{std::string(text)};
    bool isHidden = false;
    for (std::string line; std::getline(lines, line);) {
        if (line == "namespace {") {
            isHidden = true;
        } else if (line == "} // namespace") {
            isHidden = false;
        } else if (const auto name = isHidden ? nameIn(line) : std::nullopt) {
            auto& sources = m_sources[namespaceOf(path) + ": " + *name];
            if (sources.empty() ||
                sources.back() != path) { // two forms of one name in a source are its own affair
                sources.emplace_back(path);
            }
        }
    }
}

std::vector<std::string> HiddenNames::hiddenTwice() const {
    std::vector<std::string> found;
    for (const auto& [name, sources] : m_sources) {
        if (sources.size() > 1) {
            found.push_back(fmt::format("{} in {}", name, fmt::join(sources, " and ")));
        }
    }
    return found;
}

} // namespace dateline::arch
