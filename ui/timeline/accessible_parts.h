// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/drawing/draw_list.h"

#include <QAccessible>
#include <QPointer>

#include <cstdint>
#include <optional>

namespace dateline::ui {

class TimelineCanvas;

/// Something on the canvas that is no widget: an event, a lane, an era or a count of events without room.
/// Says that it is invalid when its canvas, or what it stood for, is gone.
class AccessiblePart : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    AccessiblePart(TimelineCanvas* canvas, std::uint32_t number);
    ~AccessiblePart() override;

    QObject* object() const override { return nullptr; }
    QWindow* window() const override;
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override;
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    void setText(QAccessible::Text, const QString&) override {}
    QString text(QAccessible::Text kind) const override;
    QRect rect() const override;
    QAccessible::State state() const override;

    void* interface_cast(QAccessible::InterfaceType type) override;
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString& action) override;
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

protected:
    virtual QString name() const = 0;
    virtual QString description() const = 0;
    virtual std::optional<QRect> areaOnCanvas() const = 0; ///< nothing: not in view
    virtual void press() {}

    TimelineCanvas& canvas() const { return *m_canvas; }
    bool hasCanvas() const { return !m_canvas.isNull(); }
    std::uint32_t number() const { return m_number; }

private:
    QPointer<TimelineCanvas> m_canvas;
    std::uint32_t m_number;
};

/// One event, by its number. Scrolled out of view it says that it is offscreen.
class AccessibleEvent : public AccessiblePart {
public:
    using AccessiblePart::AccessiblePart;
    bool isValid() const override;
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override;
    /// Whether its name or description was asked for and is another one now.
    bool hasNews(QAccessible::Text kind) const;

protected:
    QString name() const override;
    QString description() const override;
    std::optional<QRect> areaOnCanvas() const override;
    void press() override;

private:
    QString words() const;

    mutable QString m_toldName; ///< null: nobody asked
    mutable QString m_toldDescription;
};

/// The count of events that found no room, by its place in the list drawn.
class AccessibleChip : public AccessiblePart {
public:
    using AccessiblePart::AccessiblePart;
    bool isValid() const override;
    QAccessible::Role role() const override { return QAccessible::Button; }
    QAccessible::State state() const override;

protected:
    QString name() const override;
    QString description() const override;
    std::optional<QRect> areaOnCanvas() const override;
    void press() override;
};

/// A lane in view, by its number in the index.
class AccessibleLane : public AccessiblePart {
public:
    using AccessiblePart::AccessiblePart;
    bool isValid() const override;
    QAccessible::Role role() const override { return QAccessible::Heading; }

protected:
    QString name() const override;
    QString description() const override;
    std::optional<QRect> areaOnCanvas() const override;
    void press() override;

private:
    const layout::DrawList::LaneBand* band() const; ///< null: out of view
};

/// An era in view, by its place among those drawn.
class AccessibleEra : public AccessiblePart {
public:
    using AccessiblePart::AccessiblePart;
    bool isValid() const override;
    QAccessible::Role role() const override { return QAccessible::StaticText; }

protected:
    QString name() const override;
    QString description() const override;
    std::optional<QRect> areaOnCanvas() const override;
    void press() override;
};

/// "1 event", "9 events", for a voice.
QString spokenEvents(std::size_t count);

} // namespace dateline::ui
