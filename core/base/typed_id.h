// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace dateline {

/// A row's identity, one type per kind of thing, so that a source's id cannot be passed as an event's.
/// Values come from the store and are positive; "none" is std::optional, never 0.
template<typename Tag>
struct TypedId {
    std::int64_t value = 0;

    friend auto operator<=>(TypedId, TypedId) = default;
};

} // namespace dateline

template<typename Tag>
struct std::hash<dateline::TypedId<Tag>> {
    std::size_t operator()(dateline::TypedId<Tag> id) const noexcept {
        return std::hash<std::int64_t>{}(id.value);
    }
};
