// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/text_span.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A text that is valid UTF-8 and never changed: quotes are cut from it byte for byte. Copies share the
/// bytes. Knows where every code point stands; a look-up either way reads at most 256 bytes.
class Utf8Text {
public:
    Utf8Text();
    /// Fails with the offset (in code points) of the first invalid byte.
    static Result<Utf8Text> fromUtf8(std::string bytes);

    std::string_view bytes() const { return m_data->bytes; }
    std::size_t byteCount() const { return m_data->bytes.size(); }
    std::size_t codePointCount() const { return m_data->codePoints; }
    bool isEmpty() const { return m_data->bytes.empty(); }

    /// The bytes of a span; a span that reaches past the end is cut there.
    std::string_view slice(ByteSpan span) const;

    /// Code points before a byte; a byte past the end counts as the end.
    std::size_t codePointAt(std::size_t byte) const;
    /// First byte of a code point; one past the end gives byteCount().
    std::size_t byteAt(std::size_t codePoint) const;
    TextPosition toPosition(ByteSpan span) const { return {codePointAt(span.begin), codePointAt(span.end)}; }
    ByteSpan toBytes(TextPosition at) const { return {byteAt(at.start), byteAt(at.end)}; }

    friend bool operator==(const Utf8Text& a, const Utf8Text& b) { return a.bytes() == b.bytes(); }

private:
    struct Data {
        std::string bytes;
        std::vector<std::size_t> marks; ///< code points before each 256th byte
        std::size_t codePoints = 0;
    };
    explicit Utf8Text(std::shared_ptr<const Data> data)
        : m_data(std::move(data)) {}

    std::shared_ptr<const Data> m_data;
};

/// Where the first byte stands that is not part of valid UTF-8 (Unicode 15, table 3-7), or nothing.
std::optional<std::size_t> firstInvalidUtf8(std::string_view bytes);

/// With U+FFFD for every byte that is part of none.
std::string withoutInvalidUtf8(std::string_view bytes);

/// True for a byte that starts a code point.
constexpr bool isUtf8Start(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

/// Code points in valid UTF-8.
std::size_t countCodePoints(std::string_view utf8);

/// At most `limit` code points of `utf8`, cut at a code point's border.
std::string_view firstCodePoints(std::string_view utf8, std::size_t limit);

} // namespace dateline
