// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace dateline {

/// Asks the system to back memory that nobody has written to yet with large pages, whole ones only. Where
/// a search goes through hundreds of megabytes, finding the page of every address costs more than reading
/// it. A wish: nothing happens below a few megabytes, or where the system has none.
void preferLargePages(const void* memory, std::size_t bytes);

/// Makes an empty column `size` values long, in large pages if it is large.
template<typename Value>
void resizeLarge(std::vector<Value>& column, std::size_t size) {
    column.reserve(size);
    preferLargePages(column.data(), size * sizeof(Value));
    column.resize(size);
}

} // namespace dateline
