// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/sheet_spans.h"

#include "core/layout/axis/axis_ticks.h"
#include "core/layout/content_within.h"
#include "core/layout/packing/lane_rows.h"
#include "core/layout/packing/paper_packing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>

namespace dateline::layout {
namespace {

using time::Instant;

constexpr double kSheetPadding = 24; // left and right of an axis
constexpr double kBeyondEdge = 6;    // so far a bar goes on beyond the sheet
constexpr double kAbout = 0.15;      // of an equal part: a rounder border is moved to
constexpr double kQuietShare = 0.2;  // of what happens: a longer quiet time at an end is left out
constexpr std::int64_t kYear = 365 * time::kMicrosPerDay;
constexpr double kBrokenRow = 40; // of a sheet's height is lost where a row would be cut
constexpr std::size_t kFewEvents = 300;
constexpr std::size_t kMostBorders = 64; // that are tried
constexpr std::size_t kMostBordersOfMany = 24;
// In sheets: what one filled to the last row costs, so that all are filled alike; what one more span does.
constexpr double kFilled = 0.25;
constexpr double kSpan = 0.02;
constexpr double kNarrow = 0.15; // what a border between the closest neighbours costs; between the farthest 0

/// The roundest time after `before`, up to `at`.
Instant borderBetween(Instant before, Instant at) {
    constexpr std::array kSteps = {TickStep{TickUnit::Year, 1}, TickStep{TickUnit::Month, 1},
                                   TickStep{TickUnit::Day, 1}, TickStep{TickUnit::Hour, 1},
                                   TickStep{TickUnit::Minute, 1}};
    for (const TickStep& step : kSteps) {
        if (const Instant border = floorTo(step, at); before < border) {
            return border;
        }
    }
    return at;
}

double microsBetween(Instant from, Instant to) {
    return double(to.micros) - double(from.micros); // the axis is longer than 63 bits of microseconds
}

Instant between(Instant from, Instant to, double share) {
    const double at = double(from.micros) + microsBetween(from, to) * share;
    return at <= double(from.micros) ? from
           : at >= double(to.micros) ? to
                                     : Instant{static_cast<std::int64_t>(at)};
}

/// What is looked at again and again to divide a timeline.
class SheetPlan {
public:
    SheetPlan(const TimelineContent& content, const std::vector<CardSize>& sizes, const SheetsWanted& wanted)
        : m_index(content.index)
        , m_lanes(content.lanes)
        , m_wanted(wanted) {
        for (std::uint32_t lane = 0; lane < m_index.laneCount(); ++lane) {
            const EventIndex::LaneRange events = m_index.inLane(lane);
            for (std::uint32_t position = events.first; position < events.last; ++position) {
                const std::uint32_t number = m_index.numberAt(position);
                m_events.push_back({m_index.extentAt(position), lane,
                                    sizes.empty() ? CardFaces::standardSize() : sizes[number]});
            }
        }
        std::stable_sort(m_events.begin(), m_events.end(),
                         [](const Event& a, const Event& b) { return a.extent.start < b.extent.start; });
        if (!m_events.empty()) {
            m_begin = wanted.from.value_or(m_index.range()->first);
            m_end = wanted.to.value_or(Instant{m_index.range()->second.micros + 1});
            if (!(m_begin < m_end)) { // only what is open reaches into a half that was asked for
                const Instant ago{m_end.micros - kYear};
                m_begin = wanted.from ? m_begin : ago;
                m_end = wanted.from ? Instant{m_begin.micros + kYear} : m_end;
            }
            // What begins or is known to end outside belongs to the first or the last.
            m_first = std::min(m_begin, m_events.front().extent.start);
            m_last = std::max(m_end, Instant{m_events.back().extent.start.micros + 1});
        }
    }

    bool isEmpty() const { return m_events.empty(); }

    /// About equally long ones, those without events left out.
    std::vector<SheetSpan> equalSpans() const {
        std::vector<Instant> borders{m_begin};
        const double share = 1.0 / m_wanted.atLeast;
        for (int number = 1; number < m_wanted.atLeast; ++number) {
            const Instant early = between(m_begin, m_end, share * (number - kAbout));
            const Instant border = borderBetween(early, between(m_begin, m_end, share * (number + kAbout)));
            if (borders.back() < border && border < m_end) {
                borders.push_back(border);
            }
        }
        borders.push_back(m_end);
        std::vector<SheetSpan> spans;
        for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
            const SheetSpan span = spanOf(borders[i], borders[i + 1]);
            if (!eventsOf(span).empty()) {
                spans.push_back(span);
            }
        }
        return spans;
    }

    bool haveRoom(const std::vector<SheetSpan>& spans) const {
        return std::all_of(spans.begin(), spans.end(),
                           [&](const SheetSpan& span) { return neededHeight(span) <= m_wanted.height; });
    }

