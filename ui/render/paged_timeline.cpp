// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/paged_timeline.h"

#include "core/base/require.h"
#include "core/layout/axis/tick_labels.h"
#include "core/layout/content_within.h"
#include "core/layout/drawing/card_faces.h"
#include "core/layout/packing/lane_rows.h"
#include "core/layout/text/text_wrap.h"
#include "ui/render/painting.h"
#include "ui/render/scene_painter.h"

#include <QPainter>

#include <fmt/format.h>

#include <algorithm>

namespace dateline::ui {
namespace {

using layout::DrawList;
using layout::TextRole;

constexpr int kScreenDots = 96;
constexpr double kTitleHeight = 34;
constexpr double kFooterHeight = 22;
constexpr double kLine = 17;
constexpr double kLegendHeading = 36;
constexpr const char* kLegendWords = "Legend";
constexpr const char* kUndatedWords = "Undated";
constexpr const char* kSourcesWords = "Sources";
constexpr std::size_t kAllRows = 1'000'000; // a lane on paper scrolls to the next page
constexpr std::size_t kMostLinesAnItem = 20;
constexpr std::size_t kMostMeasured = 2000;                  // as many as are packed whole
constexpr double kGoingOn = 22;                              // a line of what goes on from the pages before
constexpr double kMarkLabels = 38;                           // two rows of them, at the foot
constexpr double kAboveRow = layout::LaneMetrics::kMark + 4; // a card's mark, and air
constexpr double kQuietShare = 0.2; // of a page's time: so much without events is worth a word

// As much of the lanes as ends between cards.
double unbrokenHeight(const DrawList& list) {
    double end = list.lanes.bottom();
    for (bool isMoved = true; isMoved;) {
        isMoved = false;
        for (const DrawList::Card& card : list.cards) {
            const double top = card.area.y - kAboveRow;
            if (top > list.lanes.y + 1 && top < end && card.area.bottom() > end) {
                end = top;
                isMoved = true;
            }
        }
    }
    // No lane's name alone at the foot.
    for (const DrawList::LaneBand& band : list.bands) {
        const double below = end - band.area.y;
        if (band.area.y > list.lanes.y + 1 && below > 0 &&
            below <= layout::LaneMetrics::kHeader + layout::LaneMetrics::kMark + 1) {
            end = band.area.y;
        }
    }
    return end - list.lanes.y;
}

} // namespace

PagedTimeline::PagedTimeline(std::shared_ptr<const layout::TimelineContent> content, PageOptions options)
    : m_options(std::move(options))
    , m_content(layout::contentWithin(std::move(content), m_options.from, m_options.to)) {
    DATELINE_REQUIRE(m_options.size.width() >= kSmallestPage.width());
    DATELINE_REQUIRE(m_options.size.height() >= kSmallestPage.height());
    DATELINE_REQUIRE(m_options.across >= 1 && m_options.across <= kMostAcross);
    measureCards();
    // A little smaller is better than a few rows on a second page; much smaller is not.
    const auto isAsWanted = [&] { return int(m_pages.size()) <= m_options.across; };
    for (const int resolution : {kScreenDots, 107, 120, 133}) {
        setResolution(resolution);
        if (isAsWanted()) {
            break;
        }
    }
    if (!isAsWanted()) {
        setResolution(kScreenDots);
    }
    if (m_options.hasLegend) {
        addLegends();
    }
    writeLines();
    addWordPages();
}

void PagedTimeline::measureCards() {
    const layout::EventIndex& index = m_content->index;
    const std::uint32_t shown = index.laneCount() == 0 ? 0 : index.inLane(index.laneCount() - 1).last;
    if (shown <= kMostMeasured) {
        layout::CardFaces faces(*m_content->texts, m_metrics);
        m_cards.resize(index.size());
        for (std::uint32_t position = 0; position < shown; ++position) {
            const std::uint32_t event = index.numberAt(position);
            m_cards[event] = faces.face(event).size;
        }
    }
}

void PagedTimeline::setResolution(int dotsPerInch) {
    m_resolution = dotsPerInch;
    m_size = m_options.size * dotsPerInch / kScreenDots;
    m_pages.clear();
    m_stretches.clear();
    layout::SheetsWanted wanted;
    wanted.width = m_size.width();
    const double forLabels = m_content->marks.empty() ? 0 : kMarkLabels;
    wanted.height = sceneHeight() - layout::TimelineLayout::kAxisHeight - kGoingOn -
                    layout::EraRows(m_content->eras).height() - forLabels;
    wanted.atLeast = m_options.across;
    wanted.from = m_options.from;
    wanted.to = m_options.to;
    for (const layout::SheetSpan& span : layout::sheetSpans(*m_content, m_cards, wanted)) {
        addStretch(span);
        addPagesFor(m_stretches.size() - 1);
    }
}

void PagedTimeline::addStretch(const layout::SheetSpan& span) {
    Stretch stretch;
    stretch.span = span;
    stretch.content = layout::contentOnSheets(m_content, span, m_size.width());
    stretch.layout = std::make_unique<layout::TimelineLayout>(stretch.content, m_metrics);
    stretch.goingOn = goingOnInWords(span);
    if (!m_stretches.empty()) {
        const layout::SheetSpan& before = m_stretches.back().span;
        const double quiet = double(span.first.micros) - double(before.last.micros);
        const double shown = double(span.last.micros) - double(span.first.micros);
        if (quiet > kQuietShare * shown && quiet > double(time::kMicrosPerDay)) {
            stretch.quiet = "no events " + layout::spanInWords(before.last, span.first);
        }
    }
    m_stretches.push_back(std::move(stretch));
}

double PagedTimeline::headerHeight() const {
    return m_options.hasTitle ? kTitleHeight : 0;
}

double PagedTimeline::sceneHeight() const {
    return m_size.height() - headerHeight() - kFooterHeight;
}

std::string PagedTimeline::goingOnInWords(const layout::SheetSpan& span) const {
    const std::vector<std::uint32_t> events = layout::goingOnInto(*m_content, span);
    const double room = m_size.width() - 32;
    std::string words;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const std::string next = (i == 0 ? "Still going on: " : words + "; ") +
                                 m_content->texts->title(events[i]) + " (" +
                                 m_content->texts->date(events[i]) + ")";
        const std::string rest =
            i + 1 < events.size() ? fmt::format("; and {} more", events.size() - i - 1) : std::string();
        if (i > 0 && m_metrics.width(next + rest, TextRole::Caption) > room) {
            return words + fmt::format("; and {} more", events.size() - i);
        }
        words = next;
    }
    return words;
}

