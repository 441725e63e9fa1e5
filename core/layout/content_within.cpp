// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/content_within.h"

namespace dateline::layout {
namespace {

// What of it has a place on the axis and is wanted, and the undated; lanes left without any are hidden.
template<typename IsWanted>
std::shared_ptr<const TimelineContent> contentOf(const std::shared_ptr<const TimelineContent>& content,
                                                 IsWanted isWanted) {
    const EventIndex& index = content->index;
    auto within = std::make_shared<TimelineContent>(*content);
    within->texts = {content, content->texts.get()}; // they may read from what the content is a part of
    // What is not wanted goes into a hidden lane of its own, the undated into one that takes no room.
    const std::uint32_t outside = index.laneCount();
    const std::uint32_t undated = outside + 1;
    std::vector<bool> isEmpty(outside, true);
    std::vector<IndexedEvent> events(index.size());
    for (std::uint32_t number = 0; number < index.size(); ++number) {
        const std::uint32_t lane = index.lane(number);
        IndexedEvent& event = events[number];
        event.extent = index.extent(number);
        event.weight = float(index.weightAt(index.position(number)));
        event.lane = outside;
        if (index.isOnAxis(number) && isWanted(event.extent, lane)) {
            event.lane = lane;
            isEmpty[lane] = false;
        } else if (!index.isOnAxis(number) && !index.isHidden(number)) {
            event.lane = undated;
        }
    }
    std::vector<bool> hidden(outside + 2, false);
    hidden[outside] = true;
    for (std::uint32_t lane = 0; lane < outside; ++lane) {
        LaneInfo& info = within->lanes[lane];
        info.isHidden = info.isHidden || isEmpty[lane];
        hidden[lane] = content->lanes[lane].isHidden;
    }
    within->lanes.resize(outside + 2, {"", 0, false, true});
    within->index = EventIndex(events, outside + 2, hidden);
    return within;
}

} // namespace

std::shared_ptr<const TimelineContent> contentWithin(std::shared_ptr<const TimelineContent> content,
                                                     std::optional<time::Instant> from,
                                                     std::optional<time::Instant> to) {
    if (!from && !to) {
        return content;
    }
    return contentOf(content, [&](const DrawnExtent& extent, std::uint32_t) {
        const bool isBefore =
            from && !extent.has(DrawnExtent::OpenEnd) && extent.start < *from && !(*from < extent.end);
        const bool isAfter = to && !extent.has(DrawnExtent::OpenStart) && !(extent.start < *to);
        return !isBefore && !isAfter;
    });
}

std::shared_ptr<const TimelineContent> contentInLanes(const std::shared_ptr<const TimelineContent>& content,
                                                      std::uint32_t end) {
    return contentOf(content, [&](const DrawnExtent&, std::uint32_t lane) { return lane < end; });
}

} // namespace dateline::layout
