// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/theme.h"

#include <QStyledItemDelegate>

#include <functional>

namespace dateline::ui {

/// Paints the sidebar's rows: headings in small capitals, facets with swatch or icon, name and count.
class FacetDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    FacetDelegate(std::function<bool(const QModelIndex&)> isChosen, QObject* parent);

    void setTheme(const Theme& theme) { m_theme = &theme; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintHeading(QPainter& painter, const QRect& rect, const QString& text, bool isHovered) const;

    std::function<bool(const QModelIndex&)> m_isChosen;
    const Theme* m_theme;
};

} // namespace dateline::ui
