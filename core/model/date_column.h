// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/require.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace dateline::model {

/// When events are drawn, one after another. In the order of a timeline many share a date, so each stands
/// there once for all neighbours that have it: a million events of thirty years take a few hundred kB.
class DateColumn {
public:
    struct Date {
        std::int64_t start = 0; ///< as drawn (layout::DrawnExtent), microseconds from 1970
        std::int64_t end = 0;
        std::uint8_t shape = 0; ///< flags of layout::DrawnExtent
        friend bool operator==(const Date&, const Date&) = default;
    };

    std::size_t size() const { return m_lasts.empty() ? 0 : m_lasts.back(); }
    bool empty() const { return m_lasts.empty(); }
    void push_back(const Date& date) { append(date, 1); }
    /// `count` events of one date: at least one, and no more in all than 32 bits can count.
    void append(const Date& date, std::uint32_t count) {
        DATELINE_REQUIRE(count > 0 && count <= std::numeric_limits<std::uint32_t>::max() - size());
        const auto last = static_cast<std::uint32_t>(size() + count);
        if (!m_lasts.empty() && dateOf(m_lasts.size() - 1) == date) {
            m_lasts.back() = last;
            return;
        }
        m_starts.push_back(date.start);
        m_ends.push_back(date.end);
        m_shapes.push_back(date.shape);
        m_lasts.push_back(last);
    }
    /// [from, to) of another column behind it.
    void append(const DateColumn& other, std::size_t from, std::size_t to) {
        auto run = static_cast<std::size_t>(
            std::upper_bound(other.m_lasts.begin(), other.m_lasts.end(), from) - other.m_lasts.begin());
        while (from < to) {
            const std::size_t last = std::min<std::size_t>(other.m_lasts[run], to);
            append(other.dateOf(run++), static_cast<std::uint32_t>(last - from));
            from = last;
        }
    }
    /// Looks the number up among the dates. Use each() for many.
    Date operator[](std::size_t number) const {
        const auto run = std::upper_bound(m_lasts.begin(), m_lasts.end(), number);
        return dateOf(static_cast<std::size_t>(run - m_lasts.begin()));
    }
    /// Calls visit(number, date) for all, in order.
    template<typename Visit>
    void each(const Visit& visit) const {
        std::size_t number = 0;
        eachRun([&](const Date& date, std::uint32_t count) {
            for (std::uint32_t i = 0; i < count; ++i) {
                visit(number++, date);
            }
        });
    }
    /// Calls visit(date, count) for neighbours of one date.
    template<typename Visit>
    void eachRun(const Visit& visit) const {
        std::uint32_t first = 0;
        for (std::size_t run = 0; run < m_lasts.size(); ++run) {
            visit(dateOf(run), m_lasts[run] - first);
            first = m_lasts[run];
        }
    }

    friend bool operator==(const DateColumn&, const DateColumn&) = default;

private:
    Date dateOf(std::size_t run) const { return {m_starts[run], m_ends[run], m_shapes[run]}; }

    // By run: where it ends is the number after its last one.
    std::vector<std::int64_t> m_starts;
    std::vector<std::int64_t> m_ends;
    std::vector<std::uint8_t> m_shapes;
    std::vector<std::uint32_t> m_lasts;
};

} // namespace dateline::model
