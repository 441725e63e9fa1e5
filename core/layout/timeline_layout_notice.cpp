// SPDX-License-Identifier: GPL-3.0-or-later
// What a TimelineLayout says where nothing is to be seen.
#include "core/base/grouped_number.h"
#include "core/layout/text/text_wrap.h"
#include "core/layout/timeline_layout.h"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::layout {

void TimelineLayout::addNotice(DrawList& list, const ViewState& view) const {
    const EventIndex& index = m_content->index;
    if (index.size() == 0 || !list.cards.empty() || !list.bars.empty() || !list.chips.empty() ||
        !list.densities.empty()) {
        return;
    }
    if (!index.range()) { // wherever one looks
        if (const std::size_t undated = index.undated().size(); undated > 0) {
            list.notice.emplace_back("No event here has a date");
            list.notice.push_back(
                undated == 1 ? "It stands in the tray below"
                             : fmt::format("All {} stand in the tray below", groupedNumber(undated)));
        }
        return;
    }
    // Where to go from here: the last one before and the first one after.
    std::optional<std::uint32_t> before;
    std::optional<std::uint32_t> after;
    const time::Instant left = view.scale.toInstant(0);
    const time::Instant right = view.scale.toInstant(view.width);
    std::size_t elsewhere = 0; // in lanes out of view
    for (std::uint32_t lane = 0; lane < index.laneCount(); ++lane) {
        const EventIndex::LaneRange events = index.inLane(lane);
        const std::uint32_t next = index.firstNotBefore(events, left);
        elsewhere += index.firstNotBefore(events, right) - next;
        if (next > events.first &&
            (!before || index.extentAt(*before).start < index.extentAt(next - 1).start)) {
            before = next - 1;
        }
        if (next < events.last && (!after || index.extentAt(next).start < index.extentAt(*after).start)) {
            after = next;
        }
    }
    if (elsewhere > 0) {
        list.notice.emplace_back("Nothing happens here in this span");
        list.notice.push_back(
            elsewhere == 1 ? "1 event in another lane: scroll there"
                           : fmt::format("{} events in other lanes: scroll there", groupedNumber(elsewhere)));
        return;
    }
    list.notice.emplace_back("Nothing happens in this span");
    const auto told = [&](std::uint32_t position) {
        const std::uint32_t event = index.numberAt(position);
        return m_content->texts->title(event) + ", " + m_content->texts->detail(event);
    };
    const double room = std::max(0.0, view.width - 80);
    if (before) {
        list.notice.push_back(elided("← " + told(*before), room, TextRole::Caption, m_metrics));
    }
    if (after) {
        list.notice.push_back(elided(told(*after), room, TextRole::Caption, m_metrics) + " →");
    }
}

} // namespace dateline::layout
