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

TEST(Encoding, TakesAFewAccentsForWindows1252) {
    const auto read = decodeText("On 3 May 2024 the caf\xE9 burned down.\n");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->text.bytes(), "On 3 May 2024 the café burned down.\n");
    EXPECT_EQ(read->encoding, "WINDOWS-1252");
}

TEST(Encoding, KnowsAnotherAlphabetByItsLetters) {
    // "В четверг, 3 мая, мэр объявил о закрытии моста." in windows-1251
    const auto read = decodeText("\xC2 \xF7\xE5\xF2\xE2\xE5\xF0\xE3, 3 \xEC\xE0\xFF, \xEC\xFD\xF0 "
                                 "\xEE\xE1\xFA\xFF\xE2\xE8\xEB \xEE \xE7\xE0\xEA\xF0\xFB\xF2\xE8\xE8 "
                                 "\xEC\xEE\xF1\xF2\xE0.");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->text.bytes(), "В четверг, 3 мая, мэр объявил о закрытии моста.");
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
