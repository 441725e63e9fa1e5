// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/theme.h"

#include <QStyledItemDelegate>

namespace dateline::ui {

/// Paints a candidate: a box to tick, its title, its date and how sure the reading is. A click on the box, or
/// Space, accepts or drops.
class CandidateDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTheme(const Theme& theme) { m_theme = &theme; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

    /// Where the box stands in an item's rectangle.
    static QRect boxIn(const QRect& item);

private:
    void paintBox(QPainter& painter, const QRect& item, bool isChecked) const;

    const Theme* m_theme = &Theme::light();
};

/// "sure", "likely" or "unsure".
QString confidenceInWords(double confidence);

} // namespace dateline::ui
