// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/source_text_view.h"

#include "ui/render/fonts.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace dateline::ui {

namespace {

constexpr int kLineHeightPercent = 128; // of Inter's own, which is 1.21 of its size
constexpr double kParagraphGap = 12;
constexpr int kEdge = 200; ///< pixels from an end of the stretch at which it moves on

bool overlaps(TextPosition a, TextPosition b) {
    return a.start < b.end && b.start < a.end;
}

} // namespace

SourceTextView::SourceTextView(QWidget* parent)
    : QTextEdit(parent)
    , m_theme(&Theme::light()) {
    setObjectName(QStringLiteral("sourceText"));
    setAccessibleName(tr("Source text"));
    setReadOnly(true);
    setAcceptDrops(false); // a dropped file is the window's
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFont(interFont(13));
    document()->setDocumentMargin(12);
    viewport()->setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QTextEdit::selectionChanged, this, &SourceTextView::wordsSelected);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &SourceTextView::extendAtEdge);
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_follow.reset(); });
}

void SourceTextView::setTheme(const Theme& theme) {
    m_theme = &theme;
    updateColours();
}

void SourceTextView::setSource(const Utf8Text& text) {
    m_spans.clear();
    m_highlight.reset();
    m_highlightKey.reset();
    m_anchor.reset();
    m_follow.reset();
    m_text = text;
    loadWindow({0, kWindow});
    verticalScrollBar()->setValue(0);
}

void SourceTextView::setSpans(std::vector<Span> spans) {
    m_spans = std::move(spans);
    viewport()->update();
}

void SourceTextView::setHighlight(std::optional<TextPosition> position, std::optional<std::int64_t> key) {
    m_anchor.reset();
    m_highlight = position;
    m_highlightKey = key;
    if (position) {
        showWindowAround(*position);
        scrollTo(*position);
    }
    m_follow = position;
    updateColours();
}

void SourceTextView::showAnchor(TextPosition position) {
    m_anchor = position;
    showWindowAround(position);
    scrollTo(position);
    m_follow = position;
    updateColours();
}

QString SourceTextView::highlightedWords() const {
    if (!m_highlight) {
        return {};
    }
    const int start = m_display.toDisplay(m_highlight->start);
    const int end = m_display.toDisplay(m_highlight->end);
    QTextCursor cursor(document());
    cursor.setPosition(start);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    return cursor.selectedText();
}

QRect SourceTextView::rectOf(std::size_t codePoint) const {
    if (codePoint < m_display.window().start || codePoint > m_display.window().end) {
        return {};
    }
    QTextCursor cursor(document());
    cursor.setPosition(m_display.toDisplay(codePoint));
    const QRect rect = cursorRect(cursor);
    // In the panel the view itself can be scrolled out of sight.
    return viewport()->visibleRegion().intersects(rect) ? rect : QRect();
}

std::optional<TextPosition> SourceTextView::selection() const {
    const QTextCursor cursor = textCursor();
    int start = cursor.selectionStart();
    int end = cursor.selectionEnd();
    const QString& shown = m_display.string();
    while (start < end && shown[start].isSpace()) {
        ++start;
    }
    while (start < end && shown[end - 1].isSpace()) {
        --end;
    }
    return start == end
               ? std::nullopt
               : std::optional(TextPosition{m_display.toCodePoint(start), m_display.toCodePoint(end)});
}

