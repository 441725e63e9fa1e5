// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/utf8_text.h"
#include "core/extract/language/language.h"
#include "core/extract/language/temporal_rule.h"
#include "core/extract/language/token.h"
#include "core/extract/temporal/resolved_time.h"

#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace dateline::extract {

/// A temporal expression of a text, found and placed.
struct ReadExpression {
    TokenRange tokens;
    const TemporalRule* rule = nullptr;
    std::size_t sentence = 0;
    ResolvedTime time;
};

/// A text cut into tokens and sentences, with its temporal expressions in order.
struct ReadText {
    std::string_view bytes;
    std::vector<Token> tokens;
    std::vector<TokenRange> sentences;
    std::vector<ReadExpression> expressions;
    bool isNarrative = false; ///< tells of times long past; bare dates hang on the text's own

    std::string_view slice(const Token& token) const {
        return bytes.substr(token.begin, token.end - token.begin);
    }
    std::string_view slice(TokenRange range) const {
        return bytes.substr(tokens[range.begin].begin, tokens[range.end - 1].end - tokens[range.begin].begin);
    }
    ByteSpan span(TokenRange range) const { return {tokens[range.begin].begin, tokens[range.end - 1].end}; }
};

/// A reading that the user chose for the expression that stands there.
struct ChosenSpan {
    ByteSpan span;
    const time::Edtf* when = nullptr; ///< never null; must outlive the reading
};

/// Tokens, sentences, expressions, dates: the first half of extract(). `bytes` must outlive the result. Dates
/// that hang on an expression in `chosen` (in the order of the text) are reckoned from what was chosen.
///
/// `sentenceRead`, where there is one, is called when a sentence was read and may take its expressions away.
ReadText readTimes(std::string_view bytes, const Language& language, std::optional<time::DayNumber> published,
                   std::stop_token stop, std::span<const ChosenSpan> chosen = {},
                   const std::function<void(ReadText&)>& sentenceRead = {});

} // namespace dateline::extract
