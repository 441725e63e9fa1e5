// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/utf8_text.h"
#include "core/model/ids.h"
#include "core/time/edtf/edtf.h"

#include <optional>
#include <string>

namespace dateline::model {

/// A text that tells events, with its day of publication.
struct Source {
    SourceId id;
    std::string title;
    std::string outlet;
    std::string author;
    std::string address; ///< URL or path it came from, as given; never opened unasked
    std::optional<time::Edtf> published;
    std::optional<time::Edtf> retrieved; ///< when the text was taken from its address
    std::string language = "en";         ///< BCP 47
    Utf8Text text;
    std::string sha256;                     ///< of the text's UTF-8 bytes, 64 hex digits
    std::optional<SourceId> versionOf = {}; ///< the source of which this is a newer version
};

} // namespace dateline::model
