// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/date_reading.h"

#include <string>
#include <string_view>
#include <vector>

namespace dateline::store {

// Lists that belong to one claim and are only ever read whole are JSON in a column. The readers throw
// SqlError for anything the writers did not write.

/// [["rule", "text"], …]
std::string stepsToJson(const std::vector<model::ExplanationStep>& steps);
std::vector<model::ExplanationStep> stepsFromJson(std::string_view json);

/// ["2025-04", …]
std::string datesToJson(const std::vector<time::Edtf>& dates);
std::vector<time::Edtf> datesFromJson(std::string_view json);

} // namespace dateline::store
