// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/tray_layout.h"

#include "core/layout/text_wrap.h"

#include <fmt/format.h>

namespace dateline::layout {
namespace {

constexpr double kChipWidth = 190;

} // namespace

void addTray(DrawList& list, const EventIndex& index, const CardTexts& texts, const TextMetrics& metrics,
             const std::function<bool(std::uint32_t event)>& isLit) {
    const EventIndex::LaneRange undated = index.undated();
    if (undated.size() == 0) {
        return;
    }
    list.tray.area = {0, list.height - kTrayHeight, list.width, kTrayHeight};
    list.tray.label = fmt::format("Undated · {}", undated.size());
    list.tray.labelX = 10;
    list.tray.labelBaseline = list.tray.area.y + 25;
    double x = list.tray.labelX + metrics.width(list.tray.label, TextRole::Caption) + 12;
    for (std::uint32_t i = 0; i < undated.size(); ++i) {
        const std::uint32_t event = index.numberAt(undated.first + i);
        DrawList::Chip chip;
        const bool isLastRoom = x + 2 * kChipWidth > list.width && i + 1 < undated.size();
        chip.events = {event};
        chip.count = isLastRoom ? undated.size() - i : 1;
        std::string title =
            isLastRoom ? std::string() : elided(texts.title(event), kChipWidth - 30, TextRole::Chip, metrics);
        chip.label = isLastRoom      ? fmt::format("+{} more", chip.count)
                     : title.empty() ? std::string("(no title)")
                                     : std::move(title);
        chip.isHovered = isLit(event);
        const double width = metrics.width(chip.label, TextRole::Chip) + 22;
        chip.area = {x, list.tray.area.y + 9, width, 22};
        x += width + 8;
        list.trayChips.push_back(std::move(chip));
        if (isLastRoom) {
            break;
        }
    }
}

} // namespace dateline::layout
