// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/search_results.h"

#include "ui/render/fonts.h"

#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <algorithm>

namespace dateline::ui {

namespace {

constexpr int kFoundRow = 62;
constexpr int kRowWithoutSnippet = 44;
constexpr int kAdviceRoom = 18; ///< around its lines
constexpr int kFoundMargin = 12;
constexpr int kMostVisibleRows = 6;
constexpr int kLeastWidth = 380;
constexpr int kFoundScrollBar = 12;

QFont adviceFont() {
    return interFont(12);
}

/// One line of words, cut at the right, with its marks in `marked`.
void drawMarked(QPainter& painter, const QRect& area, const MarkedText& text, const QColor& marked) {
    QTextLayout layout(painter.fontMetrics().elidedText(text.words, Qt::ElideRight, area.width()),
                       painter.font());
    QList<QTextLayout::FormatRange> formats;
    for (const auto& [start, length] : text.marks) {
        QTextLayout::FormatRange range;
        range.start = start;
        range.length = std::min(length, static_cast<int>(layout.text().size()) - start);
        range.format.setBackground(marked);
        range.format.setFontWeight(QFont::DemiBold);
        if (range.length > 0) {
            formats << range;
        }
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(area.width() + 40); // marks are wider than what was measured; clipped below
    layout.endLayout();
    painter.save();
    painter.setClipRect(area);
    layout.draw(&painter, area.topLeft());
    painter.restore();
}

} // namespace

class SearchResults::Model : public QAbstractListModel {
public:
    explicit Model(SearchResults& results)
        : QAbstractListModel(&results)
        , m_results(results) {}

    void reset(const std::function<void()>& change) {
        beginResetModel();
        change();
        endResetModel();
    }
    void setAdvice(const QString& advice) { m_advice = advice; }
    bool isAdvice(int row) const { return row == static_cast<int>(m_results.m_rows.size()); }

