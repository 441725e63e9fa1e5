// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/extraction_sink.h"
#include "core/model/source.h"

#include <optional>
#include <string>

namespace dateline::app {

/// Reads an article's events against its day of publication: the one given on the command line, else the one
/// that came with the file (`source.published`), else a whole date that the text gives as its own. Sets
/// `source.published` to it before `sink.begin()`. Returns which it was, for say(), or, without one, that
/// dates stay open where some do; empty: the one given.
std::string extractPublished(model::Source& source, const std::optional<time::Edtf>& given,
                             extract::ExtractionSink& sink);

} // namespace dateline::app
