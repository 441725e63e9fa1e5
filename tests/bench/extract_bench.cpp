// SPDX-License-Identifier: GPL-3.0-or-later
// How fast a text is read: all stages, only the temporal ones, and the loading of the rules; and how much
// memory that takes at its highest, as a multiple of the text.
#include "core/extract/extraction_sink.h"
#include "core/extract/extractor.h"
#include "core/extract/language/embedded_languages.h"
#include "core/extract/language/language.h"
#include "core/extract/temporal/temporal_reader.h"

#include <benchmark/benchmark.h>

#include <fstream>
#include <string>

namespace {

using namespace dateline;

// News prose of the density that newspapers have: a temporal expression every 110 characters or so.
const Utf8Text& prose() {
    static const Utf8Text kText = [] {
        const std::string_view story = "The harbour board of Port Alder voted 9-2 on Tuesday night to close "
                                       "the old ferry pier, ending a dispute that "
                                       "began in the spring of 2016.\n\n\"We have waited long enough,\" "
                                       "board president Helen Okafor told reporters. "
                                       "She said that the pier, built in 1931, had been inspected last month "
                                       "and found unsafe.\n\nCaptain Otto Brandt, "
                                       "who has run the ferry for 27 years, said he would appeal next week. "
                                       "According to the board's own report, "
                                       "repairs would cost $4.1 million, up from $2.3 million three years "
                                       "ago.\n\nThe ferry carried 61,000 people "
                                       "between May and September 2018. In recent years, however, traffic "
                                       "has steadily fallen, and the company that "
                                       "owns the boat lost money in the fourth quarter.\n\nA fire damaged "
                                       "the ticket hall in the early hours of "
                                       "Feb. 3, 2017, two weeks after a storm tore away part of the roof. "
                                       "Nobody was hurt. The hall reopened on "
                                       "June 12 that year.\n\nWork on a new landing is due to begin in "
                                       "mid-August and should be finished by the end "
                                       "of 2020, the board said. Until then, a bus will leave the town "
                                       "square every hour from 6 a.m. to 11 p.m.\n\n";
        std::string text;
        while (text.size() < 4'000'000) {
            text += story;
        }
        return *Utf8Text::fromUtf8(std::move(text));
    }();
    return kText;
}

// The densest that news gets: a temporal expression every 50 characters or so.
std::string dense(std::size_t size) {
    const std::string_view story =
        "Ilse Brandt, the auditor of the harbour board, was arrested on Monday, two days after the police "
        "searched her office, and freed on bail on Thursday night.\n\n"
        "She had joined the firm in March 2004, left it in 2009 and came back three years later. On Feb. 11 "
        "her lawyer, Otto Weiss, asked the court in Halden for a delay so that he could read the files; a "
        "hearing is due on June 20 at 10 a.m. in the old library.\n\n"
        "Mr. Lowe, who resigned as chairman last month, told the court on Tuesday that he had been warned of "
        "missing money in the spring of 2012 and had done nothing. \"I trusted her,\" he said.\n\n"
        "Profit fell in the first quarter from a year earlier as shippers went to other ports along the "
        "coast. The trial opened in January, was put off for six weeks when a juror fell ill, and will end "
        "by the end of July, the judge said on Wednesday morning.\n\n";
    std::string text;
    while (text.size() < size) {
        text += story;
    }
    return text;
}

// "VmRSS:   1234 kB" of /proc/self/status, in bytes.
double memory(const char* what) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with(what)) {
            return 1024 * std::stod(line.substr(std::string_view(what).size()));
        }
    }
    return 0;
}

void highestMemory(benchmark::State& state, bool isDense) {
    const std::size_t size = static_cast<std::size_t>(state.range(0)) * 1'000'000;
    const auto text =
        *Utf8Text::fromUtf8(isDense ? dense(size) : std::string(prose().bytes()).substr(0, size));
    extract::Options options;
    options.published = *time::Edtf::parse("2019-06-14");
    extract::Language::builtIn("en"); // not of the text
    double times = 0;
    for ([[maybe_unused]] auto _ : state) {
        std::ofstream("/proc/self/clear_refs") << "5"; // the high-water mark starts anew
        const double before = memory("VmRSS:");
        benchmark::DoNotOptimize(extract::extract(text, options));
        times = (memory("VmHWM:") - before) / static_cast<double>(text.byteCount());
    }
    state.counters["times_the_text"] = times;
}
// As the command line reads: what is found is passed on.
class Passed : public extract::ExtractionSink {
public:
    bool begin(const extract::Outline&) override { return true; }
    void take(extract::Timex&& timex) override { benchmark::DoNotOptimize(timex); }
    void take(model::Candidate&& candidate) override { benchmark::DoNotOptimize(candidate); }
};

void highestMemoryPassedOn(benchmark::State& state, bool isDense) {
    const std::size_t size = static_cast<std::size_t>(state.range(0)) * 1'000'000;
    const auto text =
        *Utf8Text::fromUtf8(isDense ? dense(size) : std::string(prose().bytes()).substr(0, size));
    extract::Options options;
    options.published = *time::Edtf::parse("2019-06-14");
    extract::Language::builtIn("en"); // not of the text
    double times = 0;
    for ([[maybe_unused]] auto _ : state) {
        std::ofstream("/proc/self/clear_refs") << "5";
        const double before = memory("VmRSS:");
        Passed sink;
        extract::extract(text, options, sink);
        times = (memory("VmHWM:") - before) / static_cast<double>(text.byteCount());
    }
    state.counters["times_the_text"] = times;
}
BENCHMARK_CAPTURE(highestMemoryPassedOn, prose, false)
    ->Unit(benchmark::kMillisecond)
    ->Arg(1)
    ->Arg(4)
    ->Iterations(1);
BENCHMARK_CAPTURE(highestMemoryPassedOn, dense, true)->Unit(benchmark::kMillisecond)->Arg(10)->Iterations(1);
BENCHMARK_CAPTURE(highestMemory, prose, false)->Unit(benchmark::kMillisecond)->Arg(1)->Arg(4)->Iterations(1);
BENCHMARK_CAPTURE(highestMemory, dense, true)->Unit(benchmark::kMillisecond)->Arg(10)->Iterations(1);

void everything(benchmark::State& state) {
    extract::Options options;
    options.published = *time::Edtf::parse("2019-06-14");
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(extract::extract(prose(), options));
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * prose().byteCount()));
}
BENCHMARK(everything)->Unit(benchmark::kMillisecond);

void taggingAndResolving(benchmark::State& state) {
    const auto& language = extract::Language::builtIn("en");
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(
            extract::readTimes(prose().bytes(), language, time::toDays({2019, 6, 14}), {}));
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * prose().byteCount()));
}
BENCHMARK(taggingAndResolving)->Unit(benchmark::kMillisecond);

void loadingRules(benchmark::State& state) {
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(extract::Language::parse(extract::embeddedLanguage("en")));
    }
}
BENCHMARK(loadingRules)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
