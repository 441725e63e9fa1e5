// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes are a document in text form or refused with a place in them; of a document, the text made of it
// is read as the same document.
#include "core/base/require.h"
#include "core/exchange/document_json.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace dateline;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto read = exchange::documentFromJson(bytes, "input");
    if (!read) {
        DATELINE_REQUIRE(read.error().offset && *read.error().offset <= size);
        DATELINE_REQUIRE(read.error().message.rfind("line ", 0) == 0);
        return 0;
    }
    const std::string json = exchange::documentAsJson(read->contents);
    const auto again = exchange::documentFromJson(json, "again");
    DATELINE_REQUIRE(again.has_value());
    DATELINE_REQUIRE(exchange::documentAsJson(again->contents) == json);
    return 0;
}
