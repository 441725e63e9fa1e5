// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/extraction_sink.h"
#include "core/model/source.h"

#include <functional>
#include <string>
#include <string_view>

namespace dateline::exchange {

// What `dateline extract` prints. The keys are a contract that scripts rely on; positions are code points,
// ends exclusive.

enum class ExtractionFormat {
    /// {"source": {title, published, sha256, length}, "events": [{title, when, earliest, latest, actors,
    /// said_by,
    /// quote, expression, explanation, alternatives, confidence}]}
    JsonDocument,
    /// One line a temporal expression, whether an event uses it or not: {start, end, text, type, value,
    /// mod?}.
    TimexLines,
    /// One record an event, with a header.
    Csv,
};

/// Writes what a text tells as it comes: the whole of it takes fourteen times the text.
class ExtractionWriter : public extract::ExtractionSink {
public:
    using Output = std::function<void(std::string_view)>;

    /// `source` must outlive it and be complete, title and day of publication, when begin() is called.
    ExtractionWriter(ExtractionFormat format, const model::Source& source, Output output);

    bool begin(const extract::Outline& outline) override;
    void take(extract::Timex&& expression) override { write(expression); }
    void take(model::Candidate&& candidate) override { write(candidate); }
    /// Call last: what closes the form.
    void end();

    void write(const extract::Timex& expression);
    void write(const model::Candidate& candidate);

private:
    ExtractionFormat m_format;
    const model::Source& m_source;
    Output m_output;
    bool m_isFirst = true;
};

/// All at once.
std::string written(ExtractionFormat format, const model::Source& source,
                    const extract::Extraction& extraction);

} // namespace dateline::exchange
