// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/accessible_timeline.h"

#include "ui/timeline/accessible_parts.h"
#include "ui/timeline/timeline_canvas.h"

#include <QAccessibleWidget>

#include <algorithm>
#include <unordered_map>

namespace dateline::ui {
namespace {

/// The list of what is in view: events in time order, then counts of those without room, then lanes, then
/// eras.
class AccessibleCanvas : public QAccessibleWidget {
public:
    explicit AccessibleCanvas(TimelineCanvas* canvas)
        : QAccessibleWidget(canvas, QAccessible::List, TimelineCanvas::tr("Timeline"))
        , m_canvas(canvas) {}
    ~AccessibleCanvas() override {
        for (const Known* known : {&m_events, &m_chips, &m_lanes, &m_eras}) {
            for (const auto& [number, id] : *known) {
                QAccessible::deleteAccessibleInterface(id);
            }
        }
    }
    AccessibleCanvas(const AccessibleCanvas&) = delete;
    AccessibleCanvas& operator=(const AccessibleCanvas&) = delete;

    int childCount() const override {
        const layout::DrawList& list = m_canvas->drawList();
        return int(m_canvas->visibleEvents().size() + list.chips.size() + list.bands.size() +
                   list.eras.size());
    }
    QAccessibleInterface* child(int index) const override {
        if (index < 0) {
            return nullptr;
        }
        auto at = std::size_t(index);
        const std::vector<std::uint32_t> events = m_canvas->visibleEvents();
        if (at < events.size()) {
            return eventObject(events[at]);
        }
        at -= events.size();
        const layout::DrawList& list = m_canvas->drawList();
        if (at < list.chips.size()) {
            return of<AccessibleChip>(m_chips, std::uint32_t(at));
        }
        at -= list.chips.size();
        if (at < list.bands.size()) {
            return of<AccessibleLane>(m_lanes, std::uint32_t(at));
        }
        at -= list.bands.size();
        return at < list.eras.size() ? of<AccessibleEra>(m_eras, std::uint32_t(at)) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        const std::vector<std::uint32_t> events = m_canvas->visibleEvents();
        const layout::DrawList& list = m_canvas->drawList();
        for (std::size_t i = 0; i < events.size(); ++i) {
            if (isKnown(m_events, events[i], child)) {
                return int(i);
            }
        }
        for (std::size_t i = 0; i < list.chips.size(); ++i) {
            if (isKnown(m_chips, std::uint32_t(i), child)) {
                return int(events.size() + i);
            }
        }
        for (std::size_t i = 0; i < list.bands.size(); ++i) {
            if (isKnown(m_lanes, std::uint32_t(i), child)) {
                return int(events.size() + list.chips.size() + i);
            }
        }
        for (std::size_t i = 0; i < list.eras.size(); ++i) {
            if (isKnown(m_eras, std::uint32_t(i), child)) {
                return int(events.size() + list.chips.size() + list.bands.size() + i);
            }
        }
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        const QPoint at = m_canvas->mapFromGlobal(QPoint(x, y));
        if (const auto event = m_canvas->eventAt(at)) {
            return eventObject(*event);
        }
        const layout::DrawList& list = m_canvas->drawList();
        const auto isThere = [&](const auto& item) { return toQt(item.area).contains(at); };
        if (const auto chip = std::find_if(list.chips.begin(), list.chips.end(), isThere);
            chip != list.chips.end()) {
            return of<AccessibleChip>(m_chips, std::uint32_t(chip - list.chips.begin()));
        }
        const auto era = std::find_if(list.eras.begin(), list.eras.end(),
                                      [&](const auto& item) { return toQt(item.tab).contains(at); });
        if (era != list.eras.end()) {
            return of<AccessibleEra>(m_eras, std::uint32_t(era - list.eras.begin()));
        }
        const auto band = std::find_if(list.bands.begin(), list.bands.end(), isThere);
        return band == list.bands.end()
                   ? nullptr
                   : of<AccessibleLane>(m_lanes, std::uint32_t(band - list.bands.begin()));
    }
    QAccessibleInterface* focusChild() const override {
        const auto selected = m_canvas->selected();
        return selected && m_canvas->hasFocus() ? eventObject(*selected) : nullptr;
    }
    QString text(QAccessible::Text kind) const override {
        if (kind == QAccessible::Description) {
            return TimelineCanvas::tr("%1. Left and Right go through them in time order.")
                .arg(spokenEvents(m_canvas->eventCount()));
        }
        return QAccessibleWidget::text(kind);
    }

    QAccessibleInterface* eventObject(std::uint32_t event) const {
        return of<AccessibleEvent>(m_events, event);
    }
    /// Readers remember names until they are told that they are others.
    void announceNewTexts() const {
        for (const auto& [number, id] : m_events) {
            for (const auto change : {QAccessible::NameChanged, QAccessible::DescriptionChanged}) {
                QAccessibleEvent changed(QAccessible::accessibleInterface(id), change);
                QAccessible::updateAccessibility(&changed);
            }
        }
    }

private:
    using Known = std::unordered_map<std::uint32_t, QAccessible::Id>;

    template<typename Part>
    QAccessibleInterface* of(Known& known, std::uint32_t number) const {
        const auto found = known.find(number);
        if (found != known.end()) {
            return QAccessible::accessibleInterface(found->second);
        }
        auto* made = new Part(m_canvas, number);
        known.emplace(number, QAccessible::registerAccessibleInterface(made));
        return made; // owned by Qt's registry until deleteAccessibleInterface
    }
    static bool isKnown(const Known& known, std::uint32_t number, const QAccessibleInterface* part) {
        const auto found = known.find(number); // a child not yet made is nobody's
        return found != known.end() && QAccessible::accessibleInterface(found->second) == part;
    }

    TimelineCanvas* m_canvas;
    mutable Known m_events;
    mutable Known m_chips;
    mutable Known m_lanes;
    mutable Known m_eras;
};

AccessibleCanvas* accessible(TimelineCanvas& canvas) {
    return dynamic_cast<AccessibleCanvas*>(QAccessible::queryAccessibleInterface(&canvas));
}

QAccessibleInterface* makeAccessibleTimeline(const QString&, QObject* object) {
    auto* canvas = qobject_cast<TimelineCanvas*>(object);
    return canvas ? new AccessibleCanvas(canvas) : nullptr;
}

} // namespace

void installTimelineAccessibility() {
    static const bool kInstalled = [] {
        QAccessible::installFactory(makeAccessibleTimeline);
        return true;
    }();
    (void)kInstalled;
}

void announceSelected(TimelineCanvas& canvas) {
    const auto selected = canvas.selected();
    if (!selected || !canvas.hasFocus() || !QAccessible::isActive()) {
        return;
    }
    if (const auto* all = accessible(canvas)) {
        QAccessibleEvent focused(all->eventObject(*selected), QAccessible::Focus);
        QAccessible::updateAccessibility(&focused);
    }
}

void announceNewTexts(TimelineCanvas& canvas) {
    if (QAccessible::isActive()) {
        if (const auto* all = accessible(canvas)) {
            all->announceNewTexts();
        }
    }
}

} // namespace dateline::ui