    int rowCount(const QModelIndex& parent) const override {
        return parent.isValid() ? 0
                                : static_cast<int>(m_results.m_rows.size()) + (m_advice.isEmpty() ? 0 : 1);
    }
    Qt::ItemFlags flags(const QModelIndex& index) const override {
        return isAdvice(index.row()) ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    }
    QVariant data(const QModelIndex& index, int role) const override {
        if (!index.isValid()) {
            return {};
        }
        if (isAdvice(index.row())) {
            return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(m_advice)
                                                                             : QVariant();
        }
        const SearchRow& row = m_results.m_rows[static_cast<std::size_t>(index.row())];
        switch (role) {
        case Qt::DisplayRole:
            return row.title.words;
        case Qt::AccessibleTextRole:
        case Qt::ToolTipRole: {
            QStringList parts{row.title.words, row.detail, row.snippet.words};
            parts.removeAll(QString());
            return parts.join(role == Qt::ToolTipRole ? QStringLiteral("\n") : QStringLiteral(". "));
        }
        default:
            return {};
        }
    }

private:
    SearchResults& m_results;
    QString m_advice;
};

class SearchResults::Delegate : public QStyledItemDelegate {
public:
    explicit Delegate(SearchResults& results)
        : QStyledItemDelegate(&results)
        , m_results(results) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        if (m_results.m_model->isAdvice(index.row())) {
            // Before it is shown, the list has no width of its own.
            const int width =
                std::max(m_results.viewport()->width(), kLeastWidth) - 2 * kFoundMargin - kFoundScrollBar;
            const QRect words =
                QFontMetrics(adviceFont())
                    .boundingRect(QRect(0, 0, width, 1000), Qt::TextWordWrap, index.data().toString());
            return {120, words.height() + kAdviceRoom};
        }
        const SearchRow& row = m_results.m_rows[static_cast<std::size_t>(index.row())];
        return {120, row.snippet.words.isEmpty() ? kRowWithoutSnippet : kFoundRow};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme& theme = *m_results.m_theme;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect words = option.rect.adjusted(kFoundMargin, 6, -kFoundMargin, 0);
        if (m_results.m_model->isAdvice(index.row())) {
            if (index.row() > 0) {
                painter->fillRect(option.rect.adjusted(6, 0, -6, 1 - option.rect.height()), theme.border);
            }
            painter->setFont(adviceFont());
            painter->setPen(m_results.m_isProblem ? theme.warning : theme.mutedText);
            painter->drawText(words.adjusted(0, 2, 0, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                              index.data().toString());
            painter->restore();
            return;
        }
        const bool isCurrent = m_results.currentIndex() == index;
        if (isCurrent || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(isCurrent ? QPen(theme.accent, 1) : QPen(Qt::NoPen));
            painter->setBrush(isCurrent ? theme.accentSoft : theme.hover);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(4.5, 1.5, -4.5, -1.5), 5, 5);
        }
        const SearchRow& row = m_results.m_rows[static_cast<std::size_t>(index.row())];
        painter->setFont(interFont(13, QFont::DemiBold));
        painter->setPen(theme.text);
        drawMarked(*painter, QRect(words.left(), words.top(), words.width(), 18), row.title, theme.quote);
        painter->setFont(interFont(12));
        painter->setPen(theme.mutedText);
        painter->drawText(QRect(words.left(), words.top() + 17, words.width(), 16),
                          Qt::AlignLeft | Qt::AlignTop,
                          painter->fontMetrics().elidedText(row.detail, Qt::ElideRight, words.width()));
        if (!row.snippet.words.isEmpty()) {
            painter->setPen(theme.text);
            drawMarked(*painter, QRect(words.left(), words.top() + 34, words.width(), 18), row.snippet,
                       theme.quote);
        }
        painter->restore();
    }

private:
    SearchResults& m_results;
};

SearchResults::SearchResults(QWidget* parent)
    : QListView(parent)
    , m_model(new Model(*this))
    , m_theme(&Theme::light()) {
    setObjectName(QStringLiteral("searchResults"));
    setAccessibleName(tr("Search results"));
    setModel(m_model);
    setItemDelegate(new Delegate(*this));
    setFocusPolicy(Qt::NoFocus);
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(this, &QListView::clicked, this, [this](const QModelIndex& index) {
        if (!m_model->isAdvice(index.row())) {
            emit rowActivated(m_rows[static_cast<std::size_t>(index.row())]);
        }
    });
    hide();
}

void SearchResults::setTheme(const Theme& theme) {
    m_theme = &theme;
    viewport()->update();
}

void SearchResults::setRows(std::vector<SearchRow> rows, const QString& advice, bool isProblem) {
    m_isProblem = isProblem;
    m_model->reset([&] {
        m_rows = std::move(rows);
        m_model->setAdvice(advice);
    });
    setCurrentIndex({});
    m_isChosen = false;
    updateGeometry();
}

void SearchResults::moveBy(int step) {
    const int count = static_cast<int>(m_rows.size());
    if (count == 0) {
        return;
    }
    const int from = currentIndex().isValid() ? currentIndex().row() : (step > 0 ? -1 : 0);
    const QModelIndex next = m_model->index((from + step + count) % count);
    setCurrentIndex(next);
    m_isChosen = true;
    scrollTo(next);
    viewport()->update();
    emit rowChosen(m_rows[static_cast<std::size_t>(next.row())]);
}

void SearchResults::mark(model::EventId event) {
    const auto row = std::find_if(m_rows.begin(), m_rows.end(),
                                  [event](const SearchRow& known) { return known.event == event; });
    const QModelIndex index =
        row == m_rows.end() ? QModelIndex() : m_model->index(static_cast<int>(row - m_rows.begin()));
    setCurrentIndex(index);
    m_isChosen = false;
    if (index.isValid()) {
        scrollTo(index);
    }
    viewport()->update();
}

std::optional<SearchRow> SearchResults::chosen() const {
    return m_isChosen && currentIndex().isValid() && !m_model->isAdvice(currentIndex().row())
               ? std::optional(m_rows[static_cast<std::size_t>(currentIndex().row())])
               : std::nullopt;
}

QSize SearchResults::sizeHint() const {
    int height = 2 * frameWidth() + 2;
    const int rows = std::min(m_model->rowCount({}), kMostVisibleRows);
    for (int row = 0; row < rows; ++row) {
        height += itemDelegate()->sizeHint({}, m_model->index(row)).height();
    }
    const int all = m_model->rowCount({});
    if (all > rows) {
        height += kRowWithoutSnippet / 2; // half of one more says that there is more
    }
    return {kLeastWidth, height};
}

} // namespace dateline::ui
