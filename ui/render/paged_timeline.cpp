// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/paged_timeline.h"

#include "core/base/require.h"
#include "core/layout/card_faces.h"
#include "core/layout/content_within.h"
#include "core/layout/lane_rows.h"
#include "core/layout/text_wrap.h"
#include "core/layout/tick_labels.h"
#include "ui/render/scene_painter.h"

#include <QPainter>

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

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
constexpr const char* kSourcesWords = "Sources";
constexpr std::size_t kAllRows = 1'000'000; // a lane on paper scrolls to the next page
constexpr std::size_t kMostLinesAnItem = 20;

// Room that two neighbours share: a card of the widest kind.
double overlapOf(double width) {
    return std::min(width / 3, double(layout::CardFaces::standardSize().width) + 16);
}

// As much of the lanes as ends between cards.
double unbrokenHeight(const DrawList& list) {
    double end = list.lanes.bottom();
    for (bool isMoved = true; isMoved;) {
        isMoved = false;
        for (const DrawList::Card& card : list.cards) {
            const double top = card.area.y - layout::LaneMetrics::kMark;
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
            below <= layout::LaneMetrics::kHeader + layout::LaneMetrics::kMark) {
            end = band.area.y;
        }
    }
    return end - list.lanes.y;
}

} // namespace

PagedTimeline::PagedTimeline(std::shared_ptr<const layout::TimelineContent> content, PageOptions options)
    : m_options(std::move(options))
    , m_content(layout::contentWithin(std::move(content), m_options.from, m_options.to))
    , m_layout(m_content, m_metrics) {
    DATELINE_REQUIRE(m_options.size.width() >= kSmallestPage.width());
    DATELINE_REQUIRE(m_options.size.height() >= kSmallestPage.height());
    DATELINE_REQUIRE(m_options.across >= 1 && m_options.across <= kMostAcross);
    // A little smaller is better than a few rows on a second page; much smaller is not.
    for (const int resolution : {kScreenDots, 107, 120, 133}) {
        setResolution(resolution);
        if (int(m_pages.size()) == m_options.across) {
            break;
        }
    }
    if (int(m_pages.size()) != m_options.across) {
        setResolution(kScreenDots);
    }
    if (m_options.hasLegend) {
        addLegends();
    }
    if (m_options.hasSources) {
        writeLines();
    }
    addWordPages();
}

void PagedTimeline::setResolution(int dotsPerInch) {
    m_resolution = dotsPerInch;
    m_size = m_options.size * dotsPerInch / kScreenDots;
    m_pages.clear();
    const double step = m_size.width() - overlapOf(m_size.width());
    const double all = m_size.width() + (m_options.across - 1) * step;
    layout::TimeScale scale = m_layout.fitting(all);
    if (m_options.from || m_options.to) {
        const time::Instant from = m_options.from.value_or(scale.toInstant(0));
        const time::Instant to = m_options.to.value_or(scale.toInstant(all));
        scale = layout::TimeScale::fitting(from, to, all);
    }
    for (int column = 0; column < m_options.across; ++column) {
        addPagesFor(scale.pannedBy(-column * step), column);
    }
}

double PagedTimeline::headerHeight() const {
    return m_options.hasTitle ? kTitleHeight : 0;
}

double PagedTimeline::sceneHeight() const {
    return m_size.height() - headerHeight() - kFooterHeight;
}

void PagedTimeline::addPagesFor(const layout::TimeScale& scale, int column) {
    Page page;
    page.column = column;
    page.view.scale = scale;
    page.view.width = m_size.width();
    page.view.height = sceneHeight();
    page.view.minRows = kAllRows;
    page.view.isStill = true;
    for (bool isLast = false; !isLast;) {
        const DrawList list = m_layout.layOut(page.view);
        isLast = page.view.scroll + list.lanes.height >= list.contentHeight - 1;
        page.lanesHeight = isLast ? list.lanes.height : unbrokenHeight(list);
        m_pages.push_back(page);
        page.view.scroll += page.lanesHeight;
    }
}

DrawList PagedTimeline::listOf(const Page& page) {
    DrawList list = m_layout.layOut(page.view);
    list.lanes.height = page.lanesHeight;
    // What an edge would cut stands whole on the page before or after.
    const auto isCut = [&](const auto& item) {
        return item.area.y >= list.lanes.bottom() - 1 || (page.view.scroll > 0 && item.area.y < list.lanes.y);
    };
    std::erase_if(list.bars, isCut);
    std::erase_if(list.chips, isCut);
    std::erase_if(list.cards, [&](const DrawList::Card& card) {
        return isCut(card) || (page.column > 0 && card.area.x < 0) ||
               (page.column + 1 < m_options.across && card.area.right() > list.width);
    });
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
    if (!m_options.texts.sources.empty()) {
        m_lines.push_back({kSourcesWords, TextRole::TickMajor, 0, 10});
        for (const std::string& source : m_options.texts.sources) {
            add(source, "·");
        }
    }
    const auto undated = m_content->index.undated();
    if (undated.size() > 0) {
        m_lines.push_back({"Undated", TextRole::TickMajor, 0, 22});
        for (std::uint32_t at = undated.first; at < undated.last; ++at) {
            add(m_content->texts->title(m_content->index.numberAt(at)), "·");
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
    const bool hasLines = page.lastLine > page.firstLine;
    if (page.isWords) {
        return page.legend ? (hasLines ? "Legend and sources" : kLegendWords) : kSourcesWords;
    }
    return layout::spanInWords(page.view.scale.toInstant(0), page.view.scale.toInstant(page.view.width));
}

void PagedTimeline::paintText(QPainter& painter, double x, double baseline, const std::string& text,
                              TextRole role, const QColor& colour, double maxWidth) const {
    painter.setFont(fontOf(role));
    painter.setPen(colour);
    painter.drawText(QPointF(x, baseline),
                     QString::fromStdString(layout::elided(text, maxWidth, role, m_metrics)));
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
        const std::string span = spanOf(page);
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
        painter.setClipRect(QRectF(0, 0, width, page.view.height));
        ScenePainter(m_theme).paint(painter, listOf(page));
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
    std::unordered_set<std::uint32_t> named;
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
        DrawList list = listOf(page);
        std::sort(list.cards.begin(), list.cards.end(),
                  [](const auto& a, const auto& b) { return a.event < b.event; });
        for (const DrawList::Card& card : list.cards) {
            const bool isWhole = card.area.x >= 0 && card.area.right() <= list.width;
            if (isWhole && named.insert(card.event).second) {
                entry.children.push_back(
                    {m_content->texts->title(card.event) + " — " + m_content->texts->detail(card.event),
                     number, (headerHeight() + card.area.y) * kScreenDots / m_resolution});
            }
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace dateline::ui
