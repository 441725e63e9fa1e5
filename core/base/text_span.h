// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstddef>

namespace dateline {

/// Bytes [begin, end) of a UTF-8 text: what the program works with inside.
struct ByteSpan {
    std::size_t begin = 0;
    std::size_t end = 0;

    std::size_t size() const { return end - begin; }
    bool isEmpty() const { return begin == end; }
    bool contains(std::size_t byte) const { return begin <= byte && byte < end; }
    bool contains(ByteSpan other) const { return begin <= other.begin && other.end <= end; }
    bool overlaps(ByteSpan other) const { return begin < other.end && other.begin < end; }
    friend auto operator<=>(const ByteSpan&, const ByteSpan&) = default;
};

/// Unicode code points [start, end) of a text: what every file, command and panel shows
/// (W3C Web Annotation Data Model, TextPositionSelector).
struct TextPosition {
    std::size_t start = 0;
    std::size_t end = 0;

    friend auto operator<=>(const TextPosition&, const TextPosition&) = default;
};

} // namespace dateline
