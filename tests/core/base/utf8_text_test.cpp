// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8_text.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(Utf8Text, MapsEveryCodePointBothWays) {
    std::string bytes;
    std::vector<std::size_t> starts;
    for (int i = 0; i < 400; ++i) {
        for (const char* character : {"a", "é", "“", "😀"}) {
            starts.push_back(bytes.size());
            bytes += character;
        }
    }
    const auto text = Utf8Text::fromUtf8(bytes);
    ASSERT_TRUE(text);
    EXPECT_EQ(text->codePointCount(), starts.size());
    for (std::size_t i = 0; i < starts.size(); ++i) {
        EXPECT_EQ(text->byteAt(i), starts[i]);
        EXPECT_EQ(text->codePointAt(starts[i]), i);
    }
    EXPECT_EQ(text->byteAt(starts.size()), bytes.size());
    EXPECT_EQ(text->codePointAt(bytes.size() + 9), starts.size());
}

TEST(Utf8Text, RefusesWhatUnicodeRefusesAndSaysWhere) {
    struct Case {
        std::string bytes;
        std::size_t codePoint;
    };
    for (const auto& [bytes, codePoint] : std::vector<Case>{
             {"ab\xFFz", 2},          // never a lead byte
             {"\xC0\xAF", 0},         // overlong
             {"é\xE2\x82", 1},        // cut off
             {"a\xED\xA0\x80", 1},    // surrogate
             {"\xF4\x90\x80\x80", 0}, // above U+10FFFF
             {"x\x80", 1},            // tail alone
         }) {
        const auto text = Utf8Text::fromUtf8(bytes);
        ASSERT_FALSE(text) << bytes;
        EXPECT_EQ(text.error().offset, codePoint);
    }
}

TEST(Utf8Text, CutsAtCodePointBorders) {
    EXPECT_EQ(firstCodePoints("añb", 2), "añ");
    EXPECT_EQ(firstCodePoints("añb", 9), "añb");
    EXPECT_EQ(firstCodePoints("añb", 0), "");
}

} // namespace
} // namespace dateline