void PagedTimeline::addPagesFor(std::size_t stretch) {
    Page page;
    page.stretch = stretch;
    page.view.scale = layout::sheetScale(m_stretches[stretch].span, m_size.width());
    page.view.width = m_size.width();
    page.view.height = sceneHeight() - (m_stretches[stretch].goingOn.empty() ? 0 : kGoingOn);
    page.view.minRows = kAllRows;
    page.view.isStill = true;
    for (bool isLast = false; !isLast;) {
        const DrawList list = m_stretches[stretch].layout->layOut(page.view);
        constexpr double kBlank = layout::LaneMetrics::kBlankFoot + 1;
        isLast = page.view.scroll + list.lanes.height >= list.contentHeight - kBlank;
        page.lanesHeight = isLast ? list.lanes.height : unbrokenHeight(list);
        m_pages.push_back(page);
        page.view.scroll += page.lanesHeight;
    }
}

DrawList PagedTimeline::listOf(const Page& page) {
    DrawList list = m_stretches[page.stretch].layout->layOut(page.view);
    list.lanes.height = page.lanesHeight;
    // What an edge would cut stands whole on the page before or after.
    const auto isCut = [&](const auto& item) {
        return item.area.y >= list.lanes.bottom() - 1 || (page.view.scroll > 0 && item.area.y < list.lanes.y);
    };
    std::erase_if(list.bars, isCut);
    std::erase_if(list.chips, isCut);
    std::erase_if(list.cards, isCut);
    return list;
}

