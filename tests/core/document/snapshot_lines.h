// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/snapshot/timeline_snapshot.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>

namespace dateline::test {

/// Everything that a snapshot says of its events but their words, a line an event.
inline std::string linesOf(const document::TimelineSnapshot& snapshot) {
    using Columns = model::EventColumns;
    std::string lines;
    const auto& content = snapshot.content();
    for (std::size_t i = 0; i < snapshot.size(); ++i) {
        const auto number = static_cast<std::uint32_t>(i);
        const layout::DrawnExtent extent = content.index.extent(number);
        std::vector<std::int64_t> sources;
        for (const auto source : snapshot.moreSources(i)) {
            sources.push_back(source.value);
        }
        std::vector<std::int64_t> tags;
        for (const auto tag : snapshot.tags(i)) {
            tags.push_back(tag.value);
        }
        int marks = 0;
        for (const auto mark : {Columns::HasDate, Columns::IsApproximate, Columns::HasPhrase,
                                Columns::IsInConflict, Columns::IsDecided, Columns::IsUnverified}) {
            marks |= snapshot.has(i, mark) ? mark : 0;
        }
        const auto ghosts = content.ghosts.find(number);
        const auto parts = content.parts.find(number);
        lines += fmt::format(
            "{} {}-{} {} m{} c{} a{} s{} [{}] [{}] lane {} ghosts {} parts {} at {}\n", snapshot.id(i).value,
            extent.start.micros, extent.end.micros, extent.flags, marks, snapshot.claimCount(i),
            snapshot.mainActor(i).value_or(model::ActorId{}).value,
            snapshot.source(i).value_or(model::SourceId{}).value, fmt::join(sources, " "),
            fmt::join(tags, " "), snapshot.lanes()[snapshot.laneOf(i)].name,
            ghosts == content.ghosts.end() ? 0 : ghosts->second.size(),
            parts == content.parts.end() ? 0 : parts->second.size(), *snapshot.indexOf(snapshot.id(i)));
    }
    return lines;
}

} // namespace dateline::test
