// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/facet_delegate.h"

#include "ui/models/facet_model.h"
#include "ui/models/wording.h"
#include "ui/panels/icons.h"
#include "ui/render/fonts.h"

#include <QAbstractItemView>
#include <QPainter>

namespace dateline::ui {

namespace {

constexpr int kFacetRow = 24;
constexpr int kHeading = 36;
constexpr int kFirstHeading = 32;
constexpr int kFacetMargin = 12;
constexpr int kIconWidth = 22;

QFont headingFont() {
    QFont font = interFont(11, QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.5);
    return font;
}

bool hasKeyboardFocus(const QStyleOptionViewItem& option) {
    return option.state.testFlag(QStyle::State_HasFocus) &&
           option.state.testFlag(QStyle::State_KeyboardFocusChange);
}

QString countText(const QModelIndex& index) {
    const int count = index.data(FacetModel::CountRole).toInt();
    return count < 0 ? QStringLiteral("…") : grouped(count);
}

} // namespace

FacetDelegate::FacetDelegate(std::function<bool(const QModelIndex&)> isChosen, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_isChosen(std::move(isChosen))
    , m_theme(&Theme::light()) {}

void FacetDelegate::paintHeading(QPainter& painter, const QRect& rect, const QString& text,
                                 bool isHovered) const {
    painter.setFont(headingFont());
    painter.setPen(isHovered ? m_theme->text : m_theme->mutedText);
    painter.drawText(rect.adjusted(kFacetMargin, 0, -kFacetMargin, -5), Qt::AlignLeft | Qt::AlignBottom,
                     text);
}

void FacetDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(FacetModel::IsHeadingRole).toBool()) {
        const bool opens = FacetModel::specialOf(index) != FacetModel::Special::None;
        const QString text = index.data(Qt::DisplayRole).toString();
        paintHeading(*painter, option.rect, opens ? text + QStringLiteral(" ▾") : text,
                     opens && option.state.testFlag(QStyle::State_MouseOver));
        if (opens && hasKeyboardFocus(option)) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(m_theme->accent, 2));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(7, 9, -7, -1), 4, 4);
        }
        painter->restore();
        return;
    }

    const QRectF ground = QRectF(option.rect).adjusted(6, 0, -6, 0);
    const bool isChosen = m_isChosen(index);
    if (isChosen || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(isChosen ? m_theme->accentSoft : m_theme->hover);
        painter->drawRoundedRect(ground, 5, 5);
    }
    if (hasKeyboardFocus(option)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(m_theme->accent, 2));
        painter->drawRoundedRect(ground.adjusted(1, 1, -1, -1), 4, 4);
    }

    const QRect row = option.rect.adjusted(16, 0, -kFacetMargin - 4, 0);
    const bool hasIcon = !index.data(FacetModel::IconRole).toString().isEmpty();
    const int centre = row.center().y();
    const QVariant colour = index.data(FacetModel::LaneColourRole);
    if (colour.isValid()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme->lanes[static_cast<std::size_t>(colour.toInt()) % m_theme->lanes.size()]);
        if (index.data(FacetModel::IsCollapsedRole).toBool()) { // hollow
            painter->setPen(QPen(painter->brush().color(), 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(row.left() + 1, centre - 3, 8, 8), 2, 2);
        } else {
            painter->drawRoundedRect(QRectF(row.left(), centre - 4, 10, 10), 3, 3);
        }
    } else if (hasIcon) {
        const double ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(
            row.left() - 2, centre - 7,
            iconPixmap(index.data(FacetModel::IconRole).toString(), m_theme->text, 16, ratio));
    }

    const QVariant value = index.data(FacetModel::ValueRole);
    const QString count = value.isValid() ? value.toString() : countText(index);
    painter->setFont(interFont(12.5));
    painter->setPen(m_theme->mutedText);
    painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter, count);
    const int countWidth = painter->fontMetrics().horizontalAdvance(count);

    const bool isEmpty = !value.isValid() && index.data(FacetModel::CountRole).toInt() == 0;
    painter->setFont(interFont(13));
    painter->setPen(isEmpty ? m_theme->mutedText : m_theme->text);
    const QRect words =
        row.adjusted(colour.isValid() || hasIcon ? kIconWidth - 2 : -2, 0, -countWidth - 8, 0);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(),
                                                        Qt::ElideRight, words.width()));
    painter->restore();
}

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const bool isHeading = index.data(FacetModel::IsHeadingRole).toBool();
    return {120, !isHeading ? kFacetRow : index.row() == 0 ? kFirstHeading : kHeading};
}

} // namespace dateline::ui
