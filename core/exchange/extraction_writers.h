// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/extractor.h"
#include "core/model/source.h"

#include <string>

namespace dateline::exchange {

// What `dateline extract` prints. The keys are a contract that scripts rely on; positions are code points,
// ends exclusive.

/// {"source": {title, published, sha256, length}, "events": [{title, when, earliest, latest, actors, said_by,
/// quote, expression, explanation, alternatives, confidence}]}
std::string extractionAsJson(const model::Source& source, const extract::Extraction& extraction);

/// One line a temporal expression, whether an event uses it or not: {start, end, text, type, value, mod?}.
std::string extractionAsTimexLines(const extract::Extraction& extraction);

/// One record an event, with a header.
std::string extractionAsCsv(const extract::Extraction& extraction);

} // namespace dateline::exchange
