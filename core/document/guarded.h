// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/sqlite/sql_error.h"

#include <string>
#include <type_traits>

namespace dateline::document {

/// Runs `body`, and turns the store's exception into a Result that names the file: the one place where
/// exceptions of the store end.
template<typename Body>
auto guarded(const std::string& file, Body&& body) -> Result<std::invoke_result_t<Body>> {
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Body>>) {
            body();
            return {};
        } else {
            return body();
        }
    } catch (const store::SqlError& failure) {
        Error error = failure.error();
        if (error.file.empty()) {
            error.file = file;
        }
        return unexpected(std::move(error));
    }
}

} // namespace dateline::document
