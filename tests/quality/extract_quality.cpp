// SPDX-License-Identifier: GPL-3.0-or-later
// How well whole articles are read, against answers made by hand: which events are found, dated right, given
// to the right actor and speaker, what is invented or not quoted word for word, and whether the confidence
// means something. Prints the figures; a test when
// run with --check, which fails below the floors at the end.
#include "core/base/files.h"
#include "core/extract/extractor.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <string>

namespace {

using namespace dateline;

struct Ratio {
    int right = 0;
    int all = 0;

    void count(bool isRight) {
        right += isRight ? 1 : 0;
        ++all;
    }
    double value() const { return all == 0 ? 1 : static_cast<double>(right) / all; }
    std::string text() const { return fmt::format("{:3} of {:3} ({:.1f} %)", right, all, 100 * value()); }
};

struct Score {
    Ratio found;         ///< quoted, and dated as one of the answers
    Ratio actor;         ///< the main actor, where the answers name one
    Ratio speakerRecall; ///< said_by, where the answers name one
    Ratio speakerPrecision;
    int invented = 0;                ///< dated by words that the answers say are no date of an event
    int unquoted = 0;                ///< the quote is not the text's own
    Ratio titles;                    ///< at most 80 characters, and no pronoun in front
    std::map<int, Ratio> confidence; ///< by tenths
};

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

bool isDangling(const std::string& title) {
    static constexpr std::array<std::string_view, 9> kWords = {"He ",    "She ", "It ",    "They ", "That ",
                                                               "Which ", "Who ", "Their ", "His "};
    return std::any_of(kWords.begin(), kWords.end(),
                       [&](std::string_view word) { return title.starts_with(word); });
}

void scoreArticle(const std::filesystem::path& answers, bool verbose, Score& score) {
    const auto gold = nlohmann::json::parse(*readFile(answers.string(), 1 << 20));
    auto textFile = answers;
    textFile.replace_extension(".txt");
    const auto text = *Utf8Text::fromUtf8(*readFile(textFile.string(), 1 << 24));
    extract::Options options;
    options.published = *time::Edtf::parse(gold["published"].get<std::string>());
    const auto candidates = extract::extract(text, options).candidates;
    for (const auto& event : gold["events"]) {
        const auto phrase = event["quote_has"].get<std::string>();
        const auto whens = event["when"].get<std::vector<std::string>>();
        const model::Candidate* best = nullptr;
        for (const auto& candidate : candidates) {
            const bool quoted = candidate.quote.exact.find(phrase) != std::string::npos;
            const std::string when = candidate.date.when ? candidate.date.when->text() : "";
            if (!quoted || std::find(whens.begin(), whens.end(), when) == whens.end()) {
                continue;
            }
            // Of two candidates of one sentence and date: the one whose words of time stand in the phrase.
            const auto isMeant = [&](const model::Candidate& c) {
                return c.date.expression && phrase.find(c.date.expression->text) != std::string::npos;
            };
            best = best == nullptr || (isMeant(candidate) && !isMeant(*best)) ? &candidate : best;
        }
        score.found.count(best != nullptr);
        if (best == nullptr) {
            if (verbose) {
                std::string has;
                for (const auto& candidate : candidates) {
                    if (candidate.quote.exact.find(phrase) != std::string::npos) {
                        has += " " + (candidate.date.when ? candidate.date.when->text() : "none");
                    }
                }
                fmt::print("not found  {}: {} wants {} has{}\n", answers.stem().string(), phrase,
                           whens.front(), has.empty() ? " nothing" : has);
            }
            continue;
        }
        if (event["actor"].is_string()) {
            const bool right = !best->actors.empty() && lower(best->actors.front()) == lower(event["actor"]);
            score.actor.count(right);
            if (!right && verbose) {
                fmt::print("actor      {}: {} wants {} has {}\n", answers.stem().string(), phrase,
                           event["actor"].get<std::string>(),
                           best->actors.empty() ? "nobody" : best->actors.front());
            }
        }
        const std::string wants = event["said_by"].is_string() ? event["said_by"].get<std::string>() : "";
        const std::string has = best->saidBy.value_or("");
        if (!wants.empty()) {
            score.speakerRecall.count(lower(has) == lower(wants));
        }
        if (!has.empty()) {
            score.speakerPrecision.count(lower(has) == lower(wants));
        }
        if (lower(has) != lower(wants) && verbose) {
            fmt::print("speaker    {}: {} wants \"{}\" has \"{}\"\n", answers.stem().string(), phrase, wants,
                       has);
        }
    }
    const std::string whole(text.bytes());
    for (const auto& candidate : candidates) {
        const auto& quote = candidate.quote;
        const bool isOwn = text.slice(text.toBytes(quote.position)) == quote.exact;
        score.unquoted += isOwn ? 0 : 1;
        for (const auto& phrase : gold["not_dates"]) {
            const std::size_t at = whole.find(phrase.get<std::string>());
            const auto& expression = candidate.date.expression;
            if (!expression || at == std::string::npos) {
                continue;
            }
            const std::size_t begin = text.toBytes(expression->position).begin;
            if (begin >= at && begin < at + phrase.get<std::string>().size()) {
                ++score.invented;
                if (verbose) {
                    fmt::print("invented   {}: {} from {}\n", answers.stem().string(), candidate.title,
                               expression->text);
                }
            }
        }
        score.titles.count(countCodePoints(candidate.title) <= 80 && !isDangling(candidate.title));
        // A date is right when some answer for its sentence has it.
        bool isAsked = false;
        bool isRight = false;
        for (const auto& event : gold["events"]) {
            if (candidate.quote.exact.find(event["quote_has"].get<std::string>()) == std::string::npos) {
                continue;
            }
            isAsked = true;
            const auto whens = event["when"].get<std::vector<std::string>>();
            isRight = isRight ||
                      (candidate.date.when &&
                       std::find(whens.begin(), whens.end(), candidate.date.when->text()) != whens.end());
        }
        if (isAsked) {
            score.confidence[static_cast<int>(candidate.date.confidence * 10)].count(isRight);
        }
    }
}

} // namespace

