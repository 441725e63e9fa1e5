// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_document.h"

namespace dateline::app {

Result<OpenDocument> OpenDocument::open(const std::string& path) {
    if (path == "-") {
        return unexpected(ErrorCode::Unsupported,
                          "a document cannot be read from standard input; name its file");
    }
    auto document = document::Document::open(path);
    if (!document) {
        return unexpected(document.error());
    }
    OpenDocument opened;
    opened.m_document = std::move(*document);
    opened.m_connection = opened.m_document->failed.connect(
        [failure = opened.m_failure.get()](const Error& error) { *failure = error; });
    return opened;
}

} // namespace dateline::app