    /// The ones that take the fewest sheets.
    std::vector<SheetSpan> shortest() const {
        const std::vector<Border> borders = bordersToTry();
        const std::size_t count = borders.size();
        std::vector<std::vector<double>> costs(count, std::vector<double>(count));
        for (std::size_t from = 0; from < count; ++from) {
            for (std::size_t to = from + 1; to < count; ++to) {
                costs[from][to] = costOf(spanOf(borders[from].at, borders[to].at)) + borders[to].cost;
            }
        }
        // By how many spans end at a border: the least it costs, and the border before.
        const std::size_t most = count - 1;
        constexpr double kNever = std::numeric_limits<double>::infinity();
        std::vector<std::vector<double>> least(most + 1, std::vector<double>(count, kNever));
        std::vector<std::vector<std::size_t>> before(most + 1, std::vector<std::size_t>(count));
        least[0][0] = 0;
        for (std::size_t spans = 1; spans <= most; ++spans) {
            for (std::size_t to = spans; to < count; ++to) {
                for (std::size_t from = spans - 1; from < to; ++from) {
                    const double cost = least[spans - 1][from] + costs[from][to] + kSpan;
                    if (cost < least[spans][to]) {
                        least[spans][to] = cost;
                        before[spans][to] = from;
                    }
                }
            }
        }
        std::size_t best = std::min(most, std::size_t(m_wanted.atLeast));
        for (std::size_t spans = best; spans <= most; ++spans) {
            best = least[spans].back() < least[best].back() ? spans : best;
        }
        std::vector<SheetSpan> chosen(best);
        for (std::size_t to = count - 1; best > 0; --best) {
            const std::size_t from = before[best][to];
            chosen[best - 1] = spanOf(borders[from].at, borders[to].at);
            to = from;
        }
        return chosen;
    }

private:
    struct Event {
        DrawnExtent extent;
        std::uint32_t lane = 0;
        CardSize size;
    };
    struct Border {
        Instant at;
        double gap = 0; ///< microseconds between its neighbours
        double cost = 0;
    };
    // The events of a span.
    auto firstFrom(Instant at) const {
        return std::lower_bound(m_events.begin(), m_events.end(), at,
                                [](const Event& event, Instant from) { return event.extent.start < from; });
    }
    std::span<const Event> eventsOf(const SheetSpan& span) const {
        return {firstFrom(span.from), firstFrom(span.to)};
    }

    SheetSpan spanOf(Instant from, Instant to) const {
        SheetSpan span{from == m_begin ? m_first : from, to == m_end ? m_last : to, to, from};
        for (const Event& event : eventsOf(span)) {
            span.first = std::min(span.first, std::clamp(event.extent.start, from, to));
            span.last = std::max(span.last, std::clamp(event.extent.end, from, to));
        }
        span.last = std::max(span.first, span.last);
        const double quiet = kQuietShare * microsBetween(span.first, span.last);
        if ((m_wanted.from && from == m_begin) || microsBetween(from, span.first) <= quiet) {
            span.first = from;
        }
        const bool isEnd = to == m_end;
        if (isEnd ? m_wanted.to.has_value() : microsBetween(span.last, to) <= quiet) {
            span.last = to;
        }
        return span;
    }

    // With what each costs.
    std::vector<Border> bordersToTry() const {
        std::vector<Border> gaps;
        for (std::size_t i = 1; i < m_events.size(); ++i) {
            const Instant before = m_events[i - 1].extent.start;
            const Instant after = m_events[i].extent.start;
            if (before < after && m_begin < after && after < m_end) {
                const Instant border = borderBetween(std::max(m_begin, before), after);
                gaps.push_back({border, microsBetween(before, after)});
            }
        }
        const std::size_t most = m_events.size() <= kFewEvents ? kMostBorders : kMostBordersOfMany;
        std::vector<Border> borders{{m_begin, 0}};
        // Of as many neighbours each, the widest.
        const auto isNarrower = [](const Border& a, const Border& b) { return a.gap < b.gap; };
        const std::size_t step = std::max<std::size_t>(1, (gaps.size() + most - 1) / most);
        for (std::size_t first = 0; first < gaps.size(); first += step) {
            const auto begin = gaps.begin() + std::ptrdiff_t(first);
            const auto end = gaps.begin() + std::ptrdiff_t(std::min(gaps.size(), first + step));
            borders.push_back(*std::max_element(begin, end, isNarrower));
        }
        borders.push_back({m_end, 0});
        std::vector<double> widths;
        widths.reserve(borders.size());
        for (const Border& border : borders) {
            widths.push_back(border.gap);
        }
        std::sort(widths.begin(), widths.end());
        for (std::size_t i = 1; i + 1 < borders.size(); ++i) {
            const auto wider = widths.end() - std::upper_bound(widths.begin(), widths.end(), borders[i].gap);
            borders[i].cost = kNarrow * double(wider) / double(widths.size());
        }
        return borders;
    }

