// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/temporal/temporal_resolver.h"
#include "core/time/wording/date_wording.h"

#include <fmt/format.h>

#include <string>

namespace dateline::extract {

/// What a resolution in progress knows and writes down. For the files of the resolver only.
struct TemporalResolver::Reckoning {
    const ResolveContext& context;
    const std::string& rule;
    ResolvedTime& out;
    bool isPm = false;          ///< an hour after noon, said or gone on from one that was
    bool isApproximate = false; ///< by a calendar that is only computed

    void step(std::string text) { out.steps.push_back({rule, std::move(text)}); }
    void usePublished(time::DayNumber day) {
        out.anchor = model::Anchor{model::Anchor::Kind::Publication, edtfDay(day), {}, std::nullopt};
    }
    // The position is filled in as bytes; the extractor turns it into code points.
    // The anchor for people: “May 3rd”, or the day of publication.
    std::string anchorInWords() const {
        if (!out.anchor) {
            return "the day of publication";
        }
        return out.anchor->kind == model::Anchor::Kind::Text
                   ? fmt::format("“{}”", out.anchor->phrase)
                   : fmt::format("publication ({})", anchorDateInWords());
    }
    // "14 March 2024"
    std::string anchorDateInWords() const {
        if (!out.anchor) {
            return "the day of publication";
        }
        const auto date = time::Edtf::parse(out.anchor->date);
        return date ? time::inWords(*date) : out.anchor->date;
    }
    void useText(const TextDate& date) {
        out.anchor = model::Anchor{model::Anchor::Kind::Text, date.placement.edtf, date.phrase,
                                   TextPosition{date.span.begin, date.span.end}};
    }
};

} // namespace dateline::extract
