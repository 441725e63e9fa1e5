// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/date_reading.h"
#include "core/model/quote.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace dateline::exchange {

/// Members stay in the order they are set: files of ours are read by people too.
using Json = nlohmann::ordered_json;

// The parts that our JSON forms share. Positions are code points, ends exclusive.

Json textOrNull(const std::optional<std::string>& text);
Json dateOrNull(const std::optional<time::Edtf>& date);
Json quoteJson(const model::Quote& quote);
Json expressionJson(const std::optional<model::Expression>& expression); ///< null without one
Json explanationJson(const std::vector<model::ExplanationStep>& steps);
Json datesJson(const std::vector<time::Edtf>& dates);

/// As text. What is no UTF-8 (an argument from a shell may be anything) becomes U+FFFD.
std::string dumped(const Json& json, int indent = -1);

} // namespace dateline::exchange
