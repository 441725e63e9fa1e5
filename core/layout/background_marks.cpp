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
constexpr double kLabelStep = 7; // up along a line, in search of room for its label
constexpr double kCrowd = 160;   // a view with a line every 20 pixels or less has no ground left …
constexpr std::size_t kFewLines = 8;
constexpr double kTick = 6; // … so there they only touch the top

// With the air it needs.
Rect labelArea(double left, double baseline, double width) {
    return {left - 4, baseline - 14, width + 8, 20};
}

// Where eight lines stand within a few inches, each becomes a tick without a label.
void thinCrowds(std::vector<DrawList::Mark>& marks) {
    std::vector<bool> isCrowded(marks.size());
    for (std::size_t first = 0; first + kFewLines <= marks.size(); ++first) {
        const std::size_t last = first + kFewLines - 1;
        if (marks[last].x - marks[first].x < kCrowd) {
            std::fill(isCrowded.begin() + static_cast<std::ptrdiff_t>(first),
                      isCrowded.begin() + static_cast<std::ptrdiff_t>(last) + 1, true);
        }
    }
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (isCrowded[i]) {
            marks[i].bottom = marks[i].top + kTick;
            marks[i].label.clear();
        }
    }
}

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
    for (const BackgroundMark& mark :
         marks) { // those beside the view too: what is a crowd must not depend on it
        if (const double x = scale.toX(mark.at); x >= -kCrowd && x < list.width + kCrowd) {
            add(x, mark.label, false);
        }
    }
    std::stable_sort(list.marks.begin(), list.marks.end(),
                     [](const auto& a, const auto& b) { return a.x < b.x; });
    list.marks.erase(
        std::unique(list.marks.begin(), list.marks.end(),
                    [](const auto& kept, const auto& next) { return next.x - kept.x < kSameLine; }),
        list.marks.end());
    thinCrowds(list.marks);
    list.marks.erase(std::remove_if(list.marks.begin(), list.marks.end(),
                                    [&](const auto& mark) { return !isInView(mark.x); }),
                     list.marks.end());
    if (today && isInView(scale.toX(*today))) {
        add(scale.toX(*today), "Today", true);
    }
    // Today's label first: it is the one looked for.
    std::vector<std::pair<double, double>> taken;
    for (auto mark = list.marks.rbegin(); mark != list.marks.rend(); ++mark) {
        if (mark->label.empty()) {
            continue;
        }
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

void clearMarkLabels(DrawList& list) {
    std::vector<Rect> taken;
    const auto take = [&](const auto& items) {
        for (const auto& item : items) {
            taken.push_back(item.area);
        }
    };
    take(list.cards);
    take(list.chips);
    take(list.bars);
    for (const DrawList::LaneBand& band : list.bands) {
        taken.push_back(band.header);
    }
    const auto isFree = [&](const Rect& label) {
        return label.x >= 0 && label.right() <= list.width &&
               std::none_of(taken.begin(), taken.end(), [&](const Rect& other) {
                   return other.x < label.right() && label.x < other.right() && other.y < label.bottom() &&
                          label.y < other.bottom();
               });
    };
    for (DrawList::Mark& mark : list.marks) {
        if (mark.label.empty()) {
            continue;
        }
        const double sides[] = {mark.x + kBesideLine, mark.x - kBesideLine - mark.labelWidth};
        Rect found = labelArea(mark.labelX, mark.labelBaseline, mark.labelWidth);
        const double highest = list.lanes.y + found.height;
        for (double baseline = mark.labelBaseline; baseline > highest && !isFree(found);
             baseline -= kLabelStep) {
            for (const double left : sides) {
                const Rect tried = labelArea(left, baseline, mark.labelWidth);
                if (isFree(tried)) {
                    found = tried;
                    mark.labelX = left;
                    mark.labelBaseline = baseline;
                    break;
                }
            }
        }
        taken.push_back(found);
    }
}

} // namespace dateline::layout
