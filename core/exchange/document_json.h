// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/contents.h"

#include <string>
#include <string_view>
#include <vector>

namespace dateline::exchange {

// A whole document as text, `NAME.dateline.json`: everything but the history. Made to be kept in git and read
// by people: always in the same order (by id), one thing a line, a source's text as a list of its lines.
//
//   {"format": "dateline", "version": 1, "settings": {…}, "lanes": […], "eras"?: […], "sources": […],
//   "actors": […],
//    "tags": […], "events": [{id, title, when?, actors?, tags?, note?, choice?, claims: [{id, source,
//    selector: [TextQuoteSelector, TextPositionSelector], …}]}], "relations": […]}
//
// Dates are EDTF. Selectors are those of the W3C Web Annotation Data Model; positions are code points, ends
// exclusive. What is empty is left out. The same contents always make the same bytes.

std::string documentAsJson(const model::Contents& contents);

struct ReadDocument {
    model::Contents contents;
    std::vector<std::string> notices; ///< sentences on what is odd, but was taken as it is
};
/// Fails, with line and column, for what is no JSON, a member that is missing, of another kind or unknown, a
/// reference to nothing, an id that is there twice, and a quote that does not stand in its source where it
/// says (unless a check says that it is changed or lost). `file` stands in messages.
Result<ReadDocument> documentFromJson(std::string_view bytes, const std::string& file);

} // namespace dateline::exchange
