// SPDX-License-Identifier: GPL-3.0-or-later
// How a TimelineCanvas is gone through without a mouse, lane by lane and count by count, and where one is in
// it.
#include "ui/timeline/accessible_parts.h"
#include "ui/timeline/accessible_timeline.h"
#include "ui/timeline/timeline_canvas.h"

#include <QTimer>

#include <algorithm>
#include <cmath>

namespace dateline::ui {
namespace {

// The event of a lane that starts nearest to a moment; the lane must have one.
std::uint32_t nearestOf(const layout::EventIndex& index, std::uint32_t lane, time::Instant at) {
    const layout::EventIndex::LaneRange range = index.inLane(lane);
    const std::uint32_t after = std::min(index.firstNotBefore(range, at), range.last - 1);
    if (after == range.first) {
        return index.numberAt(after);
    }
    const auto distance = [&](std::uint32_t position) {
        return std::abs(double(index.extentAt(position).start.micros) - double(at.micros));
    };
    return index.numberAt(distance(after - 1) < distance(after) ? after - 1 : after);
}

} // namespace

void TimelineCanvas::stepInLane(int direction) {
    if (!m_selected || !m_content->index.isOnAxis(*m_selected)) {
        step(direction);
        return;
    }
    const layout::EventIndex& index = m_content->index;
    const layout::EventIndex::LaneRange range = index.inLane(index.lane(*m_selected));
    const std::int64_t next = std::int64_t(index.position(*m_selected)) + direction;
    if (next >= std::int64_t(range.first) && next < std::int64_t(range.last)) {
        select(index.numberAt(std::uint32_t(next)));
    } else {
        say(direction > 0 ? tr("This is the last event of its lane")
                          : tr("This is the first event of its lane"));
    }
}

void TimelineCanvas::stepLane(int direction) {
    if (!m_content) {
        return;
    }
    const layout::EventIndex& index = m_content->index;
    const std::int64_t count = index.laneCount();
    const bool isInLane = m_selected && index.isOnAxis(*m_selected);
    const time::Instant at =
        isInLane ? index.extent(*m_selected).start : scale().toInstant(timelineWidth() / 2.0);
    const std::int64_t none = direction > 0 ? -1 : count;
    for (std::int64_t lane = (isInLane ? std::int64_t(index.lane(*m_selected)) : none) + direction;
         lane >= 0 && lane < count; lane += direction) {
        if (index.inLane(std::uint32_t(lane)).size() > 0) {
            select(nearestOf(index, std::uint32_t(lane), at));
            return;
        }
    }
    say(direction > 0 ? tr("There is no lane with events below") : tr("There is no lane with events above"));
}

void TimelineCanvas::stepChip(int direction) {
    const layout::DrawList& list = drawList();
    const QRectF inView = toQt(list.lanes);
    const auto isToBeReached = [&](const layout::DrawList::Chip& chip) {
        return toQt(chip.area).intersects(inView);
    };
    const auto count = std::int64_t(list.chips.size());
    const std::int64_t none = direction > 0 ? -1 : count;
    for (std::int64_t chip = (m_keysOnChip ? std::int64_t(*m_keysOnChip) : none) + direction;
         chip >= 0 && chip < count; chip += direction) {
        if (isToBeReached(list.chips[std::size_t(chip)])) {
            m_keysOnChip = std::uint32_t(chip);
            update();
            announceKeys(*this);
            return;
        }
    }
    say(std::none_of(list.chips.begin(), list.chips.end(), isToBeReached)
            ? tr("Everything in view has room; there are no counts to go to")
            : tr("There is no further count in view"));
}

bool TimelineCanvas::leaveChip() {
    if (!m_keysOnChip) {
        return false;
    }
    m_keysOnChip.reset();
    update();
    announceKeys(*this);
    return true;
}

bool TimelineCanvas::openChip() {
    if (!m_keysOnChip || *m_keysOnChip >= drawList().chips.size()) {
        return false;
    }
    const layout::DrawList::Chip chip = m_list.chips[*m_keysOnChip];
    zoomToChip(chip);
    // The keys go on inside it, from the first to start.
    const std::vector<std::uint32_t> events = eventsOf(chip, 1000);
    select(*std::min_element(events.begin(), events.end()));
    m_keysOnChip.reset();
    return true;
}

void TimelineCanvas::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    // Qt tells that the whole has the keys; after that, which part of it.
    QTimer::singleShot(0, this, [this] { announceKeys(*this); });
}

const std::vector<std::uint32_t>& TimelineCanvas::hiddenEvents() const {
    if (!m_hidden) {
        const layout::EventIndex& index = m_content->index;
        m_hidden.emplace();
        const std::uint32_t first =
            index.laneCount() == 0 ? std::uint32_t(index.size()) : index.undated().last;
        for (std::uint32_t position = first; position < index.size(); ++position) {
            m_hidden->push_back(index.numberAt(position));
        }
        std::sort(m_hidden->begin(), m_hidden->end());
    }
    return *m_hidden;
}

std::size_t TimelineCanvas::shownCount() const {
    return eventCount() == 0 ? 0 : eventCount() - hiddenEvents().size();
}

QString TimelineCanvas::placeOf(std::uint32_t event) const {
    const std::vector<std::uint32_t>& hidden = hiddenEvents();
    const auto before = std::lower_bound(hidden.begin(), hidden.end(), event) - hidden.begin();
    return tr("%L1 of %L2").arg(qsizetype(event) + 1 - before).arg(shownCount());
}

QString TimelineCanvas::placeInLaneOf(std::uint32_t event) const {
    const layout::EventIndex& index = m_content->index;
    if (!index.isOnAxis(event)) {
        return {};
    }
    const layout::EventIndex::LaneRange range = index.inLane(index.lane(event));
    return tr("%L1 of %L2").arg(index.position(event) - range.first + 1).arg(range.size());
}

QString TimelineCanvas::viewInWords() {
    const layout::DrawList& list = drawList();
    std::size_t counted = 0;
    for (const layout::DrawList::Chip& chip : list.chips) {
        counted += chip.elsewhere == 0 && toQt(chip.area).intersects(toQt(list.lanes)) ? chip.count : 0;
    }
    const std::size_t events = visibleEvents().size();
    return counted == 0 ? spokenEvents(events)
                        : tr("%1, %L2 more without room").arg(spokenEvents(events)).arg(counted);
}

QString TimelineCanvas::lanesInWords() {
    const layout::DrawList& list = drawList();
    QStringList names;
    for (const layout::DrawList::LaneBand& band : list.bands) {
        if (toQt(band.area).intersects(toQt(list.lanes))) {
            names << QString::fromStdString(band.name);
        }
    }
    return names.size() < 2 ? names.join(QString()) : tr("%1 to %2").arg(names.front(), names.back());
}

} // namespace dateline::ui
