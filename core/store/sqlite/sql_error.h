// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <stdexcept>
#include <utility>

namespace dateline::store {

/// A step in the store that failed. Every step can, so here it is thrown; core/document turns it into a
/// Result (guarded()), and it goes no further.
class SqlError : public std::runtime_error {
public:
    explicit SqlError(Error error)
        : std::runtime_error(error.message)
        , m_error(std::move(error)) {}
    SqlError(ErrorCode code, std::string message)
        : SqlError(Error{code, std::move(message)}) {}

    const Error& error() const { return m_error; }

private:
    Error m_error;
};

} // namespace dateline::store
