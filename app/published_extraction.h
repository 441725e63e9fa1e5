// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/extractor.h"
#include "core/model/source.h"

#include <optional>
#include <string>

namespace dateline::app {

struct PublishedExtraction {
    extract::Extraction extraction;
    std::string notice; ///< which day of publication it was read by, for say(); empty: the one given
};

/// Reads an article's events against its day of publication: the one given on the command line, else the one
/// that came with the file (`source.published`), else a whole date that the text gives as its own. Sets
/// `source.published` to it. The notice says which it was; without one, that dates stay open where some do.
PublishedExtraction extractPublished(model::Source& source, const std::optional<time::Edtf>& given);

} // namespace dateline::app
