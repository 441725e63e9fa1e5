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
        for (Known* known : {&m_events, &m_chips, &m_lanes, &m_eras}) {
            forget(*known, [](std::uint32_t) { return true; });
        }
    }
    AccessibleCanvas(const AccessibleCanvas&) = delete;
    AccessibleCanvas& operator=(const AccessibleCanvas&) = delete;

    int childCount() const override {
        const layout::DrawList& list = m_canvas->drawList();
        return int(events().size() + list.chips.size() + list.bands.size() + list.eras.size());
    }
    QAccessibleInterface* child(int index) const override {
        if (index < 0) {
            return nullptr;
        }
        auto at = std::size_t(index);
        const std::vector<std::uint32_t> events = this->events();
        if (at < events.size()) {
            return of<AccessibleEvent>(m_events, events[at]);
        }
        at -= events.size();
        const layout::DrawList& list = m_canvas->drawList();
        if (at < list.chips.size()) {
            return of<AccessibleChip>(m_chips, std::uint32_t(at));
        }
        at -= list.chips.size();
        if (at < list.bands.size()) {
            return of<AccessibleLane>(m_lanes, list.bands[at].lane);
        }
        at -= list.bands.size();
        return at < list.eras.size() ? of<AccessibleEra>(m_eras, std::uint32_t(at)) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        const std::vector<std::uint32_t> events = this->events();
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
            if (isKnown(m_lanes, list.bands[i].lane, child)) {
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
            return of<AccessibleEvent>(m_events, *event);
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
        return band == list.bands.end() ? nullptr : of<AccessibleLane>(m_lanes, band->lane);
    }
    QAccessibleInterface* focusChild() const override {
        return m_canvas->hasFocus() ? partWithKeys() : nullptr;
    }
    QString text(QAccessible::Text kind) const override {
        if (kind == QAccessible::Description) {
            const std::size_t shown = m_canvas->shownCount();
            const std::size_t hidden = m_canvas->eventCount() - shown;
            const QString count =
                hidden == 0
                    ? spokenEvents(shown)
                    : TimelineCanvas::tr("%1, and %L2 in hidden lanes").arg(spokenEvents(shown)).arg(hidden);
            return TimelineCanvas::tr("%1. Left and Right go through them in time order, with Ctrl within a "
                                      "lane; Ctrl+Up and Ctrl+Down change the lane; C goes to events without "
                                      "room; F1 lists all keys.")
                .arg(count);
        }
        return QAccessibleWidget::text(kind);
    }

    /// The selected event, or the count that the keys are on; null: neither.
    QAccessibleInterface* partWithKeys() const {
        if (const auto chip = m_canvas->keysOnChip()) {
            return of<AccessibleChip>(m_chips, *chip);
        }
        const auto selected = m_canvas->selected();
        return selected ? of<AccessibleEvent>(m_events, *selected) : nullptr;
    }
    /// Readers remember names until they are told that they are others.
    void announceNewTexts() {
        forgetFarEvents();
        for (Known* known : {&m_chips, &m_lanes, &m_eras}) {
            forget(*known, [](std::uint32_t) { return true; });
        }
        for (const auto& [number, id] : m_events) {
            auto* event = static_cast<AccessibleEvent*>(QAccessible::accessibleInterface(id));
            if (!event->isValid()) {
                continue; // says so when asked
            }
            for (const auto& [kind, change] :
                 {std::pair(QAccessible::Name, QAccessible::NameChanged),
                  std::pair(QAccessible::Description, QAccessible::DescriptionChanged)}) {
                if (event->hasNews(kind)) {
                    QAccessibleEvent changed(event, change);
                    QAccessible::updateAccessibility(&changed);
                }
            }
        }
    }
    /// Counts are told apart by their place in the list drawn, which is another one now.
    void forgetView() {
        forgetFarEvents();
        const auto kept = m_canvas->keysOnChip();
        forget(m_chips, [&](std::uint32_t chip) { return chip != kept; });
        forget(m_eras, [](std::uint32_t) { return true; });
    }

    /// Who walks through a large timeline would leave an object behind at every event.
    void forgetFarEvents() {
        constexpr std::size_t kKept = 500;
        if (m_events.size() > kKept) {
            const std::vector<std::uint32_t> inView = m_canvas->visibleEvents();
            const auto selected = m_canvas->selected();
            forget(m_events, [&](std::uint32_t event) {
                return event != selected && std::find(inView.begin(), inView.end(), event) == inView.end();
            });
        }
    }

private:
    /// Those in view, and the one selected while the view is still on its way there.
    std::vector<std::uint32_t> events() const {
        std::vector<std::uint32_t> events = m_canvas->visibleEvents();
        const auto selected = m_canvas->selected();
        if (selected && std::find(events.begin(), events.end(), *selected) == events.end()) {
            events.insert(std::lower_bound(events.begin(), events.end(), *selected), *selected);
        }
        return events;
    }

    using Known = std::unordered_map<std::uint32_t, QAccessible::Id>;

    template<typename IsFor>
    static void forget(Known& known, IsFor isForgotten) {
        for (auto item = known.begin(); item != known.end();) {
            if (isForgotten(item->first)) {
                QAccessible::deleteAccessibleInterface(item->second);
                item = known.erase(item);
            } else {
                ++item;
            }
        }
    }
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

void announceKeys(TimelineCanvas& canvas) {
    if (!canvas.hasFocus() || !QAccessible::isActive()) {
        return;
    }
    if (auto* all = accessible(canvas)) {
        all->forgetFarEvents();
        if (QAccessibleInterface* part = all->partWithKeys()) {
            QAccessibleEvent focused(part, QAccessible::Focus);
            QAccessible::updateAccessibility(&focused);
        }
    }
}

void announceNewTexts(TimelineCanvas& canvas) {
    if (auto* all = accessible(canvas)) {
        all->announceNewTexts();
    }
}

void announceNewView(TimelineCanvas& canvas) {
    if (auto* all = accessible(canvas)) {
        all->forgetView();
    }
}

} // namespace dateline::ui
