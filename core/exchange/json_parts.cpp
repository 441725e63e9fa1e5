// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/json_parts.h"

namespace dateline::exchange {

Json textOrNull(const std::optional<std::string>& text) {
    return text ? Json(*text) : Json();
}

Json dateOrNull(const std::optional<time::Edtf>& date) {
    return date ? Json(date->text()) : Json();
}

Json quoteJson(const model::Quote& quote) {
    return {{"exact", quote.exact},
            {"prefix", quote.prefix},
            {"suffix", quote.suffix},
            {"start", quote.position.start},
            {"end", quote.position.end}};
}

Json expressionJson(const std::optional<model::Expression>& expression) {
    if (!expression) {
        return {};
    }
    return {{"text", expression->text},
            {"start", expression->position.start},
            {"end", expression->position.end},
            {"timex_type", expression->timexType},
            {"timex_value", expression->timexValue}};
}

Json explanationJson(const std::vector<model::ExplanationStep>& steps) {
    Json list = Json::array();
    for (const model::ExplanationStep& step : steps) {
        list.push_back({{"rule", step.rule}, {"text", step.text}});
    }
    return list;
}

Json datesJson(const std::vector<time::Edtf>& dates) {
    Json list = Json::array();
    for (const time::Edtf& date : dates) {
        list.push_back(date.text());
    }
    return list;
}

std::string dumped(const Json& json, int indent) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

} // namespace dateline::exchange
