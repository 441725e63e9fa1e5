// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace dateline::document {
class Document;
}

namespace dateline::ui {

/// What a picture of a document says around the timeline.
struct PictureTexts {
    std::string title;
    std::string subtitle;             ///< "1 source · 9 events"
    std::vector<std::string> sources; ///< one each: author, title, outlet, day of publication, address
    std::string footer;               ///< all sources in brief, on one line; empty: none
    std::vector<std::string> brief;   ///< the same one by one, where not all fit on the line
};

PictureTexts textsOf(const document::Document& document);

} // namespace dateline::ui
