// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/drawing/background_marks.h"

#include "core/layout/text/text_wrap.h"

#include <algorithm>
#include <optional>

namespace dateline::layout {
namespace {

constexpr double kBesideLine = 6;
constexpr double kBetweenLabels = 14;
constexpr double kAboveBottom = 10;
constexpr double kSameLine = 3;
constexpr double kMaxLabel = 220;
constexpr double kMaxLabelBelow = 420; // on paper, where nothing can be pointed at to read more
constexpr double kRowBelow = 17;
constexpr const char* kBetweenPublications = " · ";
constexpr double kLabelStep = 7; // up along a line, in search of room for its label
constexpr double kCrowd = 160;   // a view with a line every 20 pixels or less has no ground left …
constexpr std::size_t kFewLines = 8;
constexpr double kTick = 6;   // … so there they only touch the top
constexpr double kInPill = 7; // around today's label
constexpr double kAboveAxisEnd = 9;
constexpr double kBetweenTickLabels = 4;

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
            marks[i].isCrowded = true;
            marks[i].bottom = marks[i].top + kTick;
            marks[i].label.clear();
        }
    }
}

// One line for what stands within a pixel or two, with the labels of all.
void mergeSameLines(std::vector<DrawList::Mark>& marks) {
    std::vector<DrawList::Mark> kept;
    for (DrawList::Mark& mark : marks) {
        if (kept.empty() || mark.x - kept.back().x >= kSameLine) {
            kept.push_back(std::move(mark));
        } else if (kept.back().label.find(mark.label) == std::string::npos) {
            kept.back().label += kBetweenPublications + mark.label;
        }
    }
    marks = std::move(kept);
}

/// The labels below the lanes that have their places.
class LabelRows {
public:
    static constexpr std::size_t kMost = 6;

    // The first row in which a label of a line at `x` meets no other, nor a line one.
    std::optional<std::size_t> rowFor(double x, double left, double right) const {
        for (std::size_t row = 0; row < kMost; ++row) {
            const bool isFree = std::none_of(m_placed.begin(), m_placed.end(), [&](const Placed& other) {
                const bool meets = other.row == row && left < other.right + kBetweenLabels &&
                                   other.left < right + kBetweenLabels;
                const bool isCrossed = other.row > row && left < other.x && other.x < right;
                const bool crosses = other.row < row && other.left < x && x < other.right;
                return meets || isCrossed || crosses;
            });
            if (isFree) {
                return row;
            }
        }
        return std::nullopt;
    }
    void take(double x, double left, double right, std::size_t row) {
        m_placed.push_back({x, left, right, row});
        m_count = std::max(m_count, row + 1);
    }
    std::size_t count() const { return m_count; }

private:
    struct Placed {
        double x;
        double left;
        double right;
        std::size_t row;
    };
    std::vector<Placed> m_placed;
    std::size_t m_count = 0;
};

} // namespace

void addMarks(DrawList& list, const std::vector<BackgroundMark>& marks, std::optional<time::Instant> today,
              const TimeScale& scale) {
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
    mergeSameLines(list.marks);
    thinCrowds(list.marks);
    list.marks.erase(std::remove_if(list.marks.begin(), list.marks.end(),
                                    [&](const auto& mark) { return !isInView(mark.x); }),
                     list.marks.end());
    if (today && isInView(scale.toX(*today))) {
        add(scale.toX(*today), "Today", true);
    }
}

void putTodayOnAxis(DrawList& list, const TextMetrics& metrics) {
    const auto today = std::find_if(list.marks.begin(), list.marks.end(),
                                    [](const DrawList::Mark& mark) { return mark.isToday; });
    if (today == list.marks.end()) {
        return;
    }
    today->labelWidth = metrics.width(today->label, TextRole::MarkLabel);
    const double most = list.width - kInPill - today->labelWidth;
    today->labelX = std::max(kInPill, std::min(today->x - today->labelWidth / 2, most));
    today->labelBaseline = list.axis.bottom() - kAboveAxisEnd;
    const double left = today->labelX - kInPill - kBetweenTickLabels;
    const double right = today->labelX + today->labelWidth + kInPill + kBetweenTickLabels;
    for (Tick& tick : list.ticks.minor) {
        const double tickEnds = tick.labelX + metrics.width(tick.label, TextRole::TickMinor);
        if (tick.labelX < right && left < tickEnds) {
            tick.label.clear();
        }
    }
}

void putMarkLabelsInLanes(DrawList& list, const TextMetrics& metrics) {
    std::vector<std::pair<double, double>> taken;
    for (auto mark = list.marks.rbegin(); mark != list.marks.rend(); ++mark) {
        if (mark->label.empty() || mark->isToday) {
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

void putMarkLabelsBelow(DrawList& list, const TextMetrics& metrics) {
    LabelRows rows;
    std::vector<std::size_t> rowOf(list.marks.size(), LabelRows::kMost);
    const auto place = [&](std::size_t number, bool isFlipped) {
        DrawList::Mark& mark = list.marks[number];
        const bool hasRoom = mark.x + kBesideLine + mark.labelWidth <= list.width;
        if (mark.label.empty() || mark.isToday || hasRoom == isFlipped) {
            return;
        }
        mark.labelX = hasRoom ? mark.x + kBesideLine : mark.x - kBesideLine - mark.labelWidth;
        if (const auto row = rows.rowFor(mark.x, mark.labelX, mark.labelX + mark.labelWidth)) {
            rows.take(mark.x, mark.labelX, mark.labelX + mark.labelWidth, *row);
            rowOf[number] = *row;
        } else {
            mark.label.clear();
        }
    };
    for (DrawList::Mark& mark : list.marks) {
        if (mark.isToday) {
            continue;
        }
        const double room = std::min(kMaxLabelBelow, std::max(mark.x, list.width - mark.x) - 2 * kBesideLine);
        mark.label = elided(mark.label, room, TextRole::MarkLabel, metrics);
        mark.labelWidth = metrics.width(mark.label, TextRole::MarkLabel);
    }
    // From the right, so that a line which goes farther down passes before the labels of those behind it.
    for (std::size_t number = list.marks.size(); number-- > 0;) {
        place(number, false);
    }
    for (std::size_t number = 0; number < list.marks.size(); ++number) {
        place(number, true);
    }
    const double height =
        std::min(double(rows.count()) * kRowBelow + (rows.count() > 0 ? 4 : 0), list.lanes.height);
    list.lanes.height -= height;
    list.markFoot = {list.lanes.x, list.lanes.bottom(), list.lanes.width, height};
    for (std::size_t number = 0; number < list.marks.size(); ++number) {
        DrawList::Mark& mark = list.marks[number];
        if (mark.isToday) {
            mark.bottom = list.lanes.bottom();
            continue;
        }
        const bool isTick = mark.bottom < list.lanes.bottom();
        mark.labelBaseline = list.markFoot.y + 13 + double(rowOf[number]) * kRowBelow;
        mark.bottom =
            mark.label.empty() ? (isTick ? mark.bottom : list.lanes.bottom()) : mark.labelBaseline + 3;
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
        if (mark.label.empty() || mark.isToday) {
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
