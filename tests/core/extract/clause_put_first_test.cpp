// SPDX-License-Identifier: GPL-3.0-or-later
// A text that once made two clauses ask each other for a title without end.
#include "core/extract/extractor.h"

#include <gtest/gtest.h>

namespace dateline::extract {
namespace {

TEST(ClausePutFirst, DoesNotAskItselfForATitle) {
    using namespace std::string_view_literals;
    const std::string text("&`h e\0\0d`y to cloq 264 BCe the  \3\0\0t--\3\0\0\0=-----------------board voted "
                           "on\0\0the  \3\0\0that Mayor  on "
                           "Monday r said. ShQe had inspe#ted it last \0"sv);
    EXPECT_NO_FATAL_FAILURE(extract(*Utf8Text::fromUtf8(text), {}));
}

} // namespace
} // namespace dateline::extract
