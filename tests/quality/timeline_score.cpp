// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/quality/timeline_score.h"

#include "core/base/files.h"
#include "core/extract/extractor.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <map>
#include <regex>
#include <set>
#include <sstream>

namespace dateline::quality {
namespace {

// Text as people write it, of a sentence cut into tokens.
std::string joined(std::string text) {
    static const std::regex kClitic(" ('(?:s|re|ve|ll|d|m|t)\\b|’(?:s|re|ve|ll|d|m|t)\\b|n't)");
    static const std::regex kOpen("`` ?");
    static const std::regex kClose(" ?''");
    static const std::regex kBefore(" ([,.;:!?%)\\]])");
    static const std::regex kAfter("([(\\[$]) ");
    text = std::regex_replace(text, kClitic, "$1");
    text = std::regex_replace(text, kOpen, "“");
    text = std::regex_replace(text, kClose, "”");
    text = std::regex_replace(text, kBefore, "$1");
    return std::regex_replace(text, kAfter, "$1");
}

std::string withoutUnknown(std::string date) {
    while (date.ends_with("-XX")) {
        date.resize(date.size() - 3);
    }
    return date;
}

bool isMetBy(const std::string& when, const std::string& wanted) {
    return when == wanted || when.starts_with(wanted + "-") || when.starts_with(wanted + "T");
}

std::string idOf(const nlohmann::json& id) {
    return id.is_string() ? id.get<std::string>() : id.dump();
}

struct Document {
    std::string published;
    std::vector<std::string> sentences;
    std::set<std::pair<std::size_t, std::string>> mentions; ///< sentence and date
};

void score(const std::string& name, const Document& document, TimelineScore& total,
           std::vector<std::string>* remarks) {
    std::string text;
    std::vector<TextPosition> positions;
    for (const std::string& sentence : document.sentences) {
        const std::size_t start = countCodePoints(text);
        text += sentence;
        positions.push_back({start, start + countCodePoints(sentence)});
        text += '\n';
    }
    extract::Options options;
    options.published = *time::Edtf::parse(document.published);
    const auto candidates = extract::extract(*Utf8Text::fromUtf8(std::move(text)), options).candidates;
    for (const auto& [sentence, date] : document.mentions) {
        if (sentence >= positions.size()) {
            continue;
        }
        bool isQuoted = false;
        bool isDated = false;
        std::string has;
        for (const auto& candidate : candidates) {
            const TextPosition quote = candidate.quote.position;
            if (quote.start < positions[sentence].end && quote.end > positions[sentence].start) {
                isQuoted = true;
                const std::string when = candidate.date.when ? candidate.date.when->text() : "none";
                isDated = isDated || isMetBy(when, withoutUnknown(date));
                has += " " + when;
            }
        }
        total.quoted.count(isQuoted);
        total.dated.count(isDated);
        if (!isDated && remarks != nullptr) {
            remarks->push_back(fmt::format("{} ({}): wants {} has{}: {}", name, document.published, date,
                                           has.empty() ? " nothing" : has, document.sentences[sentence]));
        }
    }
}

} // namespace

TimelineScore scoreTimelines(const std::string& documents, const std::string& timelines,
                             std::vector<std::string>* remarks) {
    constexpr std::size_t kLargestFile = 1U << 28U;
    std::map<std::string, Document> all;
    std::istringstream lines(*readFile(documents, kLargestFile));
    for (std::string line; std::getline(lines, line);) {
        const auto json = nlohmann::json::parse(line);
        Document& document = all[idOf(json["doc_id"])];
        document.published = json["dct"].get<std::string>().substr(0, 10);
        for (const auto& sentence : json["sentences"]) {
            document.sentences.push_back(joined(sentence.get<std::string>()));
        }
    }
    std::istringstream events(*readFile(timelines, kLargestFile));
    for (std::string line; std::getline(events, line);) {
        const auto json = nlohmann::json::parse(line);
        const auto date = json["date"].get<std::string>();
        if (date.starts_with("XXXX")) {
            continue;
        }
        for (const auto& mention : json["mentions"]) {
            const auto document = all.find(idOf(mention["doc_id"]));
            if (document != all.end()) {
                document->second.mentions.emplace(mention["sentence"].get<std::size_t>(), date);
            }
        }
    }
    TimelineScore total;
    for (const auto& [name, document] : all) {
        score(name, document, total, remarks);
    }
    return total;
}

} // namespace dateline::quality
