// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/candidate_delegate.h"

#include "ui/models/candidate_model.h"
#include "ui/panels/icons.h"
#include "ui/render/fonts.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace dateline::ui {

namespace {
constexpr int kCandidateHeight = 56;
constexpr int kBox = 16;
constexpr int kTextLeft = 40;
} // namespace

QString confidenceInWords(double confidence) {
    constexpr double kSure = 0.85;
    constexpr double kLikely = 0.55;
    if (confidence >= kSure) {
        return CandidateDelegate::tr("sure");
    }
    return confidence >= kLikely ? CandidateDelegate::tr("likely") : CandidateDelegate::tr("unsure");
}

QRect CandidateDelegate::boxIn(const QRect& item) {
    return {item.left() + 14, item.top() + 11, kBox, kBox};
}

void CandidateDelegate::paintBox(QPainter& painter, const QRect& item, bool isChecked) const {
    const QRectF box = QRectF(boxIn(item)).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(isChecked ? QPen(m_theme->accent, 1) : QPen(m_theme->mutedText, 1));
    painter.setBrush(isChecked ? m_theme->accent : m_theme->surface);
    painter.drawRoundedRect(box, 4, 4);
    if (isChecked) {
        painter.drawPixmap(boxIn(item).topLeft(), iconPixmap(QStringLiteral("check"), m_theme->accentText,
                                                             kBox, painter.device()->devicePixelRatioF()));
    }
}

void CandidateDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isChecked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    if (isSelected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, isSelected ? m_theme->accentSoft : m_theme->hover);
    }
    if (isSelected) {
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), m_theme->accent);
    }
    painter->fillRect(
        QRect(option.rect.left() + kTextLeft, option.rect.bottom(), option.rect.width() - kTextLeft, 1),
        m_theme->border);
    paintBox(*painter, option.rect, isChecked);

    const QRect text = option.rect.adjusted(kTextLeft, 9, -12, -9);
    painter->setFont(interFont(13, QFont::DemiBold));
    painter->setPen(isChecked ? m_theme->text : m_theme->mutedText);
    const QString title = index.data(Qt::DisplayRole).toString();
    painter->drawText(text, Qt::AlignLeft | Qt::AlignTop,
                      painter->fontMetrics().elidedText(title, Qt::ElideRight, text.width()));

    painter->setFont(interFont(12));
    const double confidence = index.data(CandidateModel::ConfidenceRole).toDouble();
    const bool isUnresolved = index.data(CandidateModel::IsUnresolvedRole).toBool();
    const QString sure = isUnresolved ? tr("no year yet") : confidenceInWords(confidence);
    painter->setPen(isUnresolved || sure == tr("unsure") ? m_theme->warning : m_theme->mutedText);
    painter->drawText(text, Qt::AlignRight | Qt::AlignBottom, sure);
    const int dateWidth = text.width() - painter->fontMetrics().horizontalAdvance(sure) - 12;
    painter->setPen(m_theme->mutedText);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignBottom,
                      painter->fontMetrics().elidedText(index.data(CandidateModel::DateRole).toString(),
                                                        Qt::ElideRight, dateWidth));
    painter->restore();
}

QSize CandidateDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {200, kCandidateHeight};
}

bool CandidateDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                    const QStyleOptionViewItem& option, const QModelIndex& index) {
    bool toggles = false;
    if (event->type() == QEvent::MouseButtonRelease || event->type() == QEvent::MouseButtonDblClick) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        // The whole column left of the text: a box of 16 pixels is small to hit.
        toggles =
            mouse->button() == Qt::LeftButton && mouse->position().x() < option.rect.left() + kTextLeft - 2;
    } else if (event->type() == QEvent::KeyPress) {
        toggles = static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
    }
    if (!toggles) {
        return false;
    }
    const bool wasChecked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, wasChecked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace dateline::ui
