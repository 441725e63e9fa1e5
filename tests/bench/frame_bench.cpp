// SPDX-License-Identifier: GPL-3.0-or-later
// What a frame of the timeline costs while the hand zooms and pans: layout, and layout with painting,
// offscreen at 1280x800 on one thread; the index against a sort; and painting against as many plain
// rectangles and texts.
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

void report(benchmark::State& state, std::vector<double> micros, const char* what) {
    std::sort(micros.begin(), micros.end());
    state.counters[std::string(what) + "_median_us"] = micros[micros.size() / 2];
    state.counters[std::string(what) + "_p99_us"] = micros[micros.size() * 99 / 100];
}

void frames(benchmark::State& state) {
    const ui::FontMetrics metrics;
    const auto timeline = content(std::size_t(state.range(0)));
    std::vector<double> layoutMicros;
    std::vector<double> frameMicros;
    double items = 0;
    for (auto _ : state) {
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
            const layout::DrawList list = layout.layOut(view);
            layoutMicros.push_back(microsSince(start));
            QPainter painter(&image);
            scene.paint(painter, list);
            painter.end();
            frameMicros.push_back(microsSince(start));
            items += double(list.cards.size() + list.bars.size() + list.chips.size() + list.densities.size());
        }
    }
    report(state, layoutMicros, "layout");
    report(state, frameMicros, "frame");
    state.counters["items"] = items / double(frameMicros.size());
}
BENCHMARK(frames)
    ->Arg(1000)
    ->Arg(10'000)
    ->Arg(1'000'000)
    ->Arg(10'000'000)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1);

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

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    ui::loadFonts();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
