// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/timeline_picture.h"

#include "core/base/grouped_number.h"
#include "core/layout/content_within.h"
#include "core/layout/text/text_wrap.h"
#include "ui/render/painting.h"
#include "ui/render/scene_painter.h"

#include <QPainter>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace dateline::ui {
namespace {

using layout::TextRole;

constexpr int kHeader = 46;
constexpr int kFooter = 26;
constexpr int kCutNote = 26;
constexpr double kMinHeight = 360;
constexpr double kUnbounded = 1e6;      // so high that no row has to go
constexpr int kLeastBesideLegend = 150; // of a timeline

} // namespace

TimelinePicture::TimelinePicture(std::shared_ptr<const layout::TimelineContent> content,
                                 const PictureOptions& options)
    : m_options(options)
    , m_content(layout::contentWithin(std::move(content), options.from, options.to))
    , m_theme(options.isDark ? Theme::dark() : Theme::light())
    , m_wantedHeight(options.height) {
    const double width = options.width;
    layout::TimeScale scale = layout::TimelineLayout(m_content, m_metrics).fitting(width);
    if (options.from || options.to) {
        const time::Instant from = options.from.value_or(scale.toInstant(0));
        const time::Instant to = options.to.value_or(scale.toInstant(width));
        scale = layout::TimeScale::fitting(from, to, width);
    }
    compose(scale);
    m_cut.heightForAll = m_neededHeight;
    constexpr double kBlank = layout::LaneMetrics::kBlankFoot + 1;
    while (m_missingHeight == 0 && m_list.contentHeight > m_list.lanes.height + kBlank &&
           m_list.bands.size() > 1) {
        leaveOutLanes();
        compose(scale);
    }
    for (const layout::DrawList::Chip& chip : m_list.chips) {
        m_cut.counted += chip.count;
    }
}

void TimelinePicture::compose(const layout::TimeScale& scale) {
    layout::TimelineLayout timeline(m_content, m_metrics);
    layout::ViewState view;
    view.width = m_options.width;
    view.minRows = 1; // paper cannot scroll
    view.isStill = true;
    view.scale = scale;
    m_legend.reset();
    layout::LegendSigns signs;
    for (bool isComplete = false; !isComplete;) {
        layOut(timeline, view);
        // Below a legend the timeline may have less room, and need signs it did not before.
        const layout::LegendSigns needed = m_options.hasLegend ? signs | layout::signsIn(m_list) : signs;
        isComplete = needed == signs;
        signs = needed;
        m_legend = signs.any() ? std::optional(layout::legendOf(view.width, signs, true)) : std::nullopt;
    }
}

int TimelinePicture::around() const {
    const double legend = m_legend ? std::ceil(m_legend->samples.height) : 0;
    return kHeader + int(legend) + (m_cut.lanes > 0 ? kCutNote : 0) +
           (m_options.texts.footer.empty() ? 0 : kFooter);
}

void TimelinePicture::layOut(layout::TimelineLayout& timeline, layout::ViewState view) {
    view.height = kUnbounded;
    const layout::DrawList all = timeline.layOut(view);
    m_cut.isLarge = !all.chips.empty();
    const double needed = all.height - all.lanes.height + all.neededHeight + around();
    m_neededHeight = int(std::ceil(std::max(needed, kMinHeight)));
    m_options.height = m_wantedHeight == 0 ? std::min(m_neededHeight, kMaxPictureSide) : m_wantedHeight;
    view.height = m_options.height - around();
    m_missingHeight = m_legend ? std::max(0, kLeastBesideLegend - int(view.height)) : 0;
    m_list = timeline.layOut(view);
}

// What stands below is not half of a lane, nor a lane that nobody knows of.
void TimelinePicture::leaveOutLanes() {
    const double bottom = m_list.lanes.bottom() - (m_cut.lanes > 0 ? 0 : kCutNote);
    const auto& bands = m_list.bands;
    // At least one is left out, and at least one stays.
    const auto last = std::find_if(bands.begin() + 1, bands.end() - 1,
                                   [&](const auto& band) { return band.area.bottom() > bottom + 0.5; });
    const std::uint32_t end = last->lane;
    for (std::uint32_t lane = end; lane < m_content->lanes.size(); ++lane) {
        if (!m_content->lanes[lane].isHidden) {
            ++m_cut.lanes;
            m_cut.events += m_content->index.inLane(lane).size();
        }
    }
    m_content = layout::contentInLanes(m_content, end);
}

