// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/utf8_text.h"

#include <string>

namespace dateline {

/// A file's bytes read as text, and what a user should know of how.
struct DecodedText {
    Utf8Text text;
    std::string encoding; ///< as IANA names it: "UTF-8", "windows-1252", …
    std::string notice;   ///< a sentence when the encoding had to be guessed, else empty
};

/// Reads UTF-8 (with or without a byte order mark), UTF-16 with a mark, and other encodings by guess
/// (uchardet), with a notice. The mark is dropped; nothing else is changed, line ends included, so that
/// positions are the file's own. Fails for what is no text: NUL bytes outside UTF-16, or bytes that fit no
/// encoding.
Result<DecodedText> decodeText(std::string bytes);

} // namespace dateline
