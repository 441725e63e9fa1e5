// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace dateline {
namespace {

constexpr std::size_t kMarkEvery = 256;
constexpr std::size_t kWord = 8;

// How many of eight bytes start a code point: those that are not 10xxxxxx, counted all at once.
std::size_t startsInWord(const char* bytes) {
    constexpr std::uint64_t kOnes = 0x0101010101010101U;
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, kWord);
    const std::uint64_t tails = (word >> 7U) & (~word >> 6U) & kOnes;
    return kWord - static_cast<std::size_t>((tails * kOnes) >> 56U);
}

// Length of the well-formed sequence at `at`, or 0 (Unicode 15, table 3-7).
std::size_t sequenceLength(std::string_view bytes, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U;
    };
    const auto isTail = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned lead = byte(0);
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xC2 && lead <= 0xDF) {
        return isTail(1) ? 2 : 0;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
        const unsigned low = lead == 0xE0 ? 0xA0 : 0x80;
        const unsigned high = lead == 0xED ? 0x9F : 0xBF;
        return byte(1) >= low && byte(1) <= high && isTail(2) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const unsigned low = lead == 0xF0 ? 0x90 : 0x80;
        const unsigned high = lead == 0xF4 ? 0x8F : 0xBF;
        return byte(1) >= low && byte(1) <= high && isTail(2) && isTail(3) ? 4 : 0;
    }
    return 0;
}

} // namespace

std::string withoutInvalidUtf8(std::string_view bytes) {
    std::string clean;
    while (const auto bad = firstInvalidUtf8(bytes)) {
        clean += bytes.substr(0, *bad);
        clean += "\xEF\xBF\xBD";
        bytes.remove_prefix(*bad + 1);
    }
    return clean += bytes;
}

std::optional<std::size_t> firstInvalidUtf8(std::string_view bytes) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        const std::size_t length = sequenceLength(bytes, at);
        if (length == 0) {
            return at;
        }
        at += length;
    }
    return std::nullopt;
}

std::size_t countCodePoints(std::string_view utf8) {
    std::size_t count = 0;
    for (; utf8.size() >= kWord; utf8.remove_prefix(kWord)) {
        count += startsInWord(utf8.data());
    }
    return count + static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), isUtf8Start));
}

std::string_view firstCodePoints(std::string_view utf8, std::size_t limit) {
    std::size_t seen = 0;
    for (std::size_t at = 0; at < utf8.size(); ++at) {
        if (isUtf8Start(utf8[at]) && seen++ == limit) {
            return utf8.substr(0, at);
        }
    }
    return utf8;
}

Utf8Text::Utf8Text() {
    static const auto kEmpty = std::make_shared<const Data>();
    m_data = kEmpty;
}

Result<Utf8Text> Utf8Text::fromUtf8(std::string bytes) {
    if (const auto bad = firstInvalidUtf8(bytes)) {
        Error error{ErrorCode::Invalid,
                    fmt::format("not valid UTF-8: byte 0x{:02X} at byte {} starts no character",
                                static_cast<unsigned char>(bytes[*bad]), *bad)};
        error.offset = countCodePoints(std::string_view(bytes).substr(0, *bad));
        return unexpected(std::move(error));
    }
    auto data = std::make_shared<Data>();
    data->bytes = std::move(bytes);
    data->marks.reserve(data->bytes.size() / kMarkEvery + 1);
    for (std::size_t at = 0; at < data->bytes.size(); ++at) {
        if (at % kMarkEvery == 0) {
            data->marks.push_back(data->codePoints);
        }
        data->codePoints += isUtf8Start(data->bytes[at]) ? 1 : 0;
    }
    return Utf8Text(std::move(data));
}

std::string_view Utf8Text::slice(ByteSpan span) const {
    const std::string_view all = bytes();
    const std::size_t begin = std::min(span.begin, all.size());
    return all.substr(begin, std::min(std::max(span.end, begin), all.size()) - begin);
}

std::size_t Utf8Text::codePointAt(std::size_t byte) const {
    if (byte >= byteCount()) {
        return m_data->codePoints;
    }
    const std::size_t mark = byte / kMarkEvery;
    return m_data->marks[mark] + countCodePoints(bytes().substr(mark * kMarkEvery, byte % kMarkEvery));
}

std::size_t Utf8Text::byteAt(std::size_t codePoint) const {
    if (codePoint >= m_data->codePoints) {
        return byteCount();
    }
    const auto after = std::upper_bound(m_data->marks.begin(), m_data->marks.end(), codePoint);
    const auto mark = static_cast<std::size_t>(after - m_data->marks.begin()) - 1;
    std::size_t byte = mark * kMarkEvery;
    std::size_t seen = m_data->marks[mark];
    while (byte + kWord <= byteCount()) {
        const std::size_t starts = startsInWord(bytes().data() + byte);
        if (seen + starts > codePoint) {
            break;
        }
        seen += starts;
        byte += kWord;
    }
    while (!isUtf8Start(bytes()[byte]) || seen++ < codePoint) {
        ++byte;
    }
    return byte;
}

} // namespace dateline
