// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <optional>

namespace dateline::document {

/// A source that is there already and of which a text seems to be another version.
struct KnownSource {
    model::SourceId source;
    double likeness = 0;     ///< evidence::likenessOf their texts; 1 for the very text
    bool isSameText = false; ///< byte for byte
};

/// Looks for the source of which `article` is another version: most of its words in their order, or the same
/// address and half of them. Nothing without one; the likest of several. Asks the full-text index for a few
/// runs of words and reads the texts of the best few, so the number of sources costs little.
std::optional<KnownSource> knownVersionOf(const Document& document, const model::Source& article);

} // namespace dateline::document