int main(int argc, char** argv) {
    std::string folder = DATELINE_SOURCE_DIR "/tests/quality/articles";
    bool check = false;
    bool verbose = false;
    for (int at = 1; at < argc; ++at) {
        const std::string argument = argv[at];
        check = check || argument == "--check";
        verbose = verbose || argument == "--verbose";
        folder = argument.starts_with("--") ? folder : argument;
    }
    Score score;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".json") {
            scoreArticle(entry.path(), verbose, score);
        }
    }
    fmt::print("events found and dated right  {}\n", score.found.text());
    fmt::print("invented                      {:3}\n", score.invented);
    fmt::print("not quoted word for word      {:3}\n", score.unquoted);
    fmt::print("main actor right              {}\n", score.actor.text());
    fmt::print("speaker: recall               {}\n", score.speakerRecall.text());
    fmt::print("speaker: precision            {}\n", score.speakerPrecision.text());
    fmt::print("titles readable alone         {}\n", score.titles.text());
    fmt::print("of the dates with this confidence, right:\n");
    for (const auto& [tenth, ratio] : score.confidence) {
        fmt::print("confidence {:.1f} to {:.1f}         {}\n", tenth / 10.0, tenth / 10.0 + 0.1,
                   ratio.text());
    }
    const bool isGood = score.found.value() >= 0.9 && score.invented == 0 && score.unquoted == 0 &&
                        score.actor.value() >= 0.85 && score.speakerRecall.value() >= 0.8 &&
                        score.speakerPrecision.value() >= 0.8 && score.titles.value() >= 0.95;
    return check && !isGood ? 1 : 0;
}
