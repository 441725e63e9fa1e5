// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

namespace dateline::extract {

inline constexpr std::size_t kLongBytes = 255; // a length that one byte does not say

/// Puts values and texts behind one another; ByteReader gives them back in the same order.
class ByteWriter {
public:
    explicit ByteWriter(std::string& out)
        : m_out(out) {}

    template<typename T>
    void value(const T& value) {
        static_assert(std::is_trivially_copyable_v<T>);
        m_out.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
    void text(std::string_view text) {
        if (text.size() < kLongBytes) {
            m_out += static_cast<char>(text.size());
        } else {
            m_out += static_cast<char>(kLongBytes);
            value(static_cast<std::uint32_t>(text.size()));
        }
        m_out += text;
    }

private:
    std::string& m_out;
};

class ByteReader {
public:
    explicit ByteReader(std::string_view in, std::size_t at = 0)
        : m_in(in)
        , m_at(at) {}

    template<typename T>
    T value() {
        T value{};
        std::memcpy(&value, m_in.data() + m_at, sizeof value);
        m_at += sizeof value;
        return value;
    }
    std::string_view view() {
        std::size_t size = static_cast<unsigned char>(m_in[m_at++]);
        if (size == kLongBytes) {
            size = value<std::uint32_t>();
        }
        const std::string_view text = m_in.substr(m_at, size);
        m_at += size;
        return text;
    }
    std::string text() { return std::string(view()); }
    std::size_t at() const { return m_at; }

private:
    std::string_view m_in;
    std::size_t m_at;
};

} // namespace dateline::extract
