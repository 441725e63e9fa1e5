// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text_span.h"
#include "core/base/utf8_text.h"

#include <string>

namespace dateline::model {

/// The verbatim words and where they stand, as W3C Web Annotation selectors: TextQuoteSelector (exact,
/// prefix, suffix) and TextPositionSelector (code points, end exclusive).
struct Quote {
    std::string exact;
    std::string prefix; ///< up to 32 code points before
    std::string suffix; ///< up to 32 code points after
    TextPosition position;

    friend bool operator==(const Quote&, const Quote&) = default;
};

/// The only way a quote is made: cut from its text.
Quote cutQuote(const Utf8Text& text, ByteSpan span);

} // namespace dateline::model
