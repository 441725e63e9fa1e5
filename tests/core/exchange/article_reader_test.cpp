// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/article_reader.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace dateline::exchange {
namespace {

std::string refusalOf(std::string bytes) {
    const auto article = articleFromBytes(std::move(bytes), "a.txt");
    return article ? "" : article.error().text();
}

TEST(ArticleReader, KeepsTheTextByteForByte) {
    const std::string text = "One.\r\nTwo “three” é\n";
    const auto article = articleFromBytes(text, "a.txt");
    ASSERT_TRUE(article);
    EXPECT_EQ(article->source.text.bytes(), text);
    EXPECT_EQ(article->source.sha256.size(), 64U);
    EXPECT_EQ(article->source.address, "a.txt");
    EXPECT_EQ(article->notice, "");
}

TEST(ArticleReader, ReadsWindows1252WithANotice) {
    const auto article = articleFromBytes("He said \x93no\x94 \x96 twice. Caf\xe9.", "a.txt");
    ASSERT_TRUE(article);
    EXPECT_EQ(article->source.text.bytes(), "He said “no” – twice. Café.");
    EXPECT_EQ(article->notice.rfind("a.txt: not valid UTF-8", 0), 0U) << article->notice;
}

TEST(ArticleReader, RefusesWhatIsNoArticleAndNamesIt) {
    EXPECT_EQ(refusalOf(""), "a.txt: is empty; an article needs some text");
    EXPECT_EQ(refusalOf(" \r\n\t"), "a.txt: is empty; an article needs some text");
    EXPECT_NE(refusalOf(std::string("PK\x03\x04\0\0binary", 12)).find("NUL"), std::string::npos);
    EXPECT_EQ(refusalOf(std::string(64'000'001, 'a')),
              "a.txt: is larger than 64 MB, the most that is read at once; split it");
}

TEST(ArticleReader, RefusesMissingFilesAndFolders) {
    const test::TemporaryFolder folder;
    EXPECT_EQ(readArticle(folder.file("none.txt")).error().text(),
              folder.file("none.txt") + ": no such file");
    EXPECT_EQ(readArticle(folder.file("")).error().message, "is a folder; name a file in it");
}

} // namespace
} // namespace dateline::exchange
