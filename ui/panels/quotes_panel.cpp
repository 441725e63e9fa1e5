// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/quotes_panel.h"

#include "ui/models/wording.h"
#include "ui/panels/difference_text.h"
#include "ui/panels/elided_label.h"
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
#include <QTextDocument>
#include <QVBoxLayout>

namespace dateline::ui {

namespace {

constexpr int kQuotesMargin = 12;
constexpr int kQuotesWordsLeft = 36; ///< right of the icon
constexpr int kHeadLine = 20;
constexpr int kQuoteLine = 18;
constexpr int kQuotesRoom = 12; ///< above and below a row's words

bool hasDifference(const document::QuoteFinding& finding) {
    return finding.state == evidence::QuoteState::Changed;
}

} // namespace

/// The state and the event in one line, below it the quote, or what became of its words.
class QuotesPanel::Delegate : public QStyledItemDelegate {
public:
    explicit Delegate(QuotesPanel& panel)
        : QStyledItemDelegate(&panel)
        , m_panel(panel) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        const document::QuoteFinding& finding = m_panel.m_findings.at(index.row());
        if (!hasDifference(finding)) {
            return {120, kHeadLine + kQuoteLine + kQuotesRoom};
        }
        QTextDocument words;
        lay(words, finding);
        return {120, kHeadLine + static_cast<int>(words.size().height()) + kQuotesRoom};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme& theme = *m_panel.m_theme;
        const document::QuoteFinding& finding = m_panel.m_findings.at(index.row());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF ground = QRectF(option.rect).adjusted(6, 1, -6, -1);
        if (option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.hover);
            painter->drawRoundedRect(ground, 5, 5);
        }
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(theme.accent, 2));
            painter->drawRoundedRect(ground.adjusted(1, 1, -1, -1), 4, 4);
        }
        const QColor tone = finding.isSound() ? theme.verified : theme.warning;
        const QRect row = option.rect.adjusted(kQuotesWordsLeft, kQuotesRoom / 2, -kQuotesMargin, 0);
        painter->drawPixmap(
            kQuotesMargin + 2, row.top() + 2,
            iconPixmap(finding.isSound() ? QStringLiteral("verified") : QStringLiteral("warning"), tone, 16,
                       painter->device()->devicePixelRatioF()));

        painter->setFont(interFont(12));
        const QString against = toQString(finding.against);
        // What holds for all rows stands above them.
        const QString where =
            against == m_panel.m_against ? toQString(finding.outlet) : tr("in %1").arg(against);
        const QString outlet = painter->fontMetrics().elidedText(where, Qt::ElideMiddle, row.width() / 3);
        const int outletWidth = painter->fontMetrics().horizontalAdvance(outlet);
        painter->setPen(theme.mutedText);
        const QRect head(row.left(), row.top(), row.width(), kHeadLine);
        painter->drawText(head, Qt::AlignRight | Qt::AlignVCenter, outlet);
        const QString state = QuoteFindingModel::stateInWords(finding.state, finding.movedBy);
        painter->setFont(interFont(13, QFont::DemiBold));
        painter->setPen(tone);
        QRect words = head.adjusted(0, 0, -outletWidth - 12, 0);
        const QString shown = painter->fontMetrics().elidedText(state, Qt::ElideMiddle, words.width() / 2);
        painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter, shown);
        words.setLeft(words.left() + painter->fontMetrics().horizontalAdvance(shown) + 10);
        painter->setFont(interFont(13));
        painter->setPen(theme.text);
        painter->drawText(
            words, Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(toQString(finding.title), Qt::ElideRight, words.width()));

        painter->translate(row.left(), row.top() + kHeadLine);
        if (hasDifference(finding)) {
            QTextDocument text;
            lay(text, finding);
            text.drawContents(painter);
        } else {
            painter->setFont(interFont(12));
            painter->setPen(theme.mutedText);
            painter->drawText(
                QRect(0, 0, row.width(), kQuoteLine), Qt::AlignLeft | Qt::AlignVCenter,
                painter->fontMetrics().elidedText(inQuotes(toQString(finding.quote).simplified()),
                                                  Qt::ElideRight, row.width()));
        }
        painter->restore();
    }

private:
    void lay(QTextDocument& text, const document::QuoteFinding& finding) const {
        text.setDocumentMargin(0);
        text.setDefaultFont(interFont(12));
        text.setHtml(
            QStringLiteral("<span style=\"color:%1\">“%2”</span>")
                .arg(m_panel.m_theme->text.name(), differenceHtml(finding.difference, *m_panel.m_theme)));
        text.setTextWidth(m_panel.m_list->viewport()->width() - kQuotesWordsLeft - kQuotesMargin);
    }

    QuotesPanel& m_panel;
};

