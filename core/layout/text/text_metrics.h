// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace dateline::layout {

/// What a text is for; the painter and the metrics agree on the font of each.
enum class TextRole {
    CardTitle,
    CardDetail,
    LaneLabel,
    TickMajor,
    TickMinor,
    Chip,
    MarkLabel,
    Caption,
    Heading
};

/// How wide texts are, in logical pixels. An interface, so that layout needs no font and tests can use a
/// fixed-width one.
class TextMetrics {
public:
    virtual ~TextMetrics() = default;
    virtual double width(std::string_view utf8, TextRole role) const = 0;
};

} // namespace dateline::layout
