// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/quality/gold_texts.h"

#include "core/base/files.h"
#include "core/base/utf8_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <stdexcept>

namespace dateline::quality {
namespace {

constexpr std::size_t kLargestFile = 1U << 28U;

GoldText unmarked(const std::string& name, std::string_view marked) {
    constexpr std::string_view kFirst = "published ";
    constexpr std::size_t kDay = 10;
    if (!marked.starts_with(kFirst) || marked.size() < kFirst.size() + kDay + 1) {
        throw std::runtime_error(name + ": the first line must be \"published YYYY-MM-DD\"");
    }
    GoldText out;
    out.name = name;
    out.published = marked.substr(kFirst.size(), kDay);
    marked.remove_prefix(kFirst.size() + kDay + 1);
    std::size_t points = 0;
    const auto add = [&](std::string_view words) {
        out.text += words;
        points += countCodePoints(words);
    };
    while (!marked.empty()) {
        const std::size_t open = marked.find('[');
        add(marked.substr(0, open));
        if (open == std::string_view::npos) {
            break;
        }
        const std::size_t bar = marked.find('|', open);
        const std::size_t close = marked.find(']', open);
        if (bar == std::string_view::npos || close == std::string_view::npos || close < bar) {
            throw std::runtime_error(name + ": unfinished mark at " + std::string(marked.substr(open, 40)));
        }
        GoldTimex timex;
        timex.start = points;
        add(marked.substr(open + 1, bar - open - 1));
        timex.end = points;
        std::istringstream(std::string(marked.substr(bar + 1, close - bar - 1))) >> timex.type >> timex.value;
        out.timexes.push_back(std::move(timex));
        marked.remove_prefix(close + 1);
    }
    return out;
}

} // namespace

std::vector<GoldText> markedTexts(const std::string& folder) {
    std::vector<GoldText> out;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".txt") {
            out.push_back(
                unmarked(entry.path().stem().string(), *readFile(entry.path().string(), kLargestFile)));
        }
    }
    std::sort(out.begin(), out.end(), [](const GoldText& a, const GoldText& b) { return a.name < b.name; });
    return out;
}

std::vector<GoldText> goldOfJsonLines(const std::string& file) {
    std::vector<GoldText> out;
    std::istringstream lines(*readFile(file, kLargestFile));
    for (std::string line; std::getline(lines, line);) {
        const auto json = nlohmann::json::parse(line);
        GoldText text;
        text.name = json["doc_id"].is_string() ? json["doc_id"].get<std::string>() : json["doc_id"].dump();
        text.published = json["dct"].get<std::string>().substr(0, 10);
        text.text = json["text"].get<std::string>();
        for (const auto& timex : json["timexes"]) {
            text.timexes.push_back({timex["start"].get<std::size_t>(), timex["end"].get<std::size_t>(),
                                    timex["type"].get<std::string>(),
                                    timex["value"].is_string() ? timex["value"].get<std::string>() : ""});
        }
        out.push_back(std::move(text));
    }
    return out;
}

} // namespace dateline::quality