void SourceTextView::select(TextPosition words) {
    showWindowAround(words);
    QTextCursor cursor(document());
    cursor.setPosition(m_display.toDisplay(words.start));
    cursor.setPosition(m_display.toDisplay(words.end), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void SourceTextView::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("sourceMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_wordActions);
    menu->addSeparator();
    QAction* copy = menu->addAction(tr("&Copy"), this, &QTextEdit::copy);
    copy->setEnabled(textCursor().hasSelection());
    menu->addAction(tr("Select &all"), this, &QTextEdit::selectAll);
    menu->popup(event->globalPos());
}

void SourceTextView::showWindowAround(TextPosition position) {
    const TextPosition shown = m_display.window();
    if (shown.start <= position.start && position.end <= shown.end) {
        return;
    }
    const std::size_t before = kWindow / 2;
    const std::size_t start = position.start > before ? position.start - before : 0;
    loadWindow({start, start + kWindow});
}

void SourceTextView::loadWindow(TextPosition window) {
    m_isLoading = true;
    // Begin and end at a line's end where one is near, so that no paragraph looks cut.
    const auto nearestLineStart = [this](std::size_t codePoint) {
        constexpr std::size_t kNear = 4096;
        const std::size_t byte = m_text.byteAt(codePoint);
        const std::size_t from = byte > kNear ? byte - kNear : 0;
        const std::size_t found = m_text.bytes().substr(from, byte - from).rfind('\n');
        return found == std::string_view::npos ? codePoint : m_text.codePointAt(from + found + 1);
    };
    if (window.start > 0) {
        window.start = nearestLineStart(window.start);
    }
    if (window.end < m_text.codePointCount()) {
        window.end = std::max(nearestLineStart(window.end), window.start + kWindow / 2);
    }
    m_display = DisplayText(m_text, window);
    setPlainText(m_display.string());
    layOutParagraphs();
    document()->documentLayout()->documentSize(); // lays out all of it now: the scroll bar needs its length
    updateColours();
    m_isLoading = false;
}

void SourceTextView::layOutParagraphs() {
    // Texts that part paragraphs with empty lines keep their other line ends tight; texts without empty
    // lines have one paragraph a line, and get the gap.
    const bool hasEmptyLines = m_display.string().contains(QStringLiteral("\n\n"));
    QTextBlockFormat lines;
    lines.setLineHeight(kLineHeightPercent, QTextBlockFormat::ProportionalHeight);
    lines.setBottomMargin(hasEmptyLines ? 0 : kParagraphGap);
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.setBlockFormat(lines);
    QTextBlockFormat gap;
    gap.setLineHeight(kParagraphGap, QTextBlockFormat::FixedHeight);
    for (QTextBlock block = document()->begin(); hasEmptyLines && block.isValid(); block = block.next()) {
        if (block.length() <= 1) {
            cursor.setPosition(block.position());
            cursor.setBlockFormat(gap);
        }
    }
    cursor.endEditBlock();
}

void SourceTextView::updateColours() {
    QPalette colours = palette();
    const bool dims = m_highlight.has_value();
    colours.setColor(QPalette::Text, dims ? m_theme->mutedText : m_theme->text);
    colours.setColor(QPalette::Base, m_theme->surface);
    colours.setColor(QPalette::Highlight, m_theme->accent);
    colours.setColor(QPalette::HighlightedText, m_theme->accentText);
    setPalette(colours);

    QList<ExtraSelection> selections;
    for (const auto& position : {m_highlight, m_anchor}) {
        if (position) {
            ExtraSelection selection;
            selection.cursor = QTextCursor(document());
            selection.cursor.setPosition(m_display.toDisplay(position->start));
            selection.cursor.setPosition(m_display.toDisplay(position->end), QTextCursor::KeepAnchor);
            selection.format.setForeground(m_theme->text);
            selections.append(selection);
        }
    }
    setExtraSelections(selections);
    viewport()->update();
}

void SourceTextView::scrollTo(TextPosition position) {
    // The layout works lazily and knows no size before the widget is shown.
    QTextCursor cursor(document());
    cursor.setPosition(m_display.toDisplay(position.end));
    const int bottom = cursorRect(cursor).bottom();
    cursor.setPosition(m_display.toDisplay(position.start));
    const int top = cursorRect(cursor).top();
    const int height = viewport()->height();
    // A sentence of context above where there is room, and the start of a long quote rather than its end.
    const int context = std::max(8, std::min(height / 4, height - (bottom - top) - 8));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + top - context);
}

void SourceTextView::extendAtEdge(int value) {
    if (m_isLoading) {
        return;
    }
    const TextPosition shown = m_display.window();
    const bool atStart = value < kEdge && shown.start > 0;
    const bool atEnd = value > verticalScrollBar()->maximum() - kEdge && shown.end < m_text.codePointCount();
    if (!atStart && !atEnd) {
        return;
    }
    const QTextCursor top = cursorForPosition({0, 0});
    const int offset = cursorRect(top).top();
    const std::size_t kept = m_display.toCodePoint(top.position());
    const std::size_t start = kept > kWindow / 2 ? kept - kWindow / 2 : 0;
    loadWindow({start, start + kWindow});
    m_isLoading = true;
    QTextCursor again(document());
    again.setPosition(m_display.toDisplay(kept));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect(again).top() - offset);
    m_isLoading = false;
}