void PagedTimeline::writeLines() {
    const double width = m_size.width() - 2 * 16;
    const auto add = [&](const std::string& words, const std::string& number) {
        const double indent = number.empty() ? 0 : 28;
        const auto lines =
            layout::wrapped(words, width - indent, kMostLinesAnItem, TextRole::Caption, m_metrics);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            m_lines.push_back({lines[i], TextRole::Caption, indent, i == 0 ? 5.0 : 0.0});
        }
    };
    const auto undated = m_content->index.undated();
    if (undated.size() > 0) {
        m_lines.push_back({kUndatedWords, TextRole::TickMajor, 0, 10});
        for (std::uint32_t at = undated.first; at < undated.last; ++at) {
            add(m_content->texts->title(m_content->index.numberAt(at)), "·");
        }
    }
    if (m_options.hasSources && !m_options.texts.sources.empty()) {
        m_lines.push_back({kSourcesWords, TextRole::TickMajor, 0, m_lines.empty() ? 10.0 : 22.0});
        for (const std::string& source : m_options.texts.sources) {
            add(source, "·");
        }
    }
}

void PagedTimeline::addLegends() {
    layout::LegendSigns signs;
    for (const Page& page : m_pages) {
        signs |= layout::signsIn(listOf(page));
    }
    m_legends = layout::legendPieces(m_size.width(), sceneHeight() - kLegendHeading, signs);
}

void PagedTimeline::addWordPages() {
    const double room = sceneHeight() - kLine;
    Page page;
    page.isWords = true;
    double y = 0;
    const auto close = [&](std::size_t next) {
        page.lastLine = next;
        m_pages.push_back(page);
        page.legend.reset();
        page.firstLine = next;
        y = 0;
    };
    for (std::size_t legend = 0; legend < m_legends.size(); ++legend) {
        if (legend > 0) {
            close(0);
        }
        page.legend = legend;
        y = kLegendHeading + m_legends[legend].samples.height;
    }
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const double height = m_lines[i].before + kLine;
        if (y + height > room && (i > page.firstLine || page.legend)) {
            close(i);
        }
        y += height;
    }
    if (page.legend || page.firstLine < m_lines.size()) {
        close(m_lines.size());
    }
}

int PagedTimeline::pageCount() const {
    return int(m_pages.size());
}

std::string PagedTimeline::spanOf(const Page& page) const {
    if (!page.isWords) {
        const layout::SheetSpan& span = m_stretches[page.stretch].span;
        const bool isShort =
            double(span.last.micros) - double(span.first.micros) < 3 * double(time::kMicrosPerDay);
        return isShort ? layout::spanInWords(page.view.scale.toInstant(0),
                                             page.view.scale.toInstant(page.view.width))
                       : layout::spanInWords(span.first, span.last);
    }
    // What begins on the page, or goes on there.
    const char* lines = page.lastLine > page.firstLine ? kUndatedWords : kLegendWords;
    for (std::size_t line = 0; line < page.lastLine; ++line) {
        if (m_lines[line].words == kSourcesWords && m_lines[line].role == TextRole::TickMajor) {
            lines = kSourcesWords;
        }
    }
    return page.legend && lines == kSourcesWords ? "Legend and sources" : lines;
}

void PagedTimeline::paintText(QPainter& painter, double x, double baseline, const std::string& text,
                              TextRole role, const QColor& colour, double maxWidth) const {
    drawText(painter, x, baseline, layout::elided(text, maxWidth, role, m_metrics), role, colour);
}

