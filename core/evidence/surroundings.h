// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text_span.h"
#include "core/model/quote.h"

#include <string_view>

namespace dateline::evidence {

/// How well a place of a text fits a quote by what stands around it: bytes of the quote's prefix that end
/// there and of its suffix that begin there, counted from the place outwards.
std::size_t fitOf(const model::Quote& quote, std::string_view text, ByteSpan place);

} // namespace dateline::evidence
