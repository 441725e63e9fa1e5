// SPDX-License-Identifier: GPL-3.0-or-later
// Which events of a TimelineCanvas are selected.
#include "ui/timeline/accessible_timeline.h"
#include "ui/timeline/timeline_canvas.h"

#include <algorithm>
#include <utility>

namespace dateline::ui {

void TimelineCanvas::updateChosen(std::vector<std::uint32_t> events) {
    std::sort(events.begin(), events.end());
    events.erase(std::unique(events.begin(), events.end()), events.end());
    m_chosen = std::move(events);
    invalidate();
    emit selectionChanged();
}

void TimelineCanvas::select(std::optional<std::uint32_t> event) {
    if (event == m_selected && m_chosen.size() == (event ? 1 : 0)) {
        return;
    }
    m_selected = event;
    m_resume.reset();
    m_keysOnChip.reset();
    m_chosen.clear();
    if (event) {
        m_chosen.push_back(*event);
        bringIntoView(*event);
        announceKeys(*this);
    }
    invalidate();
    emit selectionChanged();
}

void TimelineCanvas::toggle(std::uint32_t event) {
    std::vector<std::uint32_t> events = m_chosen;
    const auto found = std::find(events.begin(), events.end(), event);
    if (found == events.end()) {
        m_selected = event;
        events.push_back(event);
    } else {
        events.erase(found);
        if (m_selected == event) {
            m_selected = events.empty() ? std::nullopt : std::optional(events.back());
        }
    }
    updateChosen(std::move(events));
    announceKeys(*this);
}

void TimelineCanvas::extendTo(std::uint32_t event) {
    const std::uint32_t from = m_selected.value_or(event);
    std::vector<std::uint32_t> events = m_chosen;
    for (std::uint32_t number = std::min(from, event); number <= std::max(from, event); ++number) {
        if (isShown(number)) {
            events.push_back(number);
        }
    }
    m_selected = event;
    updateChosen(std::move(events));
    announceKeys(*this);
}

void TimelineCanvas::choose(std::vector<std::uint32_t> events) {
    m_selected = events.empty() ? std::nullopt : std::optional(events.front());
    updateChosen(std::move(events));
}

void TimelineCanvas::chooseAll() {
    std::vector<std::uint32_t> events;
    for (std::uint32_t event = 0; event < eventCount(); ++event) {
        const bool isFound = !m_highlight || m_highlight->has(event); // what is faded is not meant
        if (isShown(event) && isFound) {
            events.push_back(event);
        }
    }
    choose(std::move(events));
}

void TimelineCanvas::chooseWithin(const QRectF& area) {
    std::vector<std::uint32_t> events;
    const layout::DrawList& list = drawList();
    const auto addThose = [&](const auto& items) {
        for (const auto& item : items) {
            if (toQt(item.area).intersects(area)) {
                events.push_back(item.event);
            }
        }
    };
    addThose(list.cards);
    addThose(list.bars);
    choose(std::move(events));
}

std::optional<std::uint32_t> TimelineCanvas::neighbour(int direction) const {
    const auto count = static_cast<std::uint32_t>(eventCount());
    if (count == 0) {
        return std::nullopt;
    }
    const std::int64_t first = direction > 0 ? 0 : std::int64_t(count) - 1;
    // Where the selected event was removed its number is that of the next one now.
    const std::int64_t after = m_resume ? std::min(std::int64_t(*m_resume), std::int64_t(count)) : first;
    const std::int64_t begin = m_resume && direction < 0 ? after - 1 : after;
    for (std::int64_t event = m_selected ? std::int64_t(*m_selected) + direction : begin;
         event >= 0 && event < std::int64_t(count); event += direction) {
        if (isShown(std::uint32_t(event))) {
            return std::uint32_t(event);
        }
    }
    return std::nullopt;
}

void TimelineCanvas::step(int direction) {
    if (const auto next = neighbour(direction)) {
        select(next);
    }
}

void TimelineCanvas::selectFirst() {
    const auto before = std::exchange(m_selected, std::nullopt);
    m_resume.reset();
    const auto first = neighbour(1);
    m_selected = before;
    select(first);
}

void TimelineCanvas::selectLast() {
    const auto before = std::exchange(m_selected, std::nullopt);
    m_resume.reset();
    const auto last = neighbour(-1);
    m_selected = before;
    select(last);
}

void TimelineCanvas::activateSelected() {
    if (m_selected) {
        emit eventActivated(*m_selected);
    }
}

} // namespace dateline::ui
