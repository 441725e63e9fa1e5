// SPDX-License-Identifier: GPL-3.0-or-later
// What a frame of the timeline costs while the hand zooms and pans: layout, and layout with painting,
// offscreen at 1280x800 on one thread; the index against a sort; and painting against as many plain
// rectangles and texts. The ratios at the end do not depend on the machine. Times are of the clock on the
// wall, and of the processor where it says "cpu": on a busy machine only those tell what a frame costs.
#include "tests/support/bursty_timeline.h"
#include "ui/render/fonts.h"
#include "ui/render/scene_painter.h"
#include "ui/render/text_fonts.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QStaticText>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>
#include <map>

using namespace dateline;

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kWidth = 1280;
constexpr int kHeight = 800;
constexpr int kFrames = 600;

// A hand's tour: in to minutes at a moving point, panning at each depth, and out again.
std::vector<layout::TimeScale> tour(const layout::TimeScale& fitted) {
    std::vector<layout::TimeScale> scales;
    layout::TimeScale scale = fitted;
    for (int frame = 0; frame < kFrames; ++frame) {
        const bool isInward = frame < kFrames / 2;
        const double x = kWidth * (0.5 + 0.4 * std::sin(frame * 0.05));
        scale = frame % 10 < 6 ? scale.zoomedAt(x, isInward ? 1.08 : 1 / 1.08)
                               : scale.pannedBy(isInward ? -23 : 31);
        scales.push_back(scale);
    }
    return scales;
}

const std::shared_ptr<const layout::TimelineContent>& content(std::size_t count) {
    static std::size_t cachedCount = 0;
    static std::shared_ptr<const layout::TimelineContent> cached;
    if (cachedCount != count) {
        cached.reset();
        cached = tests::burstyContent(count);
        cachedCount = count;
    }
    return cached;
}

double microsSince(Clock::time_point start) {
    return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
}

double cpuMicros() {
    timespec now = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e6 + double(now.tv_nsec) / 1e3;
}

