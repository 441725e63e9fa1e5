// SPDX-License-Identifier: GPL-3.0-or-later
// Aims: 5 million simple EDTF strings parsed a second; day to civil and back under 10 ns each and within 1.5
// times of Howard Hinnant's algorithms as the standard library has them, measured in the same run.
#include "core/time/bounds/time_bounds.h"
#include "core/time/edtf/edtf.h"
#include "core/time/gregorian/calendar.h"

#include <benchmark/benchmark.h>
#include <date/date.h>

#include <array>
#include <chrono>
#include <random>
#include <string_view>
#include <vector>

namespace dateline::time {
namespace {

/// Days in no order, so that branches cannot be guessed from the last one: near the present, or far from it,
/// where whole cycles are needed. Few enough for the nearest cache, so that reckoning is measured and not
/// memory.
std::vector<DayNumber> someDays(std::int64_t firstYear, std::int64_t lastYear) {
    std::mt19937_64 random(42); // NOLINT: the same days every run
    std::uniform_int_distribution<DayNumber> days(toDays({firstYear, 1, 1}), toDays({lastYear, 12, 31}));
    std::vector<DayNumber> out(1024);
    for (DayNumber& day : out) {
        day = days(random);
    }
    return out;
}

std::vector<DayNumber> daysFor(const benchmark::State& state) {
    return state.range(0) == 0 ? someDays(-4800, 9999) : someDays(-32'000, -7000);
}

void civilOfOurs(benchmark::State& state) {
    const auto days = daysFor(state);
    for (auto _ : state) {
        for (const DayNumber day : days) {
            benchmark::DoNotOptimize(toCivil(day));
        }
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(days.size()));
}

void civilOfChrono(benchmark::State& state) {
    const auto days = daysFor(state);
    for (auto _ : state) {
        for (const DayNumber day : days) {
            benchmark::DoNotOptimize(
                std::chrono::year_month_day(std::chrono::sys_days(std::chrono::days(day))));
        }
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(days.size()));
}

// Hinnant's own code, from the library behind our time zones; the standard library's GCC 12 form is the
// faster one of Neri and Schneider (2022).
void civilOfHinnant(benchmark::State& state) {
    const auto days = daysFor(state);
    for (auto _ : state) {
        for (const DayNumber day : days) {
            benchmark::DoNotOptimize(date::year_month_day(date::sys_days(date::days(day))));
        }
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(days.size()));
}

void daysOfOurs(benchmark::State& state) {
    std::vector<CivilDate> dates;
    for (const DayNumber day : daysFor(state)) {
        dates.push_back(toCivil(day));
    }
    for (auto _ : state) {
        for (const CivilDate& date : dates) {
            benchmark::DoNotOptimize(toDays(date));
        }
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(dates.size()));
}

void daysOfChrono(benchmark::State& state) {
    std::vector<std::chrono::year_month_day> dates;
    for (const DayNumber day : daysFor(state)) {
        dates.emplace_back(std::chrono::sys_days(std::chrono::days(day)));
    }
    for (auto _ : state) {
        for (const std::chrono::year_month_day& date : dates) {
            benchmark::DoNotOptimize(std::chrono::sys_days(date).time_since_epoch().count());
        }
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(dates.size()));
}

void daysOfHinnant(benchmark::State& state) {
    std::vector<date::year_month_day> dates;
    for (const DayNumber day : daysFor(state)) {
        dates.emplace_back(date::sys_days(date::days(day)));
    }
    for (auto _ : state) {
        for (const date::year_month_day& date : dates) {
            benchmark::DoNotOptimize(date::sys_days(date).time_since_epoch().count());
        }
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(dates.size()));
}

constexpr std::array<std::string_view, 8> kSimple{"1985-04-12", "2025-05", "1987",  "2004-06-11",
                                                  "1776-07-04", "1999-12", "2011~", "2024-02-29"};
constexpr std::array<std::string_view, 8> kAll{
    "2004-06-01/2005", "?2004-06-~11",  "156X-12-25", "[1667,1668,1670..1672]",
    "Y-17E7",          "../2025-05-05", "2001-34",    "1985-04-12T23:20:30+04:30"};

template<std::size_t size>
void parseAll(benchmark::State& state, const std::array<std::string_view, size>& texts) {
    for (auto _ : state) {
        for (const std::string_view text : texts) {
            benchmark::DoNotOptimize(Edtf::parse(text));
        }
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(size));
}

void parseSimple(benchmark::State& state) {
    parseAll(state, kSimple);
}

void parseEveryForm(benchmark::State& state) {
    parseAll(state, kAll);
}

void boundsOfSimple(benchmark::State& state) {
    std::vector<Edtf> dates;
    for (const std::string_view text : kSimple) {
        dates.push_back(Edtf::parse(text).value());
    }
    for (auto _ : state) {
        for (const Edtf& date : dates) {
            benchmark::DoNotOptimize(boundsOf(date));
        }
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(dates.size()));
}

// Argument 0: the years -4800 to 9999; 1: before -7000, where whole cycles are needed.
BENCHMARK(civilOfOurs)->Arg(0)->Arg(1);
BENCHMARK(civilOfChrono)->Arg(0)->Arg(1);
BENCHMARK(civilOfHinnant)->Arg(0)->Arg(1);
BENCHMARK(daysOfOurs)->Arg(0)->Arg(1);
BENCHMARK(daysOfChrono)->Arg(0)->Arg(1);
BENCHMARK(daysOfHinnant)->Arg(0)->Arg(1);
BENCHMARK(parseSimple);
BENCHMARK(parseEveryForm);
BENCHMARK(boundsOfSimple);

} // namespace
} // namespace dateline::time

BENCHMARK_MAIN();