void SourceTextView::paintSpan(QPainter& painter, TextPosition position, Wash wash, const QRect& clip) const {
    if (!overlaps(position, m_display.window())) {
        return;
    }
    const int start = m_display.toDisplay(position.start);
    const int end = m_display.toDisplay(position.end);
    const QPointF origin(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
    QColor faint = m_theme->quoteLine;
    faint.setAlphaF(0.55F);
    for (QTextBlock block = document()->findBlock(start); block.isValid() && block.position() < end;
         block = block.next()) {
        const QRectF blockRect = document()->documentLayout()->blockBoundingRect(block).translated(origin);
        if (blockRect.bottom() < clip.top()) {
            continue;
        }
        if (blockRect.top() > clip.bottom()) {
            break;
        }
        const QTextLayout* layout = block.layout();
        for (int i = 0; i < layout->lineCount(); ++i) {
            const QTextLine line = layout->lineAt(i);
            const int from = std::max(start - block.position(), line.textStart());
            const int to = std::min(end - block.position(), line.textStart() + line.textLength());
            if (from >= to) {
                continue;
            }
            const double left = line.cursorToX(from);
            const double right = std::min(line.cursorToX(to), line.naturalTextRect().right());
            const double baseline = blockRect.top() + line.y() + line.ascent();
            // Whole pixels, or the lines blur.
            const QRectF text(QPointF(std::floor(blockRect.left() + left), std::round(baseline - 12)),
                              QPointF(std::ceil(blockRect.left() + right), std::round(baseline + 4)));
            if (wash == Wash::Quote) {
                painter.fillRect(text, m_theme->quote);
                painter.fillRect(QRectF(text.left(), text.bottom(), text.width(), 2), m_theme->quoteLine);
            } else if (wash == Wash::Anchor) {
                painter.fillRect(text, m_theme->accentSoft);
                painter.fillRect(QRectF(text.left(), text.bottom(), text.width(), 2), m_theme->accent);
            } else {
                painter.fillRect(QRectF(text.left(), text.bottom(), text.width(), 1), faint);
            }
        }
    }
}

void SourceTextView::paintEvent(QPaintEvent* event) {
    {
        QPainter painter(viewport());
        for (const Span& span : m_spans) {
            paintSpan(painter, span.position, Wash::Other, event->rect());
        }
        if (m_highlight) {
            paintSpan(painter, *m_highlight, Wash::Quote, event->rect());
        }
        if (m_anchor) {
            paintSpan(painter, *m_anchor, Wash::Anchor, event->rect());
        }
    }
    QTextEdit::paintEvent(event); // the words, over the washes
}

void SourceTextView::resizeEvent(QResizeEvent* event) {
    QTextEdit::resizeEvent(event);
    if (m_follow && !m_isLoading) { // a scroll bar that comes or goes while loading resizes, too
        scrollTo(*m_follow);
    }
}

const SourceTextView::Span* SourceTextView::spanAtDisplay(int position) const {
    const std::size_t at = m_display.toCodePoint(position);
    // The shortest that holds the place is what was meant; a click on the highlighted one takes the next.
    std::vector<const Span*> hits;
    for (const Span& span : m_spans) {
        if (span.position.start <= at && at < span.position.end) {
            hits.push_back(&span);
        }
    }
    std::stable_sort(hits.begin(), hits.end(), [](const Span* a, const Span* b) {
        return a->position.end - a->position.start < b->position.end - b->position.start;
    });
    const auto current = std::find_if(hits.begin(), hits.end(),
                                      [this](const Span* span) { return span->key == m_highlightKey; });
    if (current != hits.end() && current + 1 != hits.end()) {
        return *(current + 1);
    }
    return hits.empty() ? nullptr : hits.front();
}

const SourceTextView::Span* SourceTextView::spanAt(const QPoint& viewportPosition) const {
    const int position = document()->documentLayout()->hitTest(
        QPointF(viewportPosition) + QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value()),
        Qt::ExactHit);
    return position < 0 ? nullptr : spanAtDisplay(position);
}

void SourceTextView::click(const Span* span) {
    if (span != nullptr) {
        emit spanClicked(span->key);
    }
}

void SourceTextView::mousePressEvent(QMouseEvent* event) {
    m_pressedAt = event->pos();
    QTextEdit::mousePressEvent(event);
}

void SourceTextView::mouseReleaseEvent(QMouseEvent* event) {
    QTextEdit::mouseReleaseEvent(event);
    const bool moved = (event->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (event->button() == Qt::LeftButton && !moved && !textCursor().hasSelection()) {
        click(spanAt(event->pos()));
    }
}

void SourceTextView::mouseMoveEvent(QMouseEvent* event) {
    QTextEdit::mouseMoveEvent(event);
    const bool onSpan = event->buttons() == Qt::NoButton && spanAt(event->pos()) != nullptr;
    viewport()->setCursor(onSpan ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

void SourceTextView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click(spanAtDisplay(textCursor().position()));
        return;
    }
    m_follow.reset();
    QTextEdit::keyPressEvent(event);
}

bool SourceTextView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const Span* span = spanAt(help->pos());
        const QString tip = span == nullptr                  ? QString()
                            : span->tip.isEmpty() && m_tipOf ? m_tipOf(span->key)
                                                             : span->tip;
        QToolTip::showText(help->globalPos(), tip, viewport());
        return true;
    }
    if (event->type() == QEvent::Wheel) {
        m_follow.reset();
    }
    return QTextEdit::viewportEvent(event);
}

} // namespace dateline::ui
