// SPDX-License-Identifier: GPL-3.0-or-later
// A large document beside what bare SQLite takes for the same rows, on the disk of the current folder:
//   store_bench                                  1,000,000 events with quotes in 2,000 sources
//   DATELINE_BENCH_EVENTS=100000 store_bench     fewer
// `ratio` is the time over that of the baseline above it; both run in the same file system, one after
// another.
#include "core/document/document.h"
#include "core/document/snapshot/timeline_content.h"
#include "core/document/snapshot/timeline_snapshot.h"
#include "core/store/rows/claim_rows.h"
#include "core/store/rows/event_rows.h"
#include "core/store/search/search_index.h"
#include "core/store/tables/schema.h"

#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <malloc.h>

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <random>

namespace {

using namespace dateline;
using Clock = std::chrono::steady_clock;

constexpr std::size_t kEventsASource = 500;
constexpr const char* kDocument = "store_bench.dateline";
constexpr const char* kPlain = "store_bench.sqlite";
constexpr const char* kFilled = "store_bench_filled.dateline";

std::size_t sourceCount() {
    const char* const events = std::getenv("DATELINE_BENCH_EVENTS");
    return (events != nullptr ? std::strtoul(events, nullptr, 10) : 1'000'000) / kEventsASource;
}

/// What something took: by the clock, and of the processor, which says more on a busy machine.
struct Cost {
    double seconds = 0;
    double processor = 0;
};

std::map<std::string, Cost>& baselines() {
    static std::map<std::string, Cost> kCosts;
    return kCosts;
}

template<typename Body>
Cost costOf(const Body& body, int times = 1) {
    const auto start = Clock::now();
    const std::clock_t processor = std::clock();
    for (int i = 0; i < times; ++i) {
        body();
    }
    return {std::chrono::duration<double>(Clock::now() - start).count() / times,
            double(std::clock() - processor) / CLOCKS_PER_SEC / times};
}

Cost bestOf(int times, const std::function<void()>& body) {
    Cost best = costOf(body);
    for (int i = 1; i < times; ++i) {
        const Cost next = costOf(body);
        best = {std::min(best.seconds, next.seconds), std::min(best.processor, next.processor)};
    }
    return best;
}

/// What is allocated: resident memory would count what the runs before have given back.
double heapBytes() {
    const auto use = ::mallinfo2();
    return double(use.uordblks) + double(use.hblkhd);
}

/// Source number `number`: 500 sentences, each an event with its date, quote and an actor of two hundred.
document::AcceptedArticle articleOf(std::size_t number) {
    static const std::vector<std::string> kWords = {
        "harbour", "court",  "minister", "bridge", "river", "verdict", "engineer", "warning", "inquiry",
        "council", "budget", "strike",   "flood",  "train", "witness", "repairs",  "border",  "election"};
    std::mt19937_64 random(number);
    const auto word = [&] { return kWords[random() % kWords.size()]; };
    document::AcceptedArticle article;
    std::string text;
    std::vector<ByteSpan> quotes;
    for (std::size_t i = 0; i < kEventsASource; ++i) {
        const std::size_t begin = text.size();
        text += fmt::format("The {} of the {} met the {} on day {}, and the {} was told of the {}.", word(),
                            word(), word(), random() % 9000, word(), word());
        quotes.push_back({begin, text.size()});
        text += ' ';
    }
    article.source.title = fmt::format("Report {} on the {}", number, word());
    article.source.published =
        time::Edtf::parse(fmt::format("20{:02}-{:02}-{:02}", number % 25, 1 + number % 12, 1 + number % 28))
            .value();
    article.source.text = Utf8Text::fromUtf8(std::move(text)).value();
    for (std::size_t i = 0; i < kEventsASource; ++i) {
        model::Candidate event;
        event.title = fmt::format("The {} and the {} {}", word(), word(), random() % 1000);
        event.quote = model::cutQuote(article.source.text, quotes[i]);
        const std::string date =
            fmt::format("{}-{:02}-{:02}", 1990 + random() % 35, 1 + random() % 12, 1 + random() % 28);
        event.date.when = time::Edtf::parse(random() % 10 == 0 ? date.substr(0, 7) : date).value();
        event.date.expression = model::Expression{"on day 7", event.quote.position, "DATE", date};
        event.date.steps = {{"weekday", "the day before publication"}};
        event.date.confidence = 0.9;
        event.actors = {fmt::format("Actor {}", random() % 200)};
        article.events.push_back(std::move(event));
    }
    return article;
}

const std::vector<document::AcceptedArticle>& articles() {
    static const auto kArticles = [] {
        std::vector<document::AcceptedArticle> all;
        for (std::size_t i = 0; i < sourceCount(); ++i) {
            all.push_back(articleOf(i));
        }
        return all;
    }();
    return kArticles;
}

void report(benchmark::State& state, const char* baseline, const Cost& cost) {
    state.SetIterationTime(cost.seconds);
    if (const auto known = baselines().find(baseline); known != baselines().end()) {
        state.counters["ratio"] = cost.seconds / known->second.seconds;
        state.counters["processor_ratio"] = cost.processor / known->second.processor;
    }
}

void reportBaseline(benchmark::State& state, const char* name, const Cost& cost) {
    state.SetIterationTime(cost.seconds);
    baselines()[name] = cost;
}

// The same rows in the same tables, written by prepared statements, a transaction an article, with the search
// index, and nothing else: no undo, no checks of quotes.
void insertPlainly(benchmark::State& state) {
    articles();
    for (auto _ : state) {
        std::filesystem::remove(kPlain);
        std::ofstream(kPlain).close();
        const store::Database database(kPlain, store::Database::Mode::ReadWrite);
        // SQLite's own default, and as many pages as an import of ours may keep.
        database.execute("PRAGMA synchronous = FULL; PRAGMA cache_size = -16384");
        store::migrate(database);
        store::Statement source = database.prepare(
            "INSERT INTO sources (title, outlet, author, address, published, language, sha256) "
            "VALUES (?, '', '', '', ?, 'en', '')");
        store::Statement text = database.prepare("INSERT INTO source_texts (source_id, body) VALUES (?, ?)");
        store::Statement event =
            database.prepare("INSERT INTO events (title, date, starts, ends, note) VALUES (?, ?, ?, ?, '')");
        store::Statement actor = database.prepare("INSERT INTO event_actors VALUES (?, 0, ?)");
        store::Statement claim = database.prepare(
            "INSERT INTO claims (event_id, source_id, quote_start, quote_end, quote, prefix, suffix, "
            "is_reported, "
            "date, phrase, phrase_start, phrase_end, timex_type, timex_value, steps, alternatives, "
            "confidence) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, 'DATE', ?, '[[\"weekday\",\"the day before "
            "publication\"]]', '[]', ?)");
        const std::pair<const char*, store::Statement> searches[] = {
            {"t", database.prepare(
                      "INSERT INTO sources_search (rowid, title, outlet, author) VALUES (?, ?, '', '')")},
            {"b", database.prepare("INSERT INTO source_texts_search (rowid, body) VALUES (?, ?)")},
            {"e", database.prepare("INSERT INTO events_search (rowid, title, note) VALUES (?, ?, '')")},
            {"c", database.prepare(
                      "INSERT INTO claims_search (rowid, quote, said_by, phrase) VALUES (?, ?, '', ?)")}};
        const auto search = [&](std::size_t which) -> store::Statement& {
            return const_cast<store::Statement&>(searches[which].second);
        };
        const Cost cost = costOf([&] {
            for (int i = 0; i < 200; ++i) {
                database.prepare("INSERT INTO actors (name) VALUES (?)")
                    .bind(fmt::format("Actor {}", i))
                    .run();
            }
            for (const auto& article : articles()) {
                store::Transaction transaction(database);
                source.bind(article.source.title, article.source.published->text()).run();
                const std::int64_t sourceId = database.lastInsertedId();
                text.bind(sourceId, article.source.text.bytes()).run();
                search(0).bind(sourceId, article.source.title).run();
                search(1).bind(sourceId, article.source.text.bytes()).run();
                for (const auto& candidate : article.events) {
                    const store::SortKey key = store::sortKeyOf(candidate.date.when);
                    event.bind(candidate.title, candidate.date.when->text(), key.starts, key.ends).run();
                    const std::int64_t eventId = database.lastInsertedId();
                    search(2).bind(eventId, candidate.title).run();
                    actor.bind(eventId, std::int64_t(1 + std::stoi(candidate.actors[0].substr(6)))).run();
                    const auto& quote = candidate.quote;
                    claim
                        .bind(eventId, sourceId, std::int64_t(quote.position.start),
                              std::int64_t(quote.position.end), quote.exact, quote.prefix, quote.suffix,
                              candidate.date.when->text(), candidate.date.expression->text,
                              std::int64_t(quote.position.start), std::int64_t(quote.position.end),
                              candidate.date.expression->timexValue, candidate.date.confidence)
                        .run();
                    search(3)
                        .bind(database.lastInsertedId(), quote.exact, candidate.date.expression->text)
                        .run();
                }
                transaction.commit();
            }
        });
        reportBaseline(state, "import", cost);
    }
}

void importArticles(benchmark::State& state) {
    articles();
    for (auto _ : state) {
        std::filesystem::remove(kDocument);
        auto document = document::Document::create(kDocument).value();
        const Cost cost = costOf([&] {
            for (const auto& article : articles()) {
                DATELINE_REQUIRE(document->addArticle(article).has_value());
            }
        });
        report(state, "import", cost);
    }
    state.counters["MB"] = double(std::filesystem::file_size(kDocument)) / 1e6;
}

// What the text form becomes: the same content at once, without a history.
void fillDocument(benchmark::State& state) {
    const model::Contents contents = document::Document::open(kDocument).value()->contents();
    for (auto _ : state) {
        std::filesystem::remove(kFilled);
        report(state, "import",
               costOf([&] { DATELINE_REQUIRE(document::Document::create(kFilled, contents).has_value()); }));
    }
    std::filesystem::remove(kFilled);
}

void sumOfStarts(benchmark::State& state) {
    for (auto _ : state) {
        reportBaseline(state, "open", bestOf(3, [] {
                           const store::Database database(kDocument, store::Database::Mode::ReadOnly);
                           // sum() would overflow; an index on (starts, ends) would be read instead.
                           benchmark::DoNotOptimize(
                               database.integer("SELECT total(starts) FROM events NOT INDEXED"));
                       }));
    }
}

void openToAnIndex(benchmark::State& state) {
    for (auto _ : state) {
        const double before = heapBytes();
        double bytes = 0;
        std::size_t events = 1;
        const Cost cost = bestOf(3, [&] {
            const auto document = document::Document::open(kDocument).value();
            const auto content = document::contentOf(document::TimelineSnapshot::of(*document));
            events = content->index.size();
            bytes = heapBytes() - before;
        });
        report(state, "open", cost);
        state.counters["bytes_an_event"] = bytes / double(std::max<std::size_t>(events, 1));
    }
}

constexpr int kEdits = 30;

void commitPlainly(benchmark::State& state) {
    const store::Database database(kPlain, store::Database::Mode::ReadWrite);
    database.execute("PRAGMA synchronous = FULL");
    int number = 0;
    for (auto _ : state) {
        reportBaseline(state, "edit",
                       costOf(
                           [&] {
                               ++number;
                               store::Transaction transaction(database);
                               database.prepare("UPDATE events SET title = ? WHERE id = ?")
                                   .bind(fmt::format("Title {}", number), 1 + number * 7919 % 1000)
                                   .run();
                               transaction.commit();
                           },
                           kEdits));
    }
}

void editAnEvent(benchmark::State& state) {
    auto document = document::Document::open(kDocument).value();
    int number = 0;
    for (auto _ : state) {
        report(state, "edit",
               costOf(
                   [&] {
                       ++number;
                       document::EventEdit edit;
                       edit.title = fmt::format("Title {}", number);
                       const model::EventId id = {1 + number * 7919 % 1000};
                       DATELINE_REQUIRE(document->editEvent(id, edit).has_value());
                   },
                   kEdits));
    }
}

constexpr const char* kQuery = "harbour verdict";

void matchPlainly(benchmark::State& state) {
    const store::Database database(kDocument, store::Database::Mode::ReadOnly);
    for (auto _ : state) {
        reportBaseline(state, "search", bestOf(3, [&] {
                           store::Statement rows = database.prepare(
                               "SELECT rowid FROM claims_search WHERE claims_search MATCH '\"harbour\"* "
                               "\"verdict\"*' ORDER BY rank LIMIT 50");
                           while (rows.step()) {
                               benchmark::DoNotOptimize(rows.integer(0));
                           }
                       }));
    }
}

// What stands below the field while one types: the best hits, each read whole for its snippet.
void firstResults(benchmark::State& state) {
    constexpr std::size_t kShown = 20;
    const auto document = document::Document::open(kDocument).value();
    const auto query = model::SearchQuery::parse(kQuery).value();
    for (auto _ : state) {
        report(state, "search", bestOf(3, [&] {
                   for (const model::EventId id : document->searchFirst(query, kShown)) {
                       benchmark::DoNotOptimize(document->event(id));
                   }
               }));
    }
}

// Every event found, in the order of how well it fits.
void allResults(benchmark::State& state) {
    const auto document = document::Document::open(kDocument).value();
    for (auto _ : state) {
        report(state, "search", bestOf(3, [&] { benchmark::DoNotOptimize(document->search(kQuery)); }));
    }
}

BENCHMARK(insertPlainly)->UseManualTime()->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(importArticles)->UseManualTime()->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(fillDocument)->UseManualTime()->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(sumOfStarts)->UseManualTime()->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(openToAnIndex)->UseManualTime()->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(commitPlainly)->UseManualTime()->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(editAnEvent)->UseManualTime()->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(matchPlainly)->UseManualTime()->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(firstResults)->UseManualTime()->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(allResults)->UseManualTime()->Iterations(1)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    for (const char* file : {kDocument, kPlain}) {
        std::filesystem::remove(file);
    }
}
