// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/extractor.h"

namespace dateline::extract {

/// What is known of a text before its events are.
struct Outline {
    std::optional<time::Edtf> proposedPublication; ///< as in Extraction
    std::string proposedTitle;
};

/// Takes what a text tells, one by one in the order of the text: for callers that pass it on and need not
/// hold it all. Expressions and candidates of a sentence come after those of the sentences before it.
class ExtractionSink {
public:
    virtual ~ExtractionSink() = default;

    /// Called first, once. False ends it here.
    virtual bool begin(const Outline& outline) = 0;
    virtual void take(Timex&& expression) = 0;
    virtual void take(model::Candidate&& candidate) = 0;
};

/// As extract() that returns everything, which is made by it.
void extract(const Utf8Text& text, const Options& options, ExtractionSink& sink, std::stop_token stop = {});

} // namespace dateline::extract
