// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/require.h"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace dateline {

enum class ErrorCode {
    Invalid,     ///< the text or file is not what it should be
    NotFound,    ///< no such file or item
    Unreadable,  ///< there, but cannot be read
    Unwritable,  ///< cannot be written
    TooLarge,    ///< over a limit that the message names
    Unsupported, ///< well-formed, but of a kind or version we do not handle
    Busy,        ///< somebody else holds it
    Cancelled,   ///< stopped on request
};

/// What went wrong, said for people: one sentence that names what, where and what to do.
struct Error {
    ErrorCode code = ErrorCode::Invalid;
    std::string message;
    std::string file = {};                  ///< empty: no file is to blame
    std::optional<std::size_t> offset = {}; ///< code points from the start of the input, counted from 0

    /// The sentence to print, with the file before it where there is one.
    std::string text() const { return file.empty() ? message : file + ": " + message; }
};

/// Marks the error side of a Result, as std::unexpected will (GCC 12 has no std::expected).
struct Unexpected {
    Error error;
};

inline Unexpected unexpected(ErrorCode code, std::string message) {
    return {Error{code, std::move(message)}};
}
inline Unexpected unexpected(Error error) {
    return {std::move(error)};
}

/// A value or the Error that kept it from being. The member names are those of std::expected.
/// Asking a failed Result for its value is a bug and stops the program.
template<typename T>
class [[nodiscard]] Result {
public:
    // Implicit on purpose, so that `return value;` and `return unexpected(…);` both read well.
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Unexpected failure)
        : m_state(std::in_place_index<1>, std::move(failure.error)) {}

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T& value() & {
        DATELINE_REQUIRE(has_value());
        return *std::get_if<0>(&m_state);
    }
    const T& value() const& {
        DATELINE_REQUIRE(has_value());
        return *std::get_if<0>(&m_state);
    }
    T&& value() && {
        DATELINE_REQUIRE(has_value());
        return std::move(*std::get_if<0>(&m_state));
    }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    const Error& error() const {
        DATELINE_REQUIRE(!has_value());
        return *std::get_if<1>(&m_state);
    }

    T value_or(T fallback) const& { return has_value() ? value() : std::move(fallback); }

private:
    std::variant<T, Error> m_state;
};

template<>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Unexpected failure)
        : m_error(std::move(failure.error)) {}

    bool has_value() const { return !m_error.has_value(); }
    explicit operator bool() const { return has_value(); }
    const Error& error() const {
        DATELINE_REQUIRE(!has_value());
        return *m_error;
    }

private:
    std::optional<Error> m_error;
};

} // namespace dateline
