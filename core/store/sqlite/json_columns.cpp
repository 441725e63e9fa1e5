// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite/json_columns.h"

#include "core/store/sqlite/sql_error.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline::store {
namespace {

using Json = nlohmann::json;

[[noreturn]] void throwDamaged(std::string_view text) {
    throw SqlError(ErrorCode::Invalid, fmt::format("is damaged: “{:.60}” is no list", text));
}

Json listFrom(std::string_view text) {
    Json list = Json::parse(text, nullptr, false);
    if (!list.is_array()) {
        throwDamaged(text);
    }
    return list;
}

} // namespace

std::string stepsToJson(const std::vector<model::ExplanationStep>& steps) {
    Json list = Json::array();
    for (const model::ExplanationStep& step : steps) {
        list.push_back({step.rule, step.text});
    }
    return list.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::vector<model::ExplanationStep> stepsFromJson(std::string_view json) {
    std::vector<model::ExplanationStep> steps;
    for (const Json& pair : listFrom(json)) {
        if (!pair.is_array() || pair.size() != 2 || !pair[0].is_string() || !pair[1].is_string()) {
            throwDamaged(json);
        }
        steps.push_back({pair[0].get<std::string>(), pair[1].get<std::string>()});
    }
    return steps;
}

std::string datesToJson(const std::vector<time::Edtf>& dates) {
    Json list = Json::array();
    for (const time::Edtf& date : dates) {
        list.push_back(date.text());
    }
    return list.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::vector<time::Edtf> datesFromJson(std::string_view json) {
    std::vector<time::Edtf> dates;
    for (const Json& item : listFrom(json)) {
        auto date = item.is_string() ? time::Edtf::parse(item.get<std::string>())
                                     : Result<time::Edtf>(unexpected(ErrorCode::Invalid, "no text"));
        if (!date) {
            throwDamaged(json);
        }
        dates.push_back(*date);
    }
    return dates;
}

} // namespace dateline::store
