// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/source_versions.h"
#include "core/evidence/text_likeness.h"
#include "tests/core/document/story.h"
#include "tests/support/temporary_folder.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace dateline::document {
namespace {

std::string articleOf(int number, std::size_t words = 60) {
    std::string text;
    for (std::size_t i = 0; i < words; ++i) {
        text += fmt::format("word{}x{} ", number, i);
    }
    return text;
}

class SourceVersions : public testing::Test {
protected:
    model::SourceId add(const std::string& text, const std::string& address = {}) {
        AcceptedArticle article;
        article.source = sourceOf(text, address);
        model::Candidate candidate;
        candidate.title = "Something";
        candidate.quote = model::cutQuote(article.source.text, {0, 5});
        article.events = {candidate};
        const auto added = m_document->addArticle(article);
        EXPECT_TRUE(added.has_value());
        return added->source;
    }
    static model::Source sourceOf(const std::string& text, const std::string& address = {}) {
        model::Source source;
        source.title = "An article";
        source.address = address;
        source.text = *Utf8Text::fromUtf8(text);
        return source;
    }

    test::TemporaryFolder m_folder;
    std::unique_ptr<Document> m_document = std::move(*Document::create(m_folder.file("a.dateline")));
};

TEST_F(SourceVersions, OneWordChangedIsAnotherVersion) {
    const auto first = add(articleOf(1));
    add(articleOf(2));
    std::string text = articleOf(1);
    text.replace(text.find("word1x30 "), 9, "altered ");
    const auto known = knownVersionOf(*m_document, sourceOf(text));
    ASSERT_TRUE(known.has_value());
    EXPECT_EQ(known->source, first);
    EXPECT_FALSE(known->isSameText);
    EXPECT_GT(known->likeness, 0.9);
    EXPECT_LT(known->likeness, 1);
}

TEST_F(SourceVersions, TheVeryTextIsKnown) {
    const auto first = add(articleOf(1));
    const auto known = knownVersionOf(*m_document, sourceOf(articleOf(1)));
    ASSERT_TRUE(known.has_value());
    EXPECT_EQ(known->source, first);
    EXPECT_TRUE(known->isSameText);
}

TEST_F(SourceVersions, AnotherArticleIsNone) {
    add(articleOf(1));
    EXPECT_FALSE(knownVersionOf(*m_document, sourceOf(articleOf(2))).has_value());
    // Quoting a paragraph does not make an article a version of what it quotes.
    EXPECT_FALSE(knownVersionOf(*m_document, sourceOf(articleOf(2, 600) + articleOf(1))).has_value());
    EXPECT_FALSE(knownVersionOf(*m_document, sourceOf("")).has_value());
    EXPECT_FALSE(knownVersionOf(*m_document, sourceOf("Too short to tell")).has_value());
}

TEST_F(SourceVersions, TheSameAddressNeedsLess) {
    const auto first = add(articleOf(1), "https://example.org/a");
    const std::string rewritten = articleOf(1, 28) + articleOf(3, 40);
    EXPECT_FALSE(knownVersionOf(*m_document, sourceOf(rewritten)).has_value());
    const auto known = knownVersionOf(*m_document, sourceOf(rewritten, "https://example.org/a"));
    ASSERT_TRUE(known.has_value());
    EXPECT_EQ(known->source, first);
    EXPECT_FALSE(knownVersionOf(*m_document, sourceOf(articleOf(4), "https://example.org/a")).has_value());
}

TEST(TextLikeness, IsTheShareOfTheShorterText) {
    const std::string text = articleOf(1);
    EXPECT_EQ(evidence::likenessOf(text, text), 1);
    EXPECT_EQ(evidence::likenessOf(text, text + articleOf(2)), 1);
    EXPECT_EQ(evidence::likenessOf(text, articleOf(2)), 0);
    EXPECT_EQ(evidence::likenessOf("one two three", "one two three"), 0) << "nothing can be said of it";
    EXPECT_EQ(evidence::likenessOf("", ""), 0);
}

} // namespace
} // namespace dateline::document