QuotesPanel::QuotesPanel(QWidget* parent)
    : QWidget(parent)
    , m_theme(&Theme::light())
    , m_summary(new ElidedLabel(this))
    , m_newer(new QPushButton(tr("Newer version…"), this))
    , m_again(new QPushButton(tr("Check again"), this))
    , m_keep(new QPushButton(tr("Keep as newer version"), this))
    , m_unmark(new QPushButton(tr("Take marks off"), this))
    , m_close(new QPushButton(this))
    , m_list(new QListView(this)) {
    setObjectName(QStringLiteral("quotesPanel"));
    setAttribute(Qt::WA_StyledBackground);
    setMinimumHeight(120);
    m_summary->setObjectName(QStringLiteral("quotesSummary"));
    setKind(m_summary, "muted");
    m_newer->setObjectName(QStringLiteral("checkNewer"));
    m_newer->setToolTip(tr("Check the quotes of a source against a newer version of its text"));
    m_again->setObjectName(QStringLiteral("checkAgain"));
    m_again->setToolTip(tr("Check all quotes against the stored texts"));
    m_keep->setObjectName(QStringLiteral("keepVersion"));
    m_keep->setToolTip(tr("Add the text checked against as a source of its own, a newer version of the one "
                          "checked, and mark the quotes that changed in it; the old text stays"));
    m_unmark->setObjectName(QStringLiteral("takeMarksOff"));
    m_unmark->setToolTip(tr("Quotes that changed in a newer version count as verified again, by the text "
                            "they were taken from"));
    m_close->setObjectName(QStringLiteral("quotesClose"));
    m_close->setAccessibleName(tr("Close the check of quotes"));
    m_close->setToolTip(tr("Close the check of quotes (Esc)"));
    setKind(m_close, "quiet");
    for (QPushButton* button : {m_newer, m_again, m_keep, m_unmark, m_close}) {
        button->setFocusPolicy(Qt::TabFocus);
        button->setAutoDefault(false);
    }
    m_list->setObjectName(QStringLiteral("quotesList"));
    m_list->setAccessibleName(tr("Quotes and what became of them"));
    m_list->setModel(&m_findings);
    m_list->setItemDelegate(new Delegate(*this));
    makePlainRows(*m_list);
    m_list->setLayoutMode(QListView::Batched); // there can be very many

    auto* head = new QHBoxLayout;
    head->setContentsMargins(kQuotesMargin, 6, 8, 4);
    head->setSpacing(8);
    head->addWidget(new SectionLabel(tr("Quotes"), this));
    head->addWidget(m_summary, 1);
    head->addWidget(m_keep);
    head->addWidget(m_unmark);
    head->addWidget(m_again);
    head->addWidget(m_newer);
    head->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    setFocusProxy(m_list);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex& index) { emit findingChosen(m_findings.at(index.row())); });
    connect(m_newer, &QPushButton::clicked, this, &QuotesPanel::newerRequested);
    connect(m_again, &QPushButton::clicked, this, &QuotesPanel::againRequested);
    connect(m_keep, &QPushButton::clicked, this, &QuotesPanel::keepRequested);
    connect(m_unmark, &QPushButton::clicked, this, &QuotesPanel::unmarkRequested);
    connect(m_close, &QPushButton::clicked, this, &QuotesPanel::closed);
    offer(false, false);
}

void QuotesPanel::setTheme(const Theme& theme) {
    m_theme = &theme;
    m_close->setIcon(lineIcon(QStringLiteral("close"), theme.mutedText, theme.disabledText));
    m_list->viewport()->update();
}

QString QuotesPanel::counts() const {
    QStringList counts;
    const std::array<std::pair<evidence::QuoteState, QString>, 4> states = {
        {{evidence::QuoteState::Lost, tr("%1 lost")},
         {evidence::QuoteState::Changed, tr("%1 changed")},
         {evidence::QuoteState::Moved, tr("%1 moved")},
         {evidence::QuoteState::Exact, tr("%1 exact")}}};
    for (const auto& [state, words] : states) {
        if (m_findings.countOf(state) > 0) {
            counts << words.arg(m_findings.countOf(state));
        }
    }
    return counts.isEmpty() ? tr("no quotes") : counts.join(QStringLiteral(", "));
}

void QuotesPanel::showSummary(const QString& against, bool isRunning) {
    m_against = against;
    const bool isEmpty = m_findings.rowCount() == 0;
    const QString where = against.isEmpty() ? tr("in the stored texts") : tr("in %1").arg(against);
    m_summary->setWords(isRunning && isEmpty ? tr("checking…")
                        : isRunning          ? tr("%1 %2 · checking…").arg(counts(), where)
                                             : tr("%1 %2").arg(counts(), where));
    m_again->setVisible(!against.isEmpty()); // else they are what is shown
    if (!isEmpty && !m_list->currentIndex().isValid()) {
        m_list->setCurrentIndex(m_findings.index(0));
    }
}

void QuotesPanel::offer(bool canKeep, bool canUnmark) {
    m_keep->setVisible(canKeep);
    m_unmark->setVisible(canUnmark);
}

QString QuotesPanel::summary() const {
    return m_summary->words();
}

void QuotesPanel::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_list->currentIndex().isValid()) {
            emit findingChosen(m_findings.at(m_list->currentIndex().row()));
        }
        return;
    case Qt::Key_Escape:
        emit closed();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void QuotesPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_list->doItemsLayout(); // how many lines a quote takes depends on the width
}

} // namespace dateline::ui
