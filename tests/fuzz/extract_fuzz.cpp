// SPDX-License-Identifier: GPL-3.0-or-later
// Any UTF-8 text: every quote is the text's own bytes, positions on code points' borders, order kept.
#include "core/base/require.h"
#include "tests/core/extract/extraction_properties.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace dateline;
    auto text = Utf8Text::fromUtf8(std::string(reinterpret_cast<const char*>(data), size));
    if (!text) {
        return -1; // not kept as a seed
    }
    extract::Options options;
    if (size % 2 == 0) {
        options.published = *time::Edtf::parse("2013-03-22");
    }
    const std::string broken = extract::brokenProperty(*text, extract::extract(*text, options));
    if (!broken.empty()) {
        std::fprintf(stderr, "does not hold: %s\n", broken.c_str());
    }
    DATELINE_REQUIRE(broken.empty());
    return 0;
}
