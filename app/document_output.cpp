// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document_output.h"

#include "app/messages.h"
#include "core/base/files.h"

#include <cstdio>
#include <filesystem>

namespace dateline::app {

Result<void> putDocument(const std::string& output,
                         const std::function<Result<void>(const std::string&)>& make) {
    const std::string temporary = temporaryNameBeside(output);
    if (const auto made = make(temporary); !made) {
        std::remove(temporary.c_str());
        Error error = made.error();
        error.file = error.file == temporary ? output : error.file;
        return unexpected(std::move(error));
    }
    return commitTemporary(temporary, output);
}

int refuseOutput(const std::string& output, bool replaces) {
    std::error_code ignored;
    if (output == "-") {
        return misuse("a document cannot be written to standard output; name a file");
    }
    if (!replaces && std::filesystem::exists(output, ignored)) {
        return fail(Error{ErrorCode::Unwritable, "is there already; --force replaces it", output});
    }
    return kDone;
}

} // namespace dateline::app
