// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/date_options.h"

#include <fmt/format.h>

namespace dateline::app {

Result<std::optional<time::Edtf>> dateOption(const std::string& option, const std::string& text) {
    if (text.empty()) {
        return std::optional<time::Edtf>();
    }
    auto date = time::Edtf::parse(text);
    if (!date) {
        return unexpected(ErrorCode::Invalid, fmt::format("{} {}: {}", option, text, date.error().message));
    }
    return std::optional(std::move(*date));
}

Result<std::optional<time::Edtf>> dayOption(const std::string& option, const std::string& text) {
    auto date = dateOption(option, text);
    if (date && *date) {
        const time::Edtf& day = **date;
        if (!day.isDate() || day.level() != 0 || day.precision() != time::Precision::Day) {
            return unexpected(ErrorCode::Invalid,
                              fmt::format("{} {}: give one day, as in 2025-05-05", option, text));
        }
    }
    return date;
}

} // namespace dateline::app
