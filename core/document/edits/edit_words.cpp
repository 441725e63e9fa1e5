// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/edits/edit_words.h"

#include "core/base/utf8_text.h"

#include <fmt/format.h>

#include <array>
#include <span>
#include <utility>

namespace dateline::document {
namespace {

/// Whether a part of something changes, and what that is called.
using Part = std::pair<bool, const char*>;

/// The words of the only part that changes, else "change".
std::string onlyVerb(std::span<const Part> parts) {
    const char* only = nullptr;
    for (const auto& [isChanged, words] : parts) {
        if (isChanged) {
            only = only == nullptr ? words : "change";
        }
    }
    return fmt::format("{} ", only == nullptr ? "change" : only);
}

} // namespace

std::string shortened(const std::string& title) {
    constexpr std::size_t kLongest = 60;
    const auto start = firstCodePoints(title, kLongest);
    return start.size() == title.size() ? title : std::string(start) + "…";
}

std::string inQuotes(const std::string& title) {
    return "“" + shortened(title) + "”";
}

std::string counted(std::size_t count, const std::string& one, const std::string& plural) {
    return fmt::format("{} {}", count, count == 1 ? one : plural.empty() ? one + "s" : plural);
}

std::string eventsInWords(const std::vector<std::string>& titles) {
    return titles.size() == 1 ? inQuotes(titles.front()) : counted(titles.size(), "event");
}

std::string tagsInWords(const std::vector<std::string>& names) {
    std::string words = names.size() == 1 ? "tag " : "tags ";
    for (std::size_t i = 0; i < names.size(); ++i) {
        words += i == 0 ? "" : i + 1 == names.size() ? " and " : ", ";
        words += inQuotes(names[i]);
    }
    return words;
}

std::string wordsFor(const EventEdit& edit, const std::string& title) {
    return onlyVerb(std::array<Part, 5>{{{edit.title.has_value(), "rename"},
                                         {edit.when.has_value(), "change the date of"},
                                         {edit.actors.has_value(), "change the actors of"},
                                         {edit.note.has_value(), "change the note of"},
                                         {edit.tags.has_value(), "change the tags of"}}}) +
           inQuotes(title);
}

std::string wordsFor(const SourceEdit& edit, const std::string& title) {
    return onlyVerb(std::array<Part, 8>{{{edit.title.has_value(), "rename"},
                                         {edit.outlet.has_value(), "change the outlet of"},
                                         {edit.author.has_value(), "change the author of"},
                                         {edit.address.has_value(), "change the address of"},
                                         {edit.published.has_value(), "change the day of publication of"},
                                         {edit.retrieved.has_value(), "change the day of retrieval of"},
                                         {edit.language.has_value(), "change the language of"},
                                         {edit.versionOf.has_value(), "change the versions of"}}}) +
           "the source " + inQuotes(title);
}

std::string wordsFor(const LaneEdit& edit, const std::string& lane) {
    const bool isOne = int(edit.name.has_value()) + int(edit.colour.has_value()) +
                           int(edit.isCollapsed.has_value()) + int(edit.isHidden.has_value()) ==
                       1;
    const char* const verb = !isOne              ? "change"
                             : edit.name         ? "rename"
                             : edit.colour       ? "colour"
                             : edit.isHidden     ? (*edit.isHidden ? "hide" : "show")
                             : *edit.isCollapsed ? "collapse"
                                                 : "expand";
    return fmt::format("{} lane {}", verb, shortened(lane));
}

} // namespace dateline::document
