// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/timeline_layout.h"
#include "core/time/edtf/edtf.h"

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace dateline::tests {

/// An event of a timeline made for a test.
struct Told {
    std::string title;
    std::string when; ///< EDTF; empty: undated
    std::uint32_t lane = 0;
};

class ToldTexts : public layout::CardTexts {
public:
    explicit ToldTexts(std::vector<Told> told)
        : m_told(std::move(told)) {}
    std::string title(std::size_t event) const override { return m_told[event].title; }
    std::string detail(std::size_t event) const override { return m_told[event].when; }

private:
    std::vector<Told> m_told;
};

/// Lanes are named A, B, C …
inline std::shared_ptr<layout::TimelineContent> toldContent(const std::vector<Told>& told,
                                                            std::uint32_t lanes) {
    auto content = std::make_shared<layout::TimelineContent>();
    std::vector<layout::IndexedEvent> events;
    for (const Told& event : told) {
        std::optional<time::Edtf> when;
        if (!event.when.empty()) {
            auto parsed = time::Edtf::parse(event.when);
            if (!parsed) {
                throw std::invalid_argument(event.when + ": " + parsed.error().message);
            }
            when = *parsed;
        }
        events.push_back({layout::drawnExtentOf(when), event.lane, 1});
        if (when && events.back().extent.has(layout::DrawnExtent::Several)) {
            content->parts.emplace(static_cast<std::uint32_t>(events.size() - 1),
                                   layout::drawnPartsOf(*when));
        }
    }
    content->index = layout::EventIndex(events, lanes);
    for (std::uint32_t lane = 0; lane < lanes; ++lane) {
        content->lanes.push_back({std::string(1, char('A' + lane % 26)), lane});
    }
    content->texts = std::make_shared<ToldTexts>(told);
    return content;
}

} // namespace dateline::tests