std::string TimelinePicture::cutInWords() const {
    return fmt::format("No room for {} more {} with {} {}", groupedNumber(m_cut.lanes),
                       m_cut.lanes == 1 ? "lane" : "lanes", groupedNumber(m_cut.events),
                       m_cut.events == 1 ? "event" : "events");
}

std::string TimelinePicture::footerWithin(double width) const {
    const auto fits = [&](const std::string& words) {
        return m_metrics.width(words, TextRole::Caption) <= width;
    };
    const std::vector<std::string>& sources = m_options.texts.brief;
    std::string fitting = m_options.texts.footer;
    std::string names;
    for (std::size_t told = 1; told < sources.size() && !fits(m_options.texts.footer); ++told) {
        names += (told == 1 ? "From: " : "; ") + sources[told - 1];
        const std::string words = fmt::format("{}; and {} more", names, groupedNumber(sources.size() - told));
        if (told > 1 && !fits(words)) {
            break;
        }
        fitting = words;
    }
    return fitting;
}

void TimelinePicture::paint(QPainter& painter) const {
    const double width = m_options.width;
    const double height = m_options.height;
    painter.fillRect(QRectF(0, 0, width, height), m_theme.window);
    paintText(painter, 16, 29, m_options.texts.title, TextRole::Heading, m_theme.text, width - 32);
    const double titleWidth = m_metrics.width(m_options.texts.title, TextRole::Heading);
    if (titleWidth + 60 < width) {
        paintText(painter, 16 + titleWidth + 10, 29, m_options.texts.subtitle, TextRole::Caption,
                  m_theme.mutedText, width - titleWidth - 42);
    }
    painter.save();
    painter.translate(0, kHeader);
    ScenePainter(m_theme).paint(painter, m_list);
    painter.restore();
    painter.fillRect(QRectF(0, kHeader - 1, width, 1), m_theme.border);
    if (m_legend) {
        painter.save();
        painter.translate(0, kHeader + m_list.height);
        ScenePainter(m_theme).paintLegend(painter, *m_legend);
        painter.restore();
        painter.fillRect(QRectF(0, kHeader + m_list.height, width, 1), m_theme.border);
    }
    if (m_cut.lanes > 0) {
        const double top = kHeader + m_list.height + (m_legend ? std::ceil(m_legend->samples.height) : 0);
        painter.fillRect(QRectF(0, top, width, 1), m_theme.border);
        paintText(painter, 16, top + 17, cutInWords(), TextRole::Caption, m_theme.mutedText, width - 32);
    }
    if (!m_options.texts.footer.empty()) {
        painter.fillRect(QRectF(0, height - kFooter, width, 1), m_theme.border);
        paintText(painter, 16, height - 9, footerWithin(width - 32), TextRole::Caption, m_theme.mutedText,
                  width - 32);
    }
}

void TimelinePicture::paintText(QPainter& painter, double x, double baseline, const std::string& text,
                                TextRole role, const QColor& colour, double maxWidth) const {
    drawText(painter, x, baseline, layout::elided(text, maxWidth, role, m_metrics), role, colour);
}

std::vector<Bookmark> TimelinePicture::bookmarks() const {
    std::vector<Bookmark> entries;
    for (const layout::DrawList::LaneBand& band : m_list.bands) {
        Bookmark lane{band.name, 0, kHeader + band.area.y};
        std::vector<const layout::DrawList::Card*> cards;
        for (const layout::DrawList::Card& card : m_list.cards) {
            if (card.area.y >= band.area.y && card.area.y < band.area.bottom()) {
                cards.push_back(&card);
            }
        }
        std::sort(cards.begin(), cards.end(),
                  [](const auto* a, const auto* b) { return a->event < b->event; });
        for (const layout::DrawList::Card* card : cards) {
            lane.children.push_back(
                {m_content->texts->title(card->event) + " — " + m_content->texts->detail(card->event), 0,
                 kHeader + card->area.y});
        }
        entries.push_back(std::move(lane));
    }
    return entries;
}

} // namespace dateline::ui
