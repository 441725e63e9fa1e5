// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/mark_shapes.h"

#include <QPainter>

#include <cmath>

namespace dateline::ui {
namespace {

using layout::DrawList;
using Kind = DrawList::CardMark::Kind;

QPolygonF shape(QPointF at, std::initializer_list<QPointF> points) {
    QPolygonF polygon(points);
    polygon.translate(at);
    return polygon;
}

QPolygonF bolt(QPointF at) {
    return shape(at, {{6.6, 0.3}, {1.9, 6.2}, {5.0, 6.2}, {4.2, 10.7}, {9.1, 4.6}, {5.9, 4.6}});
}

QPointF toQt(const layout::Point& point) {
    return {point.x, point.y};
}

} // namespace

QPainterPath handlePath(QPointF centre, bool isCollapsed) {
    QPainterPath path;
    path.addPolygon(isCollapsed ? shape(centre, {{-2, -4}, {3, 0}, {-2, 4}})
                                : shape(centre, {{-4, -2}, {4, -2}, {0, 3}}));
    path.closeSubpath();
    return path;
}

void paintCardMark(QPainter& painter, Kind kind, QPointF at, const Theme& theme) {
    switch (kind) {
    case Kind::Accounts:
        painter.setPen(QPen(theme.mutedText, 1.1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(at + QPointF(3.5, 0.9), QSizeF(6.5, 6.5)), 1.5, 1.5);
        painter.setBrush(theme.surface);
        painter.drawRoundedRect(QRectF(at + QPointF(0.9, 3.4), QSizeF(6.5, 6.5)), 1.5, 1.5);
        return;
    case Kind::Conflict:
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.warning);
        painter.drawPolygon(bolt(at));
        return;
    case Kind::Decided:
        painter.setPen(QPen(theme.mutedText, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolygon(bolt(at));
        return;
    case Kind::Unverified:
        painter.setPen(QPen(theme.warning, 1.1));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolygon(shape(at, {{5.5, 0.9}, {10.4, 10}, {0.6, 10}}));
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.warning);
        painter.drawRect(QRectF(at + QPointF(4.95, 4), QSizeF(1.1, 3)));
        painter.drawRect(QRectF(at + QPointF(4.95, 7.7), QSizeF(1.1, 1.1)));
        return;
    }
}

void paintRelation(QPainter& painter, const DrawList::Relation& relation, const QColor& colour) {
    const QPointF end = toQt(relation.end);
    QPointF direction = end - toQt(relation.endControl);
    direction /= std::max(1e-6, std::hypot(direction.x(), direction.y()));
    const QPointF across(-direction.y(), direction.x());
    const double width = relation.isStrong ? 1.6 : 1.1;
    const double head = relation.isStrong ? 9 : 7;

    QPainterPath curve(toQt(relation.start));
    // The line ends where its head begins, so that neither shows through the other.
    curve.cubicTo(toQt(relation.startControl), toQt(relation.endControl), end - direction * head * 0.7);
    QPen pen(colour, width);
    pen.setCapStyle(Qt::FlatCap);
    if (relation.kind != model::RelationKind::Cause) {
        const bool isReply = relation.kind == model::RelationKind::Reply;
        pen.setDashPattern(isReply ? QList<qreal>{5, 3} : QList<qreal>{1.2, 2.4});
    }
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(curve);

    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF left = end - direction * head + across * head * 0.45;
    const QPointF right = end - direction * head - across * head * 0.45;
    switch (relation.kind) {
    case model::RelationKind::Cause:
        painter.setBrush(colour);
        painter.drawPolygon(QPolygonF({end, left, right}));
        return;
    case model::RelationKind::Reply:
        painter.drawPolyline(QPolygonF({left, end, right}));
        return;
    case model::RelationKind::PartOf:
        painter.setBrush(colour);
        painter.drawPolygon(
            QPolygonF({end, end - direction * head * 0.5 + across * head * 0.35, end - direction * head,
                       end - direction * head * 0.5 - across * head * 0.35}));
        return;
    }
}

} // namespace dateline::ui
