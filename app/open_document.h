// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <memory>
#include <optional>
#include <string>

namespace dateline::app {

/// A document opened to be read by a command, which must end with a failure when a query failed on the way:
/// half a list must not pass for a whole one.
class OpenDocument {
public:
    static Result<OpenDocument> open(const std::string& path);

    const document::Document& operator*() const { return *m_document; }
    const document::Document* operator->() const { return m_document.get(); }
    const std::optional<Error>& failure() const { return *m_failure; }

private:
    OpenDocument() = default;

    std::unique_ptr<document::Document> m_document;
    std::unique_ptr<std::optional<Error>> m_failure = std::make_unique<std::optional<Error>>();
    Connection m_connection;
};

} // namespace dateline::app
