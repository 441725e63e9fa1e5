// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/encoding.h"

#include <fmt/format.h>
#include <iconv.h>
#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <memory>

namespace dateline {
namespace {

constexpr const char* kWestern = "WINDOWS-1252";

/// uchardet's names for other encodings of the Latin script, all of one byte a character.
constexpr std::array<std::string_view, 14> kOtherLatin = {
    "ISO-8859-2",   "ISO-8859-3",   "ISO-8859-4",  "ISO-8859-9",       "ISO-8859-10",
    "ISO-8859-13",  "ISO-8859-15",  "ISO-8859-16", "WINDOWS-1250",     "WINDOWS-1254",
    "WINDOWS-1257", "WINDOWS-1258", "IBM852",      "MAC-CENTRALEUROPE"};

std::optional<std::string> convertToUtf8(std::string_view bytes, const char* encoding) {
    iconv_t converter = ::iconv_open("UTF-8", encoding);
    if (converter == reinterpret_cast<iconv_t>(-1)) {
        return std::nullopt;
    }
    std::string out(bytes.size() * 3 + 16,
                    '\0'); // no single-byte or UTF-16 unit needs more than 3 bytes each
    char* from = const_cast<char*>(bytes.data()); // iconv's signature; it does not write there
    std::size_t fromLeft = bytes.size();
    char* to = out.data();
    std::size_t toLeft = out.size();
    const std::size_t status = ::iconv(converter, &from, &fromLeft, &to, &toLeft);
    ::iconv_close(converter);
    if (status == static_cast<std::size_t>(-1) || fromLeft != 0) {
        return std::nullopt;
    }
    out.resize(out.size() - toLeft);
    return out;
}

std::string guessedEncoding(std::string_view bytes) {
    const std::unique_ptr<struct uchardet, decltype(&uchardet_delete)> detector(uchardet_new(),
                                                                                uchardet_delete);
    uchardet_handle_data(detector.get(), bytes.data(), bytes.size());
    uchardet_data_end(detector.get());
    std::string guess = uchardet_get_charset(detector.get());
    // uchardet says ISO-8859-1 for what the web calls windows-1252; the latter is the superset in use.
    if (guess.empty() || guess == "ISO-8859-1" || guess == "ASCII" || guess == "UTF-8") {
        return kWestern;
    }
    // It tells the encodings of the Latin script apart by how often letters occur, which the few accents of
    // an English text cannot show. And ISO 8859 has control characters where windows-1252 has quotation
    // marks.
    constexpr std::ptrdiff_t kEnoughLetters = 40;
    const auto high = std::count_if(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; });
    const bool hasControls = guess.starts_with("ISO") && std::any_of(bytes.begin(), bytes.end(), [](char c) {
                                 return (static_cast<unsigned char>(c) & 0xE0) == 0x80;
                             });
    const bool isOtherLatin = std::find(kOtherLatin.begin(), kOtherLatin.end(), guess) != kOtherLatin.end();
    return isOtherLatin && (high < kEnoughLetters || hasControls) ? kWestern : guess;
}

Result<DecodedText> decoded(std::string utf8, std::string encoding, std::string notice) {
    auto text = Utf8Text::fromUtf8(std::move(utf8));
    if (!text) {
        return unexpected(text.error());
    }
    return DecodedText{std::move(*text), std::move(encoding), std::move(notice)};
}

} // namespace

Result<DecodedText> decodeText(std::string bytes) {
    const std::string_view view = bytes;
    for (const auto& [mark, encoding] : {std::pair{std::string_view("\xFF\xFE"), "UTF-16LE"},
                                         std::pair{std::string_view("\xFE\xFF"), "UTF-16BE"}}) {
        if (view.starts_with(mark)) {
            auto utf8 = convertToUtf8(view.substr(mark.size()), encoding);
            if (!utf8) {
                return unexpected(ErrorCode::Invalid,
                                  fmt::format("starts as {} but is not; save it as UTF-8", encoding));
            }
            return decoded(std::move(*utf8), encoding, {});
        }
    }
    if (view.find('\0') != std::string_view::npos) {
        return unexpected(ErrorCode::Invalid,
                          "is not a text file (it has NUL bytes); export it as plain text first");
    }
    if (view.starts_with("\xEF\xBB\xBF")) {
        bytes.erase(0, 3);
    }
    const auto bad = firstInvalidUtf8(bytes);
    if (!bad) {
        return decoded(std::move(bytes), "UTF-8", {});
    }
    std::string encoding = guessedEncoding(bytes);
    auto utf8 = convertToUtf8(bytes, encoding.c_str());
    if (!utf8 && encoding != kWestern) {
        encoding = kWestern;
        utf8 = convertToUtf8(bytes, kWestern);
    }
    if (!utf8) {
        return unexpected(
            ErrorCode::Invalid,
            fmt::format("is not text in UTF-8 or another known encoding (byte {}); save it as UTF-8", *bad));
    }
    std::string notice = fmt::format("not valid UTF-8 (byte {}); read as {}", *bad, encoding);
    return decoded(std::move(*utf8), std::move(encoding), std::move(notice));
}

} // namespace dateline
