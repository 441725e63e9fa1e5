// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dateline::layout {

struct Point {
    double x = 0;
    double y = 0;

    friend bool operator==(const Point&, const Point&) = default;
};

/// A rectangle in logical pixels, x to the right and y down. Right and bottom edges are exclusive.
struct Rect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    double right() const { return x + width; }
    double bottom() const { return y + height; }
    bool contains(double px, double py) const { return x <= px && px < right() && y <= py && py < bottom(); }
    Rect grownBy(double margin) const {
        return {x - margin, y - margin, width + 2 * margin, height + 2 * margin};
    }
    friend bool operator==(const Rect&, const Rect&) = default;
};

} // namespace dateline::layout
