// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/quote.h"

#include <algorithm>

namespace dateline::model {

namespace {
constexpr std::size_t kContextCodePoints = 32;
}

Quote cutQuote(const Utf8Text& text, ByteSpan span) {
    const TextPosition at = text.toPosition(span);
    const std::size_t before = at.start - std::min(at.start, kContextCodePoints);
    return {
        std::string(text.slice(span)),
        std::string(text.slice({text.byteAt(before), span.begin})),
        std::string(text.slice({span.end, text.byteAt(at.end + kContextCodePoints)})),
        at,
    };
}

} // namespace dateline::model
