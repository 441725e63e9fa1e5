// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/legend.h"
#include "core/layout/sheet_spans.h"
#include "core/layout/timeline_layout.h"
#include "core/time/gregorian/instant.h"
#include "ui/render/pdf_finish.h"
#include "ui/render/picture_texts.h"
#include "ui/render/text_fonts.h"
#include "ui/render/theme.h"

#include <QSizeF>

#include <memory>
#include <optional>
#include <string>
#include <vector>

class QPainter;

namespace dateline::ui {

struct PageOptions {
    QSizeF size;    ///< of what a page can take, in logical pixels of 1/96 inch; at least kSmallestPage
    int across = 1; ///< pages that the span is spread over, at least, 1..kMostAcross
    bool hasTitle = true;
    bool hasSources = true; ///< on a last page, below the undated events
    bool hasLegend = false; ///< before them: the signs that stand on the pages, and what they mean
    std::optional<time::Instant> from;
    std::optional<time::Instant> to;
    PictureTexts texts;
};

inline constexpr int kMostAcross = 100;
inline constexpr QSizeF kSmallestPage(240, 240);

/// A timeline on pages, light, as print wants it. Each page has a stretch of the time for itself, and an axis
/// of its own: about equally long ones if as many as wanted have room for all their events, else as long as
/// fills pages (layout::sheetSpans). What goes on beyond its page is drawn on the next one again, nothing
/// else is; time without events takes no pages, and the next page says so. Where a stretch needs more than a
/// page it goes on below on further pages, broken between cards, unless drawing a little smaller makes room.
/// Nothing is left out for want of room, but in stretches of more than 2,000 events, which are drawn as on
/// the screen.
class PagedTimeline {
public:
    PagedTimeline(std::shared_ptr<const layout::TimelineContent> content, PageOptions options);

    int pageCount() const;
    /// Dots an inch of the paper that paint() draws in: 96, or more where it draws smaller.
    int resolution() const { return m_resolution; }
    /// The page of that number, from 0; drawn from (0, 0).
    void paint(QPainter& painter, int number);
    /// One a page, with its events; `top` in logical pixels of the page.
    std::vector<Bookmark> bookmarks();

private:
    struct Stretch {
        layout::SheetSpan span;
        std::shared_ptr<const layout::TimelineContent> content;
        std::unique_ptr<layout::TimelineLayout> layout;
        std::string goingOn; ///< what began before, in words; empty: nothing
        std::string quiet;   ///< the time without events before it, in words; empty: none worth a word
    };
    struct Page {
        layout::ViewState view;
        std::size_t stretch = 0;
        double lanesHeight = 0;    ///< of what this page shows of the lanes; the next one goes on there
        std::size_t firstLine = 0; ///< of the words, for a page of words
        std::size_t lastLine = 0;
        std::optional<std::size_t> legend; ///< of m_legends, above the words
        bool isWords = false;
    };
    struct Line {
        std::string words;
        layout::TextRole role = layout::TextRole::Caption;
        double indent = 0;
        double before = 0; ///< pixels above it
    };
    void measureCards();
    void setResolution(int dotsPerInch);
    void addStretch(const layout::SheetSpan& span);
    std::string goingOnInWords(const layout::SheetSpan& span) const;
    void addPagesFor(std::size_t stretch);
    layout::DrawList listOf(const Page& page);
    void writeLines();
    void addLegends();
    void addWordPages();
    double headerHeight() const;
    double sceneHeight() const;
    std::string spanOf(const Page& page) const;
    double paintLegend(QPainter& painter, const Page& page) const; ///< gives its height
    void paintWords(QPainter& painter, const Page& page, double y) const;
    void paintText(QPainter& painter, double x, double baseline, const std::string& text,
                   layout::TextRole role, const QColor& colour, double maxWidth) const;

    PageOptions m_options;
    std::shared_ptr<const layout::TimelineContent> m_content;
    const Theme& m_theme = Theme::light();
    FontMetrics m_metrics;
    std::vector<layout::CardSize> m_cards; ///< by event; empty: too many to measure
    int m_resolution = 0;
    QSizeF m_size; ///< of the page in its dots
    std::vector<Stretch> m_stretches;
    std::vector<Page> m_pages;
    std::vector<layout::Legend> m_legends;
    std::vector<Line> m_lines;
};

} // namespace dateline::ui
