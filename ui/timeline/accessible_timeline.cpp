// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/accessible_timeline.h"

#include "ui/timeline/timeline_canvas.h"

#include <QAccessibleWidget>

#include <algorithm>
#include <unordered_map>

namespace dateline::ui {
namespace {

class AccessibleCanvas;

/// One event of the canvas. Lives as long as its canvas; an event scrolled out of view says that it is
/// offscreen.
class AccessibleEvent : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    AccessibleEvent(TimelineCanvas* canvas, std::uint32_t event)
        : m_canvas(canvas)
        , m_event(event) {}

    bool isValid() const override { return m_canvas && m_event < m_canvas->eventCount(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_canvas->window()->windowHandle(); }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_canvas); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text kind) const override {
        if (!isValid()) {
            return {};
        }
        switch (kind) {
        case QAccessible::Name:
            return m_canvas->titleOf(m_event);
        case QAccessible::Description: {
            const QString quote = m_canvas->quoteOf(m_event);
            return quote.isEmpty()
                       ? m_canvas->detailOf(m_event)
                       : TimelineCanvas::tr("%1. Quote: %2").arg(m_canvas->detailOf(m_event), quote);
        }
        default:
            return {};
        }
    }
    void setText(QAccessible::Text, const QString&) override {}

    QRect rect() const override {
        const auto rect = isValid() ? m_canvas->rectOf(m_event) : std::nullopt;
        return rect ? rect->translated(m_canvas->mapToGlobal(QPoint())) : QRect();
    }

    QAccessible::State state() const override {
        QAccessible::State state;
        const auto rect = isValid() ? m_canvas->rectOf(m_event) : std::nullopt;
        state.invalid = !isValid();
        state.selectable = true;
        state.focusable = true;
        state.selected = isValid() && m_canvas->selected() == m_event;
        state.focused = state.selected && m_canvas->hasFocus();
        state.offscreen = !rect || !rect->intersects(m_canvas->rect());
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString& name) override {
        if (isValid() && name == pressAction()) {
            m_canvas->select(m_event);
        }
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QPointer<TimelineCanvas> m_canvas;
    std::uint32_t m_event;
};

/// The list of the events in view, in time order.
class AccessibleCanvas : public QAccessibleWidget {
public:
    explicit AccessibleCanvas(TimelineCanvas* canvas)
        : QAccessibleWidget(canvas, QAccessible::List, TimelineCanvas::tr("Timeline"))
        , m_canvas(canvas) {}
    ~AccessibleCanvas() override {
        for (const auto& [event, id] : m_ids) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }
    AccessibleCanvas(const AccessibleCanvas&) = delete;
    AccessibleCanvas& operator=(const AccessibleCanvas&) = delete;

    int childCount() const override { return int(m_canvas->visibleEvents().size()); }
    QAccessibleInterface* child(int index) const override {
        const std::vector<std::uint32_t> events = m_canvas->visibleEvents();
        return index >= 0 && std::size_t(index) < events.size() ? of(events[std::size_t(index)]) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        const std::vector<std::uint32_t> events = m_canvas->visibleEvents();
        for (std::size_t i = 0; i < events.size(); ++i) {
            const auto known = m_ids.find(events[i]); // a child not yet made is nobody's
            if (known != m_ids.end() && QAccessible::accessibleInterface(known->second) == child) {
                return int(i);
            }
        }
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        const auto event = m_canvas->eventAt(m_canvas->mapFromGlobal(QPoint(x, y)));
        return event ? of(*event) : nullptr;
    }
    QAccessibleInterface* focusChild() const override {
        const auto selected = m_canvas->selected();
        return selected && m_canvas->hasFocus() ? of(*selected) : nullptr;
    }
    QString text(QAccessible::Text kind) const override {
        if (kind == QAccessible::Description) {
            return TimelineCanvas::tr("%n event(s). Left and Right go through them in time order.", nullptr,
                                      int(m_canvas->eventCount()));
        }
        return QAccessibleWidget::text(kind);
    }

private:
    QAccessibleInterface* of(std::uint32_t event) const {
        const auto known = m_ids.find(event);
        if (known != m_ids.end()) {
            return QAccessible::accessibleInterface(known->second);
        }
        auto* made = new AccessibleEvent(m_canvas, event);
        m_ids.emplace(event, QAccessible::registerAccessibleInterface(made));
        return made; // owned by Qt's registry until deleteAccessibleInterface
    }

    TimelineCanvas* m_canvas;
    mutable std::unordered_map<std::uint32_t, QAccessible::Id> m_ids;
};

QAccessibleInterface* makeAccessible(const QString&, QObject* object) {
    auto* canvas = qobject_cast<TimelineCanvas*>(object);
    return canvas ? new AccessibleCanvas(canvas) : nullptr;
}

} // namespace

void installTimelineAccessibility() {
    static const bool kInstalled = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    (void)kInstalled;
}

} // namespace dateline::ui
