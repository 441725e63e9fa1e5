// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/quality/article_score.h"

#include "core/base/files.h"
#include "core/extract/extractor.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <filesystem>

namespace dateline::quality {
namespace {

using Candidates = std::vector<model::Candidate>;

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

template<std::size_t N>
bool isOneOf(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// A copy editor would send it back: it leans on a sentence that is not there, or stops within a phrase.
bool isBadTitle(const std::string& title) {
    static constexpr std::array<std::string_view, 13> kLeans = {
        "he", "she", "it", "they", "that", "which", "who", "their", "his", "her", "and", "whose", "but"};
    static constexpr std::array<std::string_view, 25> kOpen = {
        "that", "of", "to",  "the", "a",   "an",  "in",  "on",  "at",    "by",      "for", "with", "from",
        "and",  "or", "but", "was", "has", "had", "its", "his", "their", "because", "who", "which"};
    const std::string words = lower(title);
    const std::size_t space = words.rfind(' ');
    return countCodePoints(title) > 80 || isOneOf(words.substr(0, words.find(' ')), kLeans) ||
           (space != std::string::npos && isOneOf(words.substr(space + 1), kOpen));
}

std::string whenOf(const model::Candidate& candidate) {
    return candidate.date.when ? candidate.date.when->text() : "none";
}

bool isDatedAs(const model::Candidate& candidate, const nlohmann::json& whens) {
    const std::string when = whenOf(candidate);
    return std::any_of(whens.begin(), whens.end(), [&](const auto& wanted) { return wanted == when; });
}

// Of two candidates of one sentence and date: the one whose words of time stand in the phrase.
const model::Candidate* bestFor(const nlohmann::json& event, const Candidates& candidates) {
    const auto phrase = event["quote_has"].get<std::string>();
    const auto isMeant = [&](const model::Candidate& candidate) {
        return candidate.date.expression && phrase.find(candidate.date.expression->text) != std::string::npos;
    };
    const model::Candidate* best = nullptr;
    for (const auto& candidate : candidates) {
        if (candidate.quote.exact.find(phrase) != std::string::npos && isDatedAs(candidate, event["when"]) &&
            (best == nullptr || (isMeant(candidate) && !isMeant(*best)))) {
            best = &candidate;
        }
    }
    return best;
}

std::string named(const nlohmann::json& event, const char* key) {
    return event.contains(key) && event[key].is_string() ? event[key].get<std::string>() : "";
}

class Scorer {
public:
    Scorer(ArticleScore& score, std::vector<std::string>* remarks)
        : m_score(score)
        , m_remarks(remarks) {}

    void run(const std::filesystem::path& answers) {
        m_name = answers.stem().string();
        const auto gold = nlohmann::json::parse(*readFile(answers.string(), 1 << 20));
        auto textFile = answers;
        textFile.replace_extension(".txt");
        const auto text = *Utf8Text::fromUtf8(*readFile(textFile.string(), 1 << 24));
        extract::Options options;
        options.published = *time::Edtf::parse(gold["published"].get<std::string>());
        const Candidates candidates = extract::extract(text, options).candidates.all();
        for (const auto& event : gold["events"]) {
            ask(event, candidates);
        }
        for (const auto& candidate : candidates) {
            check(candidate, gold, text);
        }
    }

private:
    template<typename... Args>
    void remark(fmt::format_string<Args...> form, Args&&... args) {
        if (m_remarks != nullptr) {
            m_remarks->push_back(m_name + ": " + fmt::format(form, std::forward<Args>(args)...));
        }
    }

    void ask(const nlohmann::json& event, const Candidates& candidates) {
        const model::Candidate* best = bestFor(event, candidates);
        m_score.found.count(best != nullptr);
        const auto phrase = event["quote_has"].get<std::string>();
        if (best == nullptr) {
            std::string has;
            for (const auto& candidate : candidates) {
                has += candidate.quote.exact.find(phrase) != std::string::npos ? " " + whenOf(candidate) : "";
            }
            remark("not found: {} wants {} has{}", phrase, event["when"].dump(),
                   has.empty() ? " nothing" : has);
            return;
        }
        if (event.contains("actor")) {
            compare("actor", phrase, named(event, "actor"), best->actors.empty() ? "" : best->actors.front(),
                    m_score.actorRecall, m_score.actorPrecision, false);
        }
        if (event.contains("said_by")) {
            compare("speaker", phrase, named(event, "said_by"), best->saidBy.value_or(""),
                    m_score.speakerRecall, m_score.speakerPrecision, true);
        }
    }

    // Of actors an answer of null says nothing: somebody unnamed ("a jury") may well be shown.
    void compare(const char* what, const std::string& phrase, const std::string& wants,
                 const std::string& has, Ratio& recall, Ratio& precision, bool nullIsNobody) {
        const bool isRight = lower(has) == lower(wants);
        if (!wants.empty()) {
            recall.count(isRight);
        }
        if (!has.empty() && (nullIsNobody || !wants.empty())) {
            precision.count(isRight);
        }
        if (!isRight && (nullIsNobody || !wants.empty())) {
            remark("{}: {} wants \"{}\" has \"{}\"", what, phrase, wants, has);
        }
    }

    void check(const model::Candidate& candidate, const nlohmann::json& gold, const Utf8Text& text) {
        const auto& quote = candidate.quote;
        m_score.unquoted += text.slice(text.toBytes(quote.position)) == quote.exact ? 0 : 1;
        for (const auto& phrase : gold["not_dates"]) {
            const std::size_t at = text.bytes().find(phrase.get<std::string>());
            const auto& expression = candidate.date.expression;
            if (!expression || at == std::string::npos) {
                continue;
            }
            const std::size_t begin = text.toBytes(expression->position).begin;
            if (begin >= at && begin < at + phrase.get<std::string>().size()) {
                ++m_score.invented;
                remark("invented: {} from {}", candidate.title, expression->text);
            }
        }
        const bool isBad = isBadTitle(candidate.title);
        m_score.titles.count(!isBad);
        if (isBad) {
            remark("title: {}", candidate.title);
        }
        countConfidence(candidate, gold);
    }

    // A date is right when some answer for its sentence has it.
    void countConfidence(const model::Candidate& candidate, const nlohmann::json& gold) {
        bool isAsked = false;
        bool isRight = false;
        for (const auto& event : gold["events"]) {
            if (candidate.quote.exact.find(event["quote_has"].get<std::string>()) != std::string::npos) {
                isAsked = true;
                isRight = isRight || isDatedAs(candidate, event["when"]);
            }
        }
        if (isAsked) {
            m_score.confidence[static_cast<int>(candidate.date.confidence * 10)].count(isRight);
        }
    }

    ArticleScore& m_score;
    std::vector<std::string>* m_remarks;
    std::string m_name;
};

} // namespace

ArticleScore scoreArticles(const std::string& folder, std::vector<std::string>* remarks) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".json") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    ArticleScore score;
    for (const auto& file : files) {
        Scorer(score, remarks).run(file);
    }
    return score;
}

} // namespace dateline::quality
