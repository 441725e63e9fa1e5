// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/encoding.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(Encoding, TakesUtf8AsItIs) {
    const auto read = decodeText("“Größe”\r\n");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->text.bytes(), "“Größe”\r\n");
    EXPECT_EQ(read->encoding, "UTF-8");
    EXPECT_TRUE(read->notice.empty());
}

TEST(Encoding, DropsTheByteOrderMark) {
    EXPECT_EQ(decodeText("\xEF\xBB\xBFhi")->text.bytes(), "hi");
    EXPECT_EQ(decodeText(std::string("\xFF\xFEh\0i\0", 6))->text.bytes(), "hi");
}

TEST(Encoding, ReadsWindows1252WithANotice) {
    const auto read = decodeText("The mayor said \x93we are late\x94 \x97 in the caf\xE9 on Monday.");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->text.bytes(), "The mayor said “we are late” — in the café on Monday.");
    EXPECT_NE(read->notice.find("byte 15"), std::string::npos) << read->notice;
}

TEST(Encoding, RefusesBinary) {
    const auto read = decodeText(std::string("\x7F"
                                             "ELF\0\0\1",
                                             7));
    ASSERT_FALSE(read);
    EXPECT_NE(read.error().message.find("not a text file"), std::string::npos);
}

} // namespace
} // namespace dateline
