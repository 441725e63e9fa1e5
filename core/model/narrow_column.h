// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/require.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

namespace dateline::model {

/// A column of numbers or ids in as few bytes a value as its largest needs: 1, 2, 4 or 8. Values come and go
/// whole; a value that does not fit makes all of them wider. `Code` turns a value into the number that is
/// kept and back, 64 bits without a sign of which kMostBytes are used: code(value) and value(code).
template<typename Value, typename Code>
class NarrowColumn {
public:
    std::size_t size() const { return m_bytes.size() / m_width; }
    bool empty() const { return m_bytes.empty(); }
    std::size_t width() const { return m_width; } ///< bytes a value

    Value operator[](std::size_t place) const {
        switch (m_width) {
        case 1:
            return Code::value(m_bytes[place]);
        case 2:
            return Code::value(codeAt<std::uint16_t>(place));
        case 4:
            return Code::value(codeAt<std::uint32_t>(place));
        default:
            return Code::value(codeAt<std::uint64_t>(place));
        }
    }
    void set(std::size_t place, Value value) {
        const std::uint64_t code = makeRoomFor(value);
        put(m_bytes, place, code, m_width);
    }
    void push_back(Value value) {
        const std::uint64_t code = makeRoomFor(value);
        const std::size_t place = size();
        m_bytes.resize(m_bytes.size() + m_width);
        put(m_bytes, place, code, m_width);
    }
    /// [from, to) of another column behind it; bytes where both are as wide.
    void append(const NarrowColumn& other, std::size_t from, std::size_t to) {
        if (other.m_width == m_width) {
            const auto at = [&](std::size_t place) {
                return other.m_bytes.begin() + static_cast<std::ptrdiff_t>(place * m_width);
            };
            m_bytes.insert(m_bytes.end(), at(from), at(to));
            return;
        }
        for (std::size_t place = from; place < to; ++place) {
            push_back(other[place]);
        }
    }
    void reserve(std::size_t size) { m_bytes.reserve(size * m_width); }

    /// Calls visit(place, value) for all, in order; faster than one by one.
    template<typename Visit>
    void each(const Visit& visit) const {
        switch (m_width) {
        case 1:
            return eachOf<std::uint8_t>(visit);
        case 2:
            return eachOf<std::uint16_t>(visit);
        case 4:
            return eachOf<std::uint32_t>(visit);
        default:
            return eachOf<std::uint64_t>(visit);
        }
    }

    // As kept in a file: the codes, as this machine has numbers.
    static bool isWidth(std::uint64_t width) {
        return (width == 1 || width == 2 || width == 4 || width == 8) && width <= Code::kMostBytes;
    }
    std::span<const std::uint8_t> bytes() const { return m_bytes; }
    /// Makes it `size` values of `width` bytes; the caller fills them in.
    std::span<std::uint8_t> assign(std::size_t size, std::size_t width) {
        DATELINE_REQUIRE(isWidth(width));
        m_width = width;
        m_bytes.assign(size * width, 0);
        return m_bytes;
    }
    friend bool operator==(const NarrowColumn& a, const NarrowColumn& b) {
        if (a.m_width == b.m_width) {
            return a.m_bytes == b.m_bytes;
        }
        bool isSame = a.size() == b.size();
        for (std::size_t i = 0; isSame && i < a.size(); ++i) {
            isSame = a[i] == b[i];
        }
        return isSame;
    }

private:
    template<typename Number>
    Number codeAt(std::size_t place) const {
        Number code = 0;
        std::memcpy(&code, m_bytes.data() + place * sizeof code, sizeof code);
        return code;
    }
    template<typename Number, typename Visit>
    void eachOf(const Visit& visit) const {
        const std::size_t count = m_bytes.size() / sizeof(Number);
        for (std::size_t i = 0; i < count; ++i) {
            visit(i, Code::value(codeAt<Number>(i)));
        }
    }
    static void put(std::vector<std::uint8_t>& bytes, std::size_t place, std::uint64_t code,
                    std::size_t width) {
        const auto putAs = [&](auto number) {
            std::memcpy(bytes.data() + place * sizeof number, &number, sizeof number);
        };
        switch (width) {
        case 1:
            return putAs(static_cast<std::uint8_t>(code));
        case 2:
            return putAs(static_cast<std::uint16_t>(code));
        case 4:
            return putAs(static_cast<std::uint32_t>(code));
        default:
            return putAs(code);
        }
    }
    std::uint64_t makeRoomFor(Value value) {
        const std::uint64_t code = Code::code(value);
        std::size_t width = m_width;
        while (width < sizeof code && code >> (8 * width) != 0) {
            width *= 2;
        }
        if (width != m_width) {
            widen(width);
        }
        return code;
    }
    void widen(std::size_t width) {
        std::vector<std::uint8_t> wider;
        wider.reserve(m_bytes.capacity() / m_width * width);
        wider.resize(size() * width);
        each([&](std::size_t place, Value value) { put(wider, place, Code::code(value), width); });
        m_bytes = std::move(wider);
        m_width = width;
    }

    std::vector<std::uint8_t> m_bytes;
    std::size_t m_width = 1;
};

template<typename Id>
struct IdCode {
    static constexpr std::size_t kMostBytes = 8;
    static std::uint64_t code(Id id) { return static_cast<std::uint64_t>(id.value); }
    static Id value(std::uint64_t code) { return Id{static_cast<std::int64_t>(code)}; }
};
template<typename Id>
using IdColumn = NarrowColumn<Id, IdCode<Id>>;

/// Of small whole numbers without a sign.
template<typename Number>
struct NumberCode {
    static constexpr std::size_t kMostBytes = sizeof(Number);
    static std::uint64_t code(Number number) { return number; }
    static Number value(std::uint64_t code) { return static_cast<Number>(code); }
};

/// Of places in a table; the largest number stands for none, and is kept as 0.
struct PlaceCode {
    static constexpr std::size_t kMostBytes = 4;
    static std::uint64_t code(std::uint32_t place) { return static_cast<std::uint32_t>(place + 1); }
    static std::uint32_t value(std::uint64_t code) { return static_cast<std::uint32_t>(code) - 1; }
};

} // namespace dateline::model
