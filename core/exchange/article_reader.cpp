// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/article_reader.h"

#include "core/base/encoding.h"
#include "core/base/files.h"
#include "core/base/sha256.h"

#include <fmt/format.h>

namespace dateline::exchange {

Result<Article> readArticle(const std::string& path) {
    auto bytes = readFile(path, kArticleLimitBytes);
    if (!bytes) {
        return unexpected(bytes.error());
    }
    auto article = articleFromBytes(std::move(*bytes), path == "-" ? "standard input" : path);
    if (article && path == "-") {
        article->source.address.clear();
    }
    return article;
}

Result<Article> articleFromBytes(std::string bytes, const std::string& name) {
    if (bytes.size() > kArticleLimitBytes) {
        return unexpected(Error{ErrorCode::TooLarge,
                                fmt::format("is larger than {} MB, the most that is read at once; split it",
                                            kArticleLimitBytes / 1'000'000),
                                name});
    }
    if (bytes.find_first_not_of(" \t\r\n\f\v") == std::string::npos) {
        return unexpected(Error{ErrorCode::Invalid, "is empty; an article needs some text", name});
    }
    auto decoded = decodeText(std::move(bytes));
    if (!decoded) {
        Error error = decoded.error();
        error.file = name;
        return unexpected(std::move(error));
    }
    Article article;
    article.source.text = std::move(decoded->text);
    article.source.sha256 = sha256Hex(article.source.text.bytes());
    article.source.address = name;
    if (!decoded->notice.empty()) {
        article.notice = fmt::format("{}: {}", name, decoded->notice);
    }
    return article;
}

} // namespace dateline::exchange