double median(std::vector<double> values) {
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// How much there is to draw: areas to fill and texts.
struct Work {
    double areas = 0;
    double texts = 0;

    static Work of(const layout::DrawList& list) {
        Work work;
        work.areas = double(list.cards.size() + list.bars.size() + list.chips.size() + list.densities.size() +
                            list.bands.size() + list.ticks.minor.size() + list.ticks.major.size());
        work.texts =
            double(list.chips.size() + list.bands.size() + list.ticks.minor.size() + list.ticks.major.size());
        for (const layout::DrawList::Card& card : list.cards) {
            work.texts += double(card.titleLines.size() + 1);
        }
        return work;
    }
};

/// The yardstick: as many plain rectangles and prepared texts.
double plainCpuMicros(const Work& work) {
    QImage image(kWidth, kHeight, QImage::Format_RGB32);
    std::vector<QStaticText> texts;
    for (int i = 0; i < int(work.texts); ++i) {
        texts.emplace_back(QStringLiteral("Event %1 is told by a witness").arg(i));
        texts.back().prepare({}, ui::fontOf(layout::TextRole::CardTitle));
    }
    std::vector<double> micros;
    for (int frame = 0; frame < 60; ++frame) {
        const double start = cpuMicros();
        QPainter painter(&image);
        painter.setFont(ui::fontOf(layout::TextRole::CardTitle));
        for (int i = 0; i < int(work.areas); ++i) {
            painter.fillRect(QRectF(i % 6 * 210, i / 6 % 53 * 15, 200, 14), Qt::white);
        }
        for (int i = 0; i < int(work.texts); ++i) {
            painter.drawStaticText(QPointF(i % 6 * 210, i / 6 % 53 * 15), texts[std::size_t(i)]);
        }
        painter.end();
        micros.push_back(cpuMicros() - start);
    }
    return median(std::move(micros));
}

void report(benchmark::State& state, std::vector<double> micros, const char* what) {
    std::sort(micros.begin(), micros.end());
    state.counters[std::string(what) + "_median_us"] = micros[micros.size() / 2];
    state.counters[std::string(what) + "_p99_us"] = micros[micros.size() * 99 / 100];
}

/// Of every frame of some tours.
struct Costs {
    std::vector<double> layoutMicros;
    std::vector<double> frameMicros;
    std::vector<double> layoutCpu;
    std::vector<double> frameCpu;
    Work all;
};

void fly(const std::shared_ptr<const layout::TimelineContent>& timeline, Costs& costs) {
    const ui::FontMetrics metrics;
    layout::TimelineLayout layout(timeline, metrics);
    ui::ScenePainter scene(ui::Theme::light());
    scene.keepCardImages(1);
    QImage image(kWidth, kHeight, QImage::Format_RGB32);
    layout::ViewState view;
    view.width = kWidth;
    view.height = kHeight;
    for (const layout::TimeScale& scale : tour(layout.fitting(kWidth))) {
        view.scale = scale;
        const auto start = Clock::now();
        const double cpuStart = cpuMicros();
        const layout::DrawList list = layout.layOut(view);
        costs.layoutMicros.push_back(microsSince(start));
        costs.layoutCpu.push_back(cpuMicros() - cpuStart);
        QPainter painter(&image);
        scene.paint(painter, list);
        painter.end();
        costs.frameMicros.push_back(microsSince(start));
        costs.frameCpu.push_back(cpuMicros() - cpuStart);
        const Work work = Work::of(list);
        costs.all.areas += work.areas;
        costs.all.texts += work.texts;
    }
}

void frames(benchmark::State& state) {
    const auto timeline = content(std::size_t(state.range(0)));
    Costs costs;
    for (auto _ : state) {
        fly(timeline, costs);
    }
    const auto count = double(costs.frameMicros.size());
    const double plain = plainCpuMicros({costs.all.areas / count, costs.all.texts / count});
    report(state, costs.layoutMicros, "layout");
    report(state, costs.frameMicros, "frame");
    report(state, costs.layoutCpu, "layout_cpu");
    report(state, costs.frameCpu, "frame_cpu");
    state.counters["areas"] = costs.all.areas / count;
    state.counters["texts"] = costs.all.texts / count;
    state.counters["frame_to_plain"] = median(costs.frameCpu) / plain;
}
BENCHMARK(frames)
    ->Arg(1000)
    ->Arg(10'000)
    ->Arg(1'000'000)
    ->Arg(10'000'000)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1);

// Tours through many events and through few take turns: what else the machine does, which comes and goes in
// seconds, then falls on both.
void manyToFew(benchmark::State& state) {
    constexpr int kRounds = 5;
    const auto many = content(10'000'000);
    const auto few = tests::burstyContent(10'000);
    Costs costsOfMany;
    Costs costsOfFew;
    for (auto _ : state) {
        for (int round = 0; round < kRounds; ++round) {
            fly(few, costsOfFew);
            fly(many, costsOfMany);
        }
    }
    report(state, costsOfMany.frameCpu, "frame_cpu_of_many");
    report(state, costsOfFew.frameCpu, "frame_cpu_of_few");
    state.counters["ratio"] = median(costsOfMany.frameCpu) / median(costsOfFew.frameCpu);
}
BENCHMARK(manyToFew)->Unit(benchmark::kMillisecond)->Iterations(1);

// The yardstick: 300 plain rectangles and 300 prepared texts.
void plainRectanglesAndTexts(benchmark::State& state) {
    QImage image(kWidth, kHeight, QImage::Format_RGB32);
    std::vector<QStaticText> texts;
    for (int i = 0; i < 300; ++i) {
        texts.emplace_back(QStringLiteral("Event %1 is told by a witness").arg(i));
        texts.back().prepare({}, ui::fontOf(layout::TextRole::CardTitle));
    }
    for (auto _ : state) {
        QPainter painter(&image);
        painter.setFont(ui::fontOf(layout::TextRole::CardTitle));
        for (int i = 0; i < 300; ++i) {
            const QPointF at(i % 6 * 210, i / 6 * 15);
            painter.fillRect(QRectF(at, QSizeF(200, 14)), Qt::white);
            painter.drawStaticText(at, texts[std::size_t(i)]);
        }
    }
}
BENCHMARK(plainRectanglesAndTexts)->Unit(benchmark::kMicrosecond);

void indexBuild(benchmark::State& state) {
    const auto events = tests::burstyEvents(std::size_t(state.range(0)));
    double bytes = 0;
    for (auto _ : state) {
        const layout::EventIndex index(events, 8);
        bytes = double(index.memory());
    }
    state.counters["bytes_per_event"] = bytes / double(events.size());
}
BENCHMARK(indexBuild)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

void sortOfStarts(benchmark::State& state) {
    const auto events = tests::burstyEvents(std::size_t(state.range(0)));
    std::vector<std::int64_t> starts(events.size());
    for (auto _ : state) {
        state.PauseTiming();
        for (std::size_t i = 0; i < events.size(); ++i) {
            starts[i] = events[i * 7919 % events.size()].extent.start.micros;
        }
        state.ResumeTiming();
        std::sort(starts.begin(), starts.end());
    }
}
BENCHMARK(sortOfStarts)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

/// Keeps what was measured, to print the ratios at the end.
class RatioReporter : public benchmark::ConsoleReporter {
public:
    void ReportRuns(const std::vector<Run>& runs) override {
        for (const Run& run : runs) {
            m_cpu[run.benchmark_name()] = run.GetAdjustedCPUTime();
            for (const auto& [name, value] : run.counters) {
                m_counters[run.benchmark_name() + " " + name] = value;
            }
        }
        ConsoleReporter::ReportRuns(runs);
    }
    void Finalize() override {
        const auto counter = [&](const char* name) {
            return m_counters.count(name) ? m_counters.at(name) : 0;
        };
        const auto cpu = [&](const char* name) { return m_cpu.count(name) ? m_cpu.at(name) : 0; };
        const auto print = [&](const char* what, double ratio, double most) {
            GetOutputStream() << what << ": " << ratio << " (at most " << most << ")\n";
        };
        print("frame of 10,000,000 to frame of 10,000", counter("manyToFew/iterations:1 ratio"), 1.5);
        print("frame of 1,000,000 to as many plain rectangles and texts",
              counter("frames/1000000/iterations:1 frame_to_plain"), 2);
        print("index of 1,000,000 to std::sort of its starts",
              cpu("indexBuild/1000000") / cpu("sortOfStarts/1000000"), 3);
        print("bytes an event", counter("indexBuild/1000000 bytes_per_event"), 32);
    }

private:
    std::map<std::string, double> m_cpu;
    std::map<std::string, double> m_counters;
};

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    ui::loadFonts();
    benchmark::Initialize(&argc, argv);
    RatioReporter reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    return 0;
}
