// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/timeline_layout.h"

#include <memory>
#include <random>
#include <string>
#include <vector>

namespace dateline::tests {

class NumberedTexts : public layout::CardTexts {
public:
    std::string title(std::size_t event) const override {
        return "Event " + std::to_string(event) + " is told by a witness";
    }
    std::string detail(std::size_t event) const override {
        return "3 May 2025 · “no. " + std::to_string(event) + "”";
    }
};

/// `count` events over 30 years in 8 lanes, the way news comes: 80 % of them in 20 % of the days, 30 % of
/// them ranges. The same for the same count. Numbered by start.
inline std::vector<layout::IndexedEvent> burstyEvents(std::size_t count) {
    constexpr std::int64_t kDays = 30 * 365;
    constexpr std::uint32_t kLanes = 8;
    std::mt19937_64 random(20250505);
    const auto below = [&](std::int64_t n) { return static_cast<std::int64_t>(random() % std::uint64_t(n)); };
    std::vector<std::int64_t> busyDays;
    for (std::int64_t day = 0; day < kDays; ++day) {
        if (below(5) == 0) {
            busyDays.push_back(day);
        }
    }
    std::vector<layout::IndexedEvent> events(count);
    for (layout::IndexedEvent& event : events) {
        const std::int64_t day =
            below(5) != 0 ? busyDays[std::size_t(below(std::int64_t(busyDays.size())))] : below(kDays);
        event.extent.start = {day * time::kMicrosPerDay + below(time::kMicrosPerDay)};
        event.extent.end = event.extent.start;
        if (below(10) < 3) {
            event.extent.end.micros +=
                (std::int64_t(1) << below(10)) * time::kMicrosPerHour; // an hour to three weeks
        }
        event.lane = static_cast<std::uint32_t>(below(kLanes));
        event.weight = below(100) == 0 ? 3 : below(10) == 0 ? 2 : 1;
    }
    std::sort(events.begin(), events.end(),
              [](const auto& a, const auto& b) { return a.extent.start < b.extent.start; });
    return events;
}

inline std::shared_ptr<const layout::TimelineContent> burstyContent(std::size_t count) {
    auto content = std::make_shared<layout::TimelineContent>();
    content->index = layout::EventIndex(burstyEvents(count), 8);
    for (std::uint32_t lane = 0; lane < 8; ++lane) {
        content->lanes.push_back({"Lane " + std::to_string(lane + 1), lane});
    }
    content->texts = std::make_shared<NumberedTexts>();
    return content;
}

} // namespace dateline::tests
