// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/source.h"

#include <cstddef>
#include <string>

namespace dateline::exchange {

/// The most that is read as one article. Reading 64 MB takes seconds; nobody writes an article that long, and
/// books come near it only as whole libraries.
inline constexpr std::size_t kArticleLimitBytes = 64'000'000;

/// A text read as an article: a source without title and date, which the user or the text itself gives.
struct Article {
    model::Source source; ///< text, hash and address are set
    std::string notice;   ///< a sentence about how its bytes were read, or empty
};

/// Reads a plain text file, or standard input for "-". Fails for what is missing, a folder, no text, empty or
/// over the limit, with the path and what to do.
Result<Article> readArticle(const std::string& path);

/// The same for bytes already here (a paste, a drop); `name` stands in messages and becomes the address.
Result<Article> articleFromBytes(std::string bytes, const std::string& name);

} // namespace dateline::exchange
