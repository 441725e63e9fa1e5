// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/encoding.h"

#include <fmt/format.h>
#include <iconv.h>
#include <uchardet/uchardet.h>

#include <memory>

namespace dateline {
namespace {

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
    return uchardet_get_charset(detector.get());
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
    // uchardet says ISO-8859-1 for what the web calls windows-1252; the latter is the superset in use.
    std::string encoding = guessedEncoding(bytes);
    if (encoding.empty() || encoding == "ISO-8859-1" || encoding == "ASCII" || encoding == "UTF-8") {
        encoding = "WINDOWS-1252";
    }
    auto utf8 = convertToUtf8(bytes, encoding.c_str());
    if (!utf8 && encoding != "WINDOWS-1252") {
        encoding = "WINDOWS-1252";
        utf8 = convertToUtf8(bytes, encoding.c_str());
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
