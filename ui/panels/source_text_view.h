// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/utf8_text.h"
#include "ui/panels/display_text.h"
#include "ui/render/theme.h"

#include <QTextEdit>

#include <functional>
#include <optional>
#include <vector>

namespace dateline::ui {

/// A source's text to read, with its quotes underlined and one of them highlighted. Positions are code points
/// of the text. However long the text is, only a stretch around what is shown is laid out (kWindow), and the
/// stretch moves on when the reader scrolls to its end.
class SourceTextView : public QTextEdit {
    Q_OBJECT
public:
    /// Code points laid out at a time.
    static constexpr std::size_t kWindow = 60'000;

    /// A quote that can be clicked; `key` says whose it is.
    struct Span {
        TextPosition position;
        std::int64_t key = 0;
        QString tip = {};
    };

    explicit SourceTextView(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Shows the text from its start, with no spans.
    void setSource(const Utf8Text& text);
    void setSpans(std::vector<Span> spans);
    /// Words for a span without a tip of its own, asked for when the mouse rests on it.
    void setTips(std::function<QString(std::int64_t key)> tipOf) { m_tipOf = std::move(tipOf); }
    /// Highlights and scrolls to it; nothing: no highlight, and the text stays where it is. `key` is that of
    /// its span: a click on it goes on to the next one that holds the place.
    void setHighlight(std::optional<TextPosition> position, std::optional<std::int64_t> key = {});
    /// Marks the place a date was reckoned from and scrolls to it; goes with the next highlight.
    void showAnchor(TextPosition position);

    std::optional<TextPosition> highlight() const { return m_highlight; }
    /// The words under the highlight as they stand in the shown document; empty without one.
    QString highlightedWords() const;
    /// Where a place of the text stands in the viewport; a null rectangle when it is scrolled out of view.
    QRect rectOf(std::size_t codePoint) const;
    /// Where the highlight begins.
    QRect highlightRect() const { return m_highlight ? rectOf(m_highlight->start) : QRect(); }
    const std::vector<Span>& spans() const { return m_spans; }
    /// The words that are selected, without spaces around them; nothing without any.
    std::optional<TextPosition> selection() const;
    void select(TextPosition words);
    /// What a right click offers beside copying: actions on the words selected.
    void setWordActions(const QList<QAction*>& actions) { m_wordActions = actions; }
    const DisplayText& displayed() const { return m_display; }

    QSize sizeHint() const override { return {320, 84}; } // takes all the room that is left
    QSize minimumSizeHint() const override { return {160, 84}; }

signals:
    void spanClicked(std::int64_t key);
    void wordsSelected(); ///< or no more

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    enum class Wash { Quote, Other, Anchor };

    void showWindowAround(TextPosition position);
    void loadWindow(TextPosition window);
    void layOutParagraphs();
    void updateColours();
    void scrollTo(TextPosition position);
    void extendAtEdge(int value);
    void paintSpan(QPainter& painter, TextPosition position, Wash wash, const QRect& clip) const;
    const Span* spanAt(const QPoint& viewportPosition) const;
    const Span* spanAtDisplay(int position) const;
    void click(const Span* span);

    Utf8Text m_text;
    DisplayText m_display;
    const Theme* m_theme;
    std::vector<Span> m_spans;
    std::function<QString(std::int64_t)> m_tipOf;
    std::optional<TextPosition> m_highlight;
    std::optional<std::int64_t> m_highlightKey;
    std::optional<TextPosition> m_anchor;
    std::optional<TextPosition> m_follow; ///< kept in view while the size changes, until the reader scrolls
    QPoint m_pressedAt;
    QList<QAction*> m_wordActions;
    bool m_isLoading = false;
};

} // namespace dateline::ui