double PagedTimeline::paintLegend(QPainter& painter, const Page& page) const {
    if (!page.legend) {
        return 0;
    }
    const layout::Legend& legend = m_legends[*page.legend];
    paintText(painter, 16, 27, kLegendWords, TextRole::TickMajor, m_theme.text, m_size.width() - 32);
    painter.save();
    painter.translate(0, kLegendHeading);
    ScenePainter(m_theme).paintLegend(painter, legend);
    painter.restore();
    return kLegendHeading + legend.samples.height;
}

void PagedTimeline::paintWords(QPainter& painter, const Page& page, double y) const {
    for (std::size_t i = page.firstLine; i < page.lastLine; ++i) {
        const Line& line = m_lines[i];
        y += line.before + kLine;
        paintText(painter, 16 + line.indent, y, line.words, line.role, m_theme.text,
                  m_size.width() - 32 - line.indent);
    }
}

void PagedTimeline::paint(QPainter& painter, int number) {
    const Page& page = m_pages.at(std::size_t(number));
    const double width = m_size.width();
    painter.save();
    painter.fillRect(QRectF(QPointF(), m_size), m_theme.window);
    if (m_options.hasTitle) {
        std::string span = spanOf(page);
        if (!page.isWords && page.view.scroll <= 0 && !m_stretches[page.stretch].quiet.empty()) {
            span = m_stretches[page.stretch].quiet + "  ·  " + span;
        }
        const double spanWidth = m_metrics.width(span, TextRole::Caption);
        paintText(painter, 16, 22, m_options.texts.title, TextRole::Heading, m_theme.text,
                  width - spanWidth - 56);
        paintText(painter, width - 16 - spanWidth, 22, span, TextRole::Caption, m_theme.mutedText,
                  spanWidth + 1);
        painter.fillRect(QRectF(0, kTitleHeight - 1, width, 1), m_theme.border);
    }
    painter.save();
    painter.translate(0, headerHeight());
    if (page.isWords) {
        paintWords(painter, page, paintLegend(painter, page));
    } else {
        painter.setClipRect(QRectF(0, 0, width, sceneHeight()));
        ScenePainter(m_theme).paint(painter, listOf(page));
        paintText(painter, 16, page.view.height + 15, m_stretches[page.stretch].goingOn, TextRole::Caption,
                  m_theme.mutedText, width - 32);
    }
    painter.restore();
    const double below = m_size.height() - kFooterHeight;
    painter.fillRect(QRectF(0, below, width, 1), m_theme.border);
    const std::string place = fmt::format("Page {} of {}", number + 1, m_pages.size());
    const double placeWidth = m_metrics.width(place, TextRole::Caption);
    paintText(painter, width - 16 - placeWidth, below + 15, place, TextRole::Caption, m_theme.mutedText,
              placeWidth + 1);
    paintText(painter, 16, below + 15, m_options.texts.subtitle, TextRole::Caption, m_theme.mutedText,
              width - placeWidth - 56);
    painter.restore();
}

std::vector<Bookmark> PagedTimeline::bookmarks() {
    std::vector<Bookmark> entries;
    bool hasWords = false;
    for (int number = 0; number < pageCount(); ++number) {
        const Page& page = m_pages[std::size_t(number)];
        if (page.isWords) {
            if (!hasWords) {
                entries.push_back({spanOf(page), number, 0});
            }
            hasWords = hasWords || page.lastLine > page.firstLine;
            continue;
        }
        Bookmark entry{spanOf(page), number, 0};
        const layout::CardTexts& texts = *m_stretches[page.stretch].content->texts;
        DrawList list = listOf(page);
        std::sort(list.cards.begin(), list.cards.end(),
                  [](const auto& a, const auto& b) { return a.event < b.event; });
        for (const DrawList::Card& card : list.cards) {
            entry.children.push_back({texts.title(card.event) + " — " + texts.detail(card.event), number,
                                      (headerHeight() + card.area.y) * kScreenDots / m_resolution});
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace dateline::ui
