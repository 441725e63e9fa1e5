// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/drawing/tray_layout.h"

#include "core/base/grouped_number.h"
#include "core/layout/text/text_wrap.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace dateline::layout {
namespace {

constexpr double kWidestInTray = 190;
constexpr double kTrayChipPadding = 11;
constexpr double kBetweenTrayChips = 8;
constexpr double kTrayEnd = 8;
constexpr std::uint32_t kNamedByCount = 8; // events a chip carries

/// The chips of a tray, from an undated event on.
class TrayChips {
public:
    TrayChips(const DrawList& list, const EventIndex& index, const CardTexts& texts,
              const TextMetrics& metrics)
        : m_index(index)
        , m_texts(texts)
        , m_metrics(metrics)
        , m_undated(index.undated())
        , m_left(list.tray.labelX + metrics.width(list.tray.label, TextRole::Caption) + 12)
        , m_right(list.width - kTrayEnd)
        , m_top(list.tray.area.y + 9) {}

    /// `first` in the order of the undated. What is before and after is counted. At least one is named if
    /// `isNeeded`.
    std::vector<DrawList::Chip> from(std::uint32_t first, bool isNeeded) const {
        std::vector<DrawList::Chip> chips;
        double x = m_left;
        const auto add = [&](DrawList::Chip chip) {
            chip.area.x = x;
            x = chip.area.right() + kBetweenTrayChips;
            chips.push_back(std::move(chip));
        };
        if (first > 0) {
            add(counted(0, first, "← {}"));
        }
        std::uint32_t next = first;
        for (; next < m_undated.size(); ++next) {
            DrawList::Chip chip = named(next);
            const bool isLast = next + 1 == m_undated.size();
            const double forRest = isLast ? 0 : kBetweenTrayChips + after(next + 1).area.width;
            if (x + chip.area.width + forRest > m_right && !(isNeeded && next == first)) {
                break;
            }
            add(std::move(chip));
        }
        if (next < m_undated.size()) {
            add(after(next));
        }
        return chips;
    }

private:
    DrawList::Chip labelled(std::string label) const {
        DrawList::Chip chip;
        chip.label = std::move(label);
        chip.area = {0, m_top, m_metrics.width(chip.label, TextRole::Chip) + 2 * kTrayChipPadding, 22};
        return chip;
    }
    DrawList::Chip named(std::uint32_t place) const {
        const std::uint32_t event = m_index.numberAt(m_undated.first + place);
        std::string title =
            elided(m_texts.title(event), kWidestInTray - 2 * kTrayChipPadding, TextRole::Chip, m_metrics);
        DrawList::Chip chip = labelled(title.empty() ? std::string("(no title)") : std::move(title));
        chip.isNamed = true;
        chip.count = 1;
        chip.events = {event};
        return chip;
    }
    // Those before are gone through backwards, those after forwards.
    DrawList::Chip counted(std::uint32_t first, std::uint32_t last, const char* words) const {
        DrawList::Chip chip = labelled(fmt::format(fmt::runtime(words), groupedNumber(last - first)));
        chip.count = last - first;
        chip.firstPosition = m_undated.first + first;
        chip.lastPosition = m_undated.first + last;
        for (std::uint32_t i = 0; i < std::min(kNamedByCount, last - first); ++i) {
            chip.events.push_back(
                m_index.numberAt(first == 0 ? chip.lastPosition - 1 - i : chip.firstPosition + i));
        }
        return chip;
    }
    DrawList::Chip after(std::uint32_t first) const { return counted(first, m_undated.size(), "+{} more"); }

    const EventIndex& m_index;
    const CardTexts& m_texts;
    const TextMetrics& m_metrics;
    EventIndex::LaneRange m_undated;
    double m_left;
    double m_right;
    double m_top;
};

} // namespace

void addTray(DrawList& list, const EventIndex& index, const CardTexts& texts, const TextMetrics& metrics,
             std::optional<std::uint32_t> selected, const std::function<bool(std::uint32_t event)>& isLit) {
    const EventIndex::LaneRange undated = index.undated();
    if (undated.size() == 0) {
        return;
    }
    list.tray.area = {0, list.height - kTrayHeight, list.width, kTrayHeight};
    list.tray.label = fmt::format("Undated · {}", groupedNumber(undated.size()));
    list.tray.labelX = 10;
    list.tray.labelBaseline = list.tray.area.y + 25;
    const TrayChips chips(list, index, texts, metrics);
    list.trayChips = chips.from(0, false);
    const std::uint32_t position = selected ? index.position(*selected) : 0;
    if (selected && position >= undated.first && position < undated.last) {
        const auto isIt = [&](const DrawList::Chip& chip) {
            return chip.isNamed && chip.events.front() == selected;
        };
        if (std::none_of(list.trayChips.begin(), list.trayChips.end(), isIt)) {
            list.trayChips = chips.from(position - undated.first, true);
        }
    }
    for (DrawList::Chip& chip : list.trayChips) {
        chip.isHovered = chip.isNamed && isLit(chip.events.front());
    }
}

} // namespace dateline::layout
