// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/utf8_text.h"
#include "core/extract/extractor.h"
#include "core/extract/temporal/temporal_reader.h"

namespace dateline::extract {

/// A found expression in the model's terms: code points instead of bytes, EDTF values instead of strings.
model::DateReading readingOf(const Utf8Text& text, const ReadText& read, const ReadExpression& found);
/// `span`: where the expression stands; what the reader found is used up.
Timex timexOf(const Utf8Text& text, ByteSpan span, ReadExpression&& found);

} // namespace dateline::extract