    double neededHeight(const SheetSpan& span) const {
        const TimeScale scale = sheetScale(span, m_wanted.width);
        const auto onSheet = [&](Instant at) {
            return std::clamp(scale.toX(at), -kBeyondEdge, m_wanted.width + kBeyondEdge);
        };
        std::vector<std::vector<PaperCard>> lanes(m_lanes.size());
        for (const Event& event : eventsOf(span)) {
            if (m_lanes[event.lane].isCollapsed) {
                continue;
            }
            constexpr double kInfinity = std::numeric_limits<double>::infinity();
            const DrawnExtent& extent = event.extent;
            const Stretch bar = barStretch(extent, onSheet(extent.start), onSheet(extent.end));
            lanes[event.lane].push_back({bar,
                                         {extent.has(DrawnExtent::OpenStart) ? -kInfinity : bar.left,
                                          extent.has(DrawnExtent::OpenEnd) ? kInfinity : bar.right},
                                         double(event.size.width),
                                         double(event.size.height)});
        }
        double height = 0;
        for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
            if (m_lanes[lane].isHidden || (lanes[lane].empty() && !m_lanes[lane].isCollapsed)) {
                continue;
            }
            height += m_lanes[lane].isCollapsed ? LaneMetrics::kCollapsed
                                                : LaneMetrics::kHeader + LaneMetrics::kBottom;
            for (const double row : packOnPaper(lanes[lane], m_wanted.width).rowHeights) {
                height += LaneMetrics::kMark + row + LaneMetrics::kRowGap;
            }
        }
        return height;
    }

    double costOf(const SheetSpan& span) const {
        const double height = neededHeight(span);
        if (height <= m_wanted.height) {
            const double filled = height / m_wanted.height;
            return 1 + kFilled * filled * filled;
        }
        const double ofOne = std::max(kBrokenRow, m_wanted.height - kBrokenRow);
        return std::ceil(height / ofOne) + kFilled;
    }

    const EventIndex& m_index;
    const std::vector<LaneInfo>& m_lanes;
    SheetsWanted m_wanted;
    std::vector<Event> m_events; ///< by start
    Instant m_begin;
    Instant m_end;
    Instant m_first; ///< start of an event
    Instant m_last;  ///< behind it
};

} // namespace

std::vector<SheetSpan> sheetSpans(const TimelineContent& content, const std::vector<CardSize>& sizes,
                                  const SheetsWanted& wanted) {
    const SheetPlan plan(content, sizes, wanted);
    if (plan.isEmpty()) {
        const Instant from = wanted.from.value_or(Instant{});
        const Instant to = wanted.to.value_or(from);
        return {{from, to, from, to}};
    }
    std::vector<SheetSpan> spans = plan.equalSpans();
    const bool isAsWanted = spans.size() == std::size_t(wanted.atLeast) && plan.haveRoom(spans);
    return sizes.empty() || isAsWanted ? spans : plan.shortest();
}

TimeScale sheetScale(const SheetSpan& span, double width) {
    const double inner = std::max(1.0, width - 2 * kSheetPadding);
    Instant first = span.first;
    Instant last = span.last;
    const double length = microsBetween(first, last);
    // A single day across a whole sheet would show nothing but itself.
    if (length < 3 * double(time::kMicrosPerDay)) {
        const Instant middle = between(first, last, 0.5);
        const auto half = static_cast<std::int64_t>(std::max(2 * length, double(time::kMicrosPerDay)));
        first = {middle.micros - half};
        last = {middle.micros + half};
    }
    return TimeScale::fitting(first, last, inner).pannedBy(kSheetPadding);
}

std::shared_ptr<const TimelineContent> contentOnSheets(const std::shared_ptr<const TimelineContent>& content,
                                                       const SheetSpan& span, double width) {
    const TimeScale scale = sheetScale(span, width);
    return contentClipped(content, span.from, span.to, scale.toInstant(-kBeyondEdge),
                          scale.toInstant(width + kBeyondEdge));
}

std::vector<std::uint32_t> goingOnInto(const TimelineContent& content, const SheetSpan& span) {
    const EventIndex& index = content.index;
    std::vector<std::uint32_t> events;
    for (std::uint32_t event = 0; event < index.size(); ++event) {
        const DrawnExtent extent = index.isOnAxis(event) ? index.extent(event) : DrawnExtent{};
        const bool goesOn = extent.has(DrawnExtent::OpenEnd) || span.first < extent.end;
        if (index.isOnAxis(event) && extent.start < span.from && goesOn) {
            events.push_back(event);
        }
    }
    std::stable_sort(events.begin(), events.end(), [&](std::uint32_t a, std::uint32_t b) {
        return index.extent(a).start < index.extent(b).start;
    });
    return events;
}

} // namespace dateline::layout
