// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/dates/date_drag.h"
#include "core/layout/axis/drawn_extent.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <cstdint>
#include <functional>
#include <optional>

namespace dateline::ui {

/// What a date would be if the hand let go now.
struct DateProposal {
    QString words;
    QString edtf;
    QString problem; ///< why it cannot be let go here; empty: it can
    layout::DrawnExtent extent;
    bool isChange = false;
};

/// What a hand can move along the axis: an event by its date, or an era.
struct Movable {
    enum class Kind { Event, Era };
    Kind kind = Kind::Event;
    std::uint32_t number = 0;
};

/// For a date moved by so many microseconds; nothing: it cannot be moved by hand.
using ProposeDate = std::function<std::optional<DateProposal>(const Movable& what, document::DragPart part,
                                                              std::int64_t micros)>;

/// A date under the hand.
struct DateDrag {
    Movable what;
    document::DragPart part = document::DragPart::Whole;
    std::int64_t micros = 0;
    double barTop = 0; ///< of the event's bar, of the era's tab
    QPointF at;        ///< the hand
    std::optional<DateProposal> proposal;
};

/// A relation being drawn from an event to another.
struct RelationDrag {
    std::uint32_t from = 0;
    QRectF fromArea;
    QPointF at;
    std::optional<QRectF> toArea; ///< of the event it would go to
};

/// A lane on its way to another place.
struct LaneDrag {
    std::uint32_t lane = 0;
    QString name;
    QPointF at;               ///< the hand
    std::uint32_t beside = 0; ///< the lane it would stand above or below; itself: where it is
    bool isBelow = false;
    double gapY = 0; ///< of the line between the two
};

} // namespace dateline::ui
