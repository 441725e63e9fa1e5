// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/narrow_column.h"

#include <algorithm>
#include <cstdint>

namespace dateline::model {

/// The smallest and the largest number among ids.
struct IdRange {
    std::int64_t least = 0;
    std::int64_t most = 0;

    /// most - least, which may be more than a number with a sign can hold.
    std::uint64_t length() const { return placeOf(most); }
    /// How far behind the smallest.
    std::uint64_t placeOf(std::int64_t id) const {
        return static_cast<std::uint64_t>(id) - static_cast<std::uint64_t>(least);
    }
};

/// Of a column that is not empty.
template<typename Id>
IdRange idRange(const IdColumn<Id>& ids) {
    IdRange range{ids[0].value, ids[0].value};
    ids.each([&](std::size_t, Id id) {
        range.least = std::min(range.least, id.value);
        range.most = std::max(range.most, id.value);
    });
    return range;
}

} // namespace dateline::model
