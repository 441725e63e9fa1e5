// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/picture_texts.h"

#include "core/base/grouped_number.h"
#include "core/document/document.h"
#include "core/time/wording/date_wording.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace dateline::ui {
namespace {

std::string joined(const std::vector<std::string>& details) {
    std::string words;
    for (const std::string& detail : details) {
        words += (words.empty() || detail.empty() ? "" : ", ") + detail;
    }
    return words;
}

std::string counted(std::size_t count, const char* what) {
    return fmt::format("{} {}{}", groupedNumber(count), what, count == 1 ? "" : "s");
}

} // namespace

PictureTexts textsOf(const document::Document& document) {
    PictureTexts texts;
    const std::vector<model::Source> sources = document.sources();
    texts.title = document.title();
    texts.subtitle = counted(sources.size(), "source") + " · " + counted(document.eventCount(), "event");
    for (const model::Source& source : sources) {
        const std::string published = source.published ? time::inWords(*source.published) : std::string();
        texts.brief.push_back(joined({source.title, source.outlet, published}));
        texts.sources.push_back(
            joined({source.author, source.title, source.outlet, published, source.address}));
    }
    texts.footer = texts.brief.empty() ? "" : fmt::format("From: {}", fmt::join(texts.brief, "; "));
    return texts;
}

} // namespace dateline::ui
