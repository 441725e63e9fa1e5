// SPDX-License-Identifier: GPL-3.0-or-later
// How well texts are read, in figures:
//     extract_quality [--check] [--verbose] [--articles FOLDER] [--news FOLDER] [--corpora FOLDER]
// Always: our own articles and our own news prose. With --news, also the marked texts of that folder; with
// --corpora, also what that folder holds of articles/*.json, corpora/*.jsonl and cases/temporal_cases.jsonl,
// which are not part of the project. --check fails below the floors at the end. --verbose lists every slip,
// but none in news/unseen: who reads those writes rules for them.
#include "tests/quality/article_score.h"
#include "tests/quality/case_score.h"
#include "tests/quality/timeline_score.h"
#include "tests/quality/timex_score.h"

#include <fmt/format.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace dateline::quality;

const std::string kHome = DATELINE_SOURCE_DIR "/tests/quality/";

struct Printer {
    bool isVerbose = false;
    std::vector<std::string> remarks;

    std::vector<std::string>* collect() { return isVerbose ? &remarks : nullptr; }
    void remarked() {
        for (const std::string& remark : remarks) {
            fmt::print("    {}\n", remark);
        }
        remarks.clear();
    }
};

void header() {
    fmt::print("{:34} {:>5} {:>5}  {:>6} {:>7} {:>5} {:>5} {:>7}   {:>8} {:>5}\n",
               "expressions of time, F1 in %", "gold", "found", "strict", "relaxed", "type", "value",
               "lenient", "calendar", "day");
}

TimexScore timexes(const std::string& name, const std::vector<GoldText>& texts, Printer& printer) {
    const TimexScore all = scoreTimexes(texts, ScoreMode::All, printer.collect());
    const TimexScore calendar = scoreTimexes(texts, ScoreMode::Calendar);
    fmt::print("{:34} {:5} {:5}  {:6.1f} {:7.1f} {:5.1f} {:5.1f} {:7.1f}   {:8.1f} {:5.1f}\n", name, all.gold,
               all.found, all.strict, all.relaxed, all.type, all.value, all.lenient, calendar.value,
               calendar.day);
    printer.remarked();
    return all;
}

ArticleScore articles(const std::string& name, const std::string& folder, Printer& printer) {
    const ArticleScore score = scoreArticles(folder, printer.collect());
    fmt::print("\n{}\n", name);
    const auto line = [](const char* what, const std::string& figure) {
        fmt::print("  {:32} {}\n", what, figure);
    };
    line("events found and dated right", score.found.text());
    line("invented", fmt::format("{:4}", score.invented));
    line("not quoted word for word", fmt::format("{:4}", score.unquoted));
    line("main actor: recall", score.actorRecall.text());
    line("main actor: precision", score.actorPrecision.text());
    line("speaker: recall", score.speakerRecall.text());
    line("speaker: precision", score.speakerPrecision.text());
    line("titles readable alone", score.titles.text());
    for (const auto& [tenth, ratio] : score.confidence) {
        line(fmt::format("right at confidence {:.1f} to {:.1f}", tenth / 10.0, tenth / 10.0 + 0.1).c_str(),
             ratio.text());
    }
    printer.remarked();
    return score;
}

void corpora(const std::filesystem::path& folder, Printer& printer) {
    for (const char* name : {"meantime_dev", "wikiwars_dev", "gum_bio"}) {
        const auto file = folder / "corpora" / (std::string(name) + ".jsonl");
        if (std::filesystem::exists(file)) {
            timexes(name, goldOfJsonLines(file.string()), printer);
        }
    }
    const auto documents = folder / "corpora/semeval15_docs_dev.jsonl";
    if (std::filesystem::exists(documents)) {
        const TimelineScore score =
            scoreTimelines(documents.string(), (folder / "corpora/semeval15_timelines_dev.jsonl").string(),
                           printer.collect());
        fmt::print("\ntimelines (SemEval-2015)\n  {:32} {}\n  {:32} {}\n",
                   "sentence of a dated mention quoted", score.quoted.text(), "its date right",
                   score.dated.text());
        printer.remarked();
    }
    if (std::filesystem::exists(folder / "articles")) {
        articles("articles given", (folder / "articles").string(), printer);
    }
    const auto cases = folder / "cases/temporal_cases.jsonl";
    if (std::filesystem::exists(cases)) {
        const CaseScore score = scoreCases(cases.string(), printer.collect());
        fmt::print("\ncases of other programs, read as news\n");
        for (const auto& [suite, ratio] : score.bySuite) {
            fmt::print("  {:32} {}\n", suite, ratio.text());
        }
        fmt::print("  the rest: {} the other way from the reference, {} not found, {} coarser, {} read as a "
                   "stretch of time, {} otherwise\n",
                   score.otherDirection, score.nothing, score.coarser, score.durations, score.different);
        printer.remarked();
    }
}

} // namespace

int main(int argc, char** argv) {
    std::string folder = kHome + "articles";
    std::string corporaFolder;
    std::string newsFolder;
    bool check = false;
    Printer printer;
    for (int at = 1; at < argc; ++at) {
        const std::string_view argument = argv[at];
        const bool hasNext = at + 1 < argc;
        if (argument == "--check") {
            check = true;
        } else if (argument == "--verbose") {
            printer.isVerbose = true;
        } else if (argument == "--articles" && hasNext) {
            folder = argv[++at];
        } else if (argument == "--news" && hasNext) {
            newsFolder = argv[++at];
        } else if (argument == "--corpora" && hasNext) {
            corporaFolder = argv[++at];
        } else {
            fmt::print(stderr, "usage: extract_quality [--check] [--verbose] [--articles FOLDER] "
                               "[--news FOLDER] [--corpora FOLDER]\n");
            return 2;
        }
    }
    header();
    const TimexScore seen =
        timexes("own news, rules written with it", markedTexts(kHome + "news/seen"), printer);
    Printer silent;
    const auto keptBack = std::filesystem::exists(kHome + "news/unseen") ? markedTexts(kHome + "news/unseen")
                                                                         : std::vector<GoldText>();
    const TimexScore unseen =
        keptBack.empty() ? TimexScore{} : timexes("own news, kept back", keptBack, silent);
    const bool isGoodUnseen = keptBack.empty() || (unseen.strict >= 86 && unseen.value >= 85);
    if (!newsFolder.empty()) {
        timexes("news in " + newsFolder, markedTexts(newsFolder), printer);
    }
    if (!corporaFolder.empty()) {
        corpora(corporaFolder, printer);
    }
    const ArticleScore score = articles("our own articles", folder, printer);
    const bool isGood = score.found.value() >= 0.95 && score.invented == 0 && score.unquoted == 0 &&
                        score.actorRecall.value() >= 0.9 && score.speakerRecall.value() >= 0.85 &&
                        score.speakerPrecision.value() >= 0.9 && score.titles.value() >= 0.97 &&
                        seen.strict >= 86 && seen.value >= 85 && isGoodUnseen;
    return check && !isGood ? 1 : 0;
}
