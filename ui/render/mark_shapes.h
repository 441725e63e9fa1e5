// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/drawing/draw_list.h"
#include "ui/render/theme.h"

#include <QPainterPath>
#include <QPointF>

class QPainter;

namespace dateline::ui {

inline constexpr double kCardMarkSize = 11;

/// The handle before a lane's name: it points down, or to the right while the lane is collapsed.
QPainterPath handlePath(QPointF centre, bool isCollapsed);

/// A card's mark in a square of kCardMarkSize whose top left is `at`, each kind of a shape of its own: two
/// sheets, a bolt (an outline once decided), an exclamation mark in a triangle.
void paintCardMark(QPainter& painter, layout::DrawList::CardMark::Kind kind, QPointF at, const Theme& theme);

/// The curve of a relation and its head. Kinds differ in line and head: cause is a line with an arrow, reply
/// a broken line with an open arrow, part of a dotted line with a diamond.
void paintRelation(QPainter& painter, const layout::DrawList::Relation& relation, const QColor& colour);

} // namespace dateline::ui
