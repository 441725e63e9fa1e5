// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/background_marks.h"

#include "core/layout/text_wrap.h"

#include <algorithm>

namespace dateline::layout {
namespace {

constexpr double kBesideLine = 6;
constexpr double kBetweenLabels = 14;
constexpr double kAboveBottom = 10;
constexpr double kSameLine = 3;
constexpr double kMaxLabel = 220;

} // namespace

void addMarks(DrawList& list, const std::vector<BackgroundMark>& marks, std::optional<time::Instant> today,
              const TimeScale& scale, const TextMetrics& metrics) {
    const auto add = [&](double x, std::string label, bool isToday) {
        DrawList::Mark mark;
        mark.x = x;
        mark.top = list.lanes.y;
        mark.bottom = list.lanes.bottom();
        mark.isToday = isToday;
        mark.label = std::move(label);
        list.marks.push_back(std::move(mark));
    };
    const auto isInView = [&](double x) { return x >= 0 && x < list.width; };
    for (const BackgroundMark& mark : marks) {
        if (const double x = scale.toX(mark.at); isInView(x)) {
            add(x, mark.label, false);
        }
    }
    std::stable_sort(list.marks.begin(), list.marks.end(),
                     [](const auto& a, const auto& b) { return a.x < b.x; });
    list.marks.erase(
        std::unique(list.marks.begin(), list.marks.end(),
                    [](const auto& kept, const auto& next) { return next.x - kept.x < kSameLine; }),
        list.marks.end());
    if (today && isInView(scale.toX(*today))) {
        add(scale.toX(*today), "Today", true);
    }
    // Today's label first: it is the one looked for.
    std::vector<std::pair<double, double>> taken;
    for (auto mark = list.marks.rbegin(); mark != list.marks.rend(); ++mark) {
        std::string label = elided(mark->label, kMaxLabel, TextRole::MarkLabel, metrics);
        const double width = metrics.width(label, TextRole::MarkLabel);
        const bool fitsRight = mark->x + kBesideLine + width <= list.width;
        const double left = fitsRight ? mark->x + kBesideLine : mark->x - kBesideLine - width;
        const bool meets = std::any_of(taken.begin(), taken.end(), [&](const auto& other) {
            return left < other.second + kBetweenLabels && other.first < left + width + kBetweenLabels;
        });
        mark->label = meets ? std::string() : std::move(label);
        if (!meets) {
            taken.emplace_back(left, left + width);
            mark->labelX = left;
            mark->labelBaseline = list.lanes.bottom() - kAboveBottom;
            mark->labelWidth = width;
        }
    }
}

} // namespace dateline::layout
