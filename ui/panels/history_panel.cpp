// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/history_panel.h"

#include "ui/panels/icons.h"
#include "ui/panels/section_label.h"
#include "ui/panels/style.h"
#include "ui/render/fonts.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QVBoxLayout>

namespace dateline::ui {

namespace {

constexpr int kHistoryRow = 44;       ///< with one line of words
constexpr int kHistoryLine = 16;      ///< each more
constexpr int kHistoryWordsLeft = 16; ///< room for the dot
constexpr int kHistoryMargin = 12;

QFont wordsFont(const QModelIndex& index) {
    QFont font =
        interFont(13, index.data(HistoryModel::IsCurrentRole).toBool() ? QFont::DemiBold : QFont::Normal);
    font.setItalic(index.data(HistoryModel::IsUndoneRole).toBool()); // colour alone would not do
    return font;
}

/// The words in one line or two, what does not fit cut.
QStringList linesOf(const QModelIndex& index, int width) {
    const QFontMetrics metrics(wordsFont(index));
    const QString words = index.data(Qt::DisplayRole).toString();
    if (metrics.horizontalAdvance(words) <= width) {
        return {words};
    }
    QTextLayout layout(words, wordsFont(index));
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(width);
    layout.endLayout();
    const QString rest = words.mid(first.textLength());
    return {words.left(first.textLength()).trimmed(), metrics.elidedText(rest, Qt::ElideRight, width)};
}

/// Words in one line or two, the time below them, a dot before the current step.
class StepDelegate : public QStyledItemDelegate {
public:
    StepDelegate(const Theme* const& theme, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme) {}

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto* list = static_cast<const QListView*>(option.widget);
        const int width = list->viewport()->width() - 2 * kHistoryMargin - kHistoryWordsLeft;
        return {120, linesOf(index, width).size() == 1 ? kHistoryRow : kHistoryRow + kHistoryLine};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool isCurrent = index.data(HistoryModel::IsCurrentRole).toBool();
        const bool isUndone = index.data(HistoryModel::IsUndoneRole).toBool();
        const QRectF ground = QRectF(option.rect).adjusted(6, 1, -6, -1);
        if (isCurrent || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(isCurrent ? m_theme->accentSoft : m_theme->hover);
            painter->drawRoundedRect(ground, 5, 5);
        }
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(m_theme->accent, 2));
            painter->drawRoundedRect(ground.adjusted(1, 1, -1, -1), 4, 4);
        }
        if (isCurrent) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(m_theme->accent);
            painter->drawEllipse(QPointF(kHistoryMargin + 5, option.rect.top() + 15), 3.5, 3.5);
        }
        QRect words = option.rect.adjusted(kHistoryMargin + kHistoryWordsLeft, 6, -kHistoryMargin, 0);
        painter->setFont(wordsFont(index));
        painter->setPen(isUndone ? m_theme->mutedText : m_theme->text);
        for (const QString& line : linesOf(index, words.width())) {
            painter->drawText(words, Qt::AlignLeft | Qt::AlignTop, line);
            words.translate(0, kHistoryLine);
        }
        painter->setFont(interFont(11));
        painter->setPen(m_theme->mutedText);
        const QString time = index.data(HistoryModel::TimeRole).toString();
        const QString undone = HistoryPanel::tr("undone");
        const QString state =
            isUndone ? (time.isEmpty() ? undone : time + QStringLiteral(" · ") + undone) : time;
        painter->drawText(words.translated(0, 2), Qt::AlignLeft | Qt::AlignTop, state);
        painter->restore();
    }

private:
    const Theme* const& m_theme;
};

} // namespace

HistoryPanel::HistoryPanel(QWidget* parent)
    : QWidget(parent)
    , m_theme(&Theme::light())
    , m_list(new QListView(this))
    , m_close(new QPushButton(this)) {
    setObjectName(QStringLiteral("historyPanel"));
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(160);
    m_list->setObjectName(QStringLiteral("historyList"));
    m_list->setAccessibleName(tr("History: what was done, newest first"));
    m_list->setModel(&m_steps);
    m_list->setItemDelegate(new StepDelegate(m_theme, m_list));
    makePlainRows(*m_list);
    m_close->setObjectName(QStringLiteral("historyClose"));
    m_close->setAccessibleName(tr("Close the history"));
    m_close->setToolTip(tr("Close the history (Esc)"));
    m_close->setFocusPolicy(Qt::TabFocus);
    setKind(m_close, "quiet");

    auto* head = new QHBoxLayout;
    head->setContentsMargins(kHistoryMargin, 8, 8, 4);
    head->addWidget(new SectionLabel(tr("History"), this), 1);
    head->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    setFocusProxy(m_list);
    connect(m_list, &QListView::clicked, this, &HistoryPanel::jump);
    connect(m_close, &QPushButton::clicked, this, &HistoryPanel::closed);
}

void HistoryPanel::setTheme(const Theme& theme) {
    m_theme = &theme;
    m_close->setIcon(lineIcon(QStringLiteral("close"), theme.mutedText, theme.disabledText));
    m_list->viewport()->update();
}

void HistoryPanel::setSteps(std::vector<model::HistoryStep> steps, bool isReadOnly) {
    m_isReadOnly = isReadOnly;
    m_steps.setSteps(std::move(steps));
    const QModelIndex current = m_steps.index(m_steps.currentRow());
    m_list->setCurrentIndex(current);
    m_list->scrollTo(current);
}

void HistoryPanel::jump(const QModelIndex& index) {
    if (index.isValid() && !m_isReadOnly && index.row() != m_steps.currentRow()) {
        emit jumpRequested(m_steps.stepAt(index.row()));
    }
}

void HistoryPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_list->doItemsLayout(); // how many lines a step takes depends on the width
}

void HistoryPanel::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        jump(m_list->currentIndex());
        return;
    case Qt::Key_Escape:
        emit closed();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace dateline::ui
