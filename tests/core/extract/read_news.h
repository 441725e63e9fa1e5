// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/extractor.h"

#include <string>
#include <utility>
#include <vector>

namespace dateline::extract {

/// Read as published on a Friday; an empty day: on one that nobody gave.
inline Extraction read(std::string text, const char* published = "2019-06-14") {
    Options options;
    if (*published != '\0') {
        options.published = *time::Edtf::parse(published);
    }
    return extract(*Utf8Text::fromUtf8(std::move(text)), options);
}

/// "words VALUE" of each expression.
inline std::vector<std::string> values(const char* text, const char* published = "2019-06-14") {
    std::vector<std::string> all;
    for (const Timex& timex : read(text, published).expressions) {
        all.push_back(timex.expression.text + " " + timex.expression.timexValue);
    }
    return all;
}

inline std::vector<model::Candidate> candidatesOf(std::string text) {
    return read(std::move(text)).candidates.all();
}

} // namespace dateline::extract
