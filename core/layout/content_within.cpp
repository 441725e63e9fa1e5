// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/content_within.h"

#include <algorithm>
#include <unordered_map>

namespace dateline::layout {
namespace {

// The words of some of a timeline's events, which have new numbers.
class SomeTexts : public CardTexts {
public:
    SomeTexts(std::shared_ptr<const TimelineContent> whole, std::vector<std::uint32_t> numbers)
        : m_whole(std::move(whole)) // the words may be read from what it is a part of
        , m_numbers(std::move(numbers)) {}
    std::string title(std::size_t event) const override { return all().title(m_numbers[event]); }
    std::string detail(std::size_t event) const override { return all().detail(m_numbers[event]); }
    std::string date(std::size_t event) const override { return all().date(m_numbers[event]); }
    std::string teller(std::size_t event) const override { return all().teller(m_numbers[event]); }
    std::string tellerInWords(std::size_t event) const override {
        return all().tellerInWords(m_numbers[event]);
    }
    EvidenceMarks marks(std::size_t event) const override { return all().marks(m_numbers[event]); }

private:
    const CardTexts& all() const { return *m_whole->texts; }

    std::shared_ptr<const TimelineContent> m_whole;
    std::vector<std::uint32_t> m_numbers;
};

template<typename Extents>
Extents renumbered(const Extents& extents, const std::vector<std::uint32_t>& numbers) {
    Extents some;
    for (std::uint32_t event = 0; !extents.empty() && event < numbers.size(); ++event) {
        if (const auto found = extents.find(numbers[event]); found != extents.end()) {
            some.emplace(event, found->second);
        }
    }
    return some;
}

RelationGraph renumbered(const RelationGraph& graph, const std::vector<std::uint32_t>& numbers) {
    std::vector<EventRelation> some;
    std::unordered_map<std::uint32_t, std::uint32_t> numberOf;
    for (std::uint32_t event = 0; !graph.isEmpty() && event < numbers.size(); ++event) {
        numberOf.emplace(numbers[event], event);
    }
    for (std::uint32_t event = 0; !graph.isEmpty() && event < numbers.size(); ++event) {
        for (const std::uint32_t at : graph.of(numbers[event])) {
            const EventRelation& relation = graph.at(at);
            const auto to = numberOf.find(relation.to);
            if (relation.from == numbers[event] && to != numberOf.end()) {
                some.push_back({relation.kind, event, to->second});
            }
        }
    }
    return RelationGraph(std::move(some));
}

bool endsBefore(const DrawnExtent& extent, time::Instant from) {
    return !extent.has(DrawnExtent::OpenEnd) && extent.start < from && !(from < extent.end);
}

bool startsAfter(const DrawnExtent& extent, time::Instant to) {
    return !extent.has(DrawnExtent::OpenStart) && !(extent.start < to);
}

DrawnExtent asItIs(const DrawnExtent& extent) {
    return extent;
}

// What of it has a place on the axis and is wanted, and the undated; lanes left without any are hidden.
// `drawn` gives an extent as it is to be drawn.
template<typename IsWanted, typename Drawn>
std::shared_ptr<const TimelineContent> contentOf(const std::shared_ptr<const TimelineContent>& content,
                                                 bool hasUndated, IsWanted isWanted, Drawn drawn) {
    const EventIndex& index = content->index;
    const std::uint32_t undated = index.laneCount(); // a lane of theirs that takes no room
    std::vector<bool> isEmpty(undated, true);
    std::vector<IndexedEvent> events;
    std::vector<std::uint32_t> numbers;
    for (std::uint32_t number = 0; number < index.size(); ++number) {
        const std::uint32_t lane = index.lane(number);
        IndexedEvent event{index.extent(number), undated, float(index.weightAt(index.position(number)))};
        const bool isOnAxis = index.isOnAxis(number);
        if (index.isHidden(number) || !(isOnAxis ? isWanted(event.extent, lane) : hasUndated)) {
            continue;
        }
        if (isOnAxis) {
            event.extent = drawn(event.extent);
            event.lane = lane;
            isEmpty[lane] = false;
        }
        events.push_back(event);
        numbers.push_back(number);
    }
    auto within = std::make_shared<TimelineContent>();
    within->lanes = content->lanes;
    for (std::uint32_t lane = 0; lane < undated; ++lane) {
        LaneInfo& info = within->lanes[lane];
        info.isHidden = info.isHidden || isEmpty[lane];
    }
    within->lanes.push_back({"", 0, false, true});
    within->index = EventIndex(events, undated + 1);
    within->marks = content->marks;
    within->eras = content->eras;
    within->parts = renumbered(content->parts, numbers);
    within->ghosts = renumbered(content->ghosts, numbers);
    within->relations = renumbered(content->relations, numbers);
    within->texts = std::make_shared<SomeTexts>(content, std::move(numbers));
    return within;
}

} // namespace

std::shared_ptr<const TimelineContent> contentWithin(std::shared_ptr<const TimelineContent> content,
                                                     std::optional<time::Instant> from,
                                                     std::optional<time::Instant> to) {
    if (!from && !to) {
        return content;
    }
    return contentOf(
        content, true,
        [&](const DrawnExtent& extent, std::uint32_t) {
            return (!from || !endsBefore(extent, *from)) && (!to || !startsAfter(extent, *to));
        },
        asItIs);
}

std::shared_ptr<const TimelineContent> contentClipped(const std::shared_ptr<const TimelineContent>& content,
                                                      time::Instant from, time::Instant to,
                                                      time::Instant left, time::Instant right) {
    const auto isWithin = [&](time::Instant at) { return from <= at && at < to; };
    return contentOf(
        content, false, [&](const DrawnExtent& extent, std::uint32_t) { return isWithin(extent.start); },
        [&](DrawnExtent extent) {
            if (extent.start < left) {
                extent.flags &= std::uint8_t(~DrawnExtent::SoftStart);
            }
            if (right < extent.end) {
                extent.flags &= std::uint8_t(~DrawnExtent::SoftEnd);
            }
            extent.start = std::clamp(extent.start, left, right);
            extent.end = std::clamp(extent.end, left, right);
            return extent;
        });
}

std::shared_ptr<const TimelineContent> contentInLanes(const std::shared_ptr<const TimelineContent>& content,
                                                      std::uint32_t end) {
    return contentOf(
        content, true, [&](const DrawnExtent&, std::uint32_t lane) { return lane < end; }, asItIs);
}

} // namespace dateline::layout
