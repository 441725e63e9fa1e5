// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/document/document.h"
#include "core/exchange/document_json.h"
#include "tests/core/document/edited_story.h"
#include "tests/core/document/random_edits.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <random>

namespace dateline::exchange {
namespace {

using document::Document;
using test::contentOf;
using testing::HasSubstr;
using testing::StartsWith;

/// The document with one made of its text form, which must be the same.
void expectRoundTrip(const Document& document, const test::TemporaryFolder& folder) {
    const std::string json = documentAsJson(document.contents());
    const auto read = documentFromJson(json, "a.dateline.json");
    ASSERT_TRUE(read) << read.error().text();
    std::filesystem::create_directories(folder.file("other"));
    const std::string path =
        folder.file("other/" + std::filesystem::path(document.path()).filename().string());
    std::filesystem::remove(path);
    const auto made = Document::create(path, read->contents);
    ASSERT_TRUE(made) << made.error().text();
    EXPECT_EQ(documentAsJson((*made)->contents()), json);
    EXPECT_EQ(contentOf(**made), contentOf(document));
    EXPECT_FALSE((*made)->undoWords());
    // And it is a document like any other: searched and edited.
    if (!document.events().empty()) {
        EXPECT_EQ((*made)->search("a").size(), document.search("a").size());
        ASSERT_TRUE((*made)->removeEvents(std::vector{document.events().front().id}));
        ASSERT_TRUE((*made)->undo());
        EXPECT_EQ(contentOf(**made), contentOf(document));
    }
}

class TextForm : public test::EditedStory {
protected:
    std::string json() const { return documentAsJson(m_document->contents()); }

    /// Why the text form is refused when `from` in it is written as `to`.
    std::string refusal(const std::string& from, const std::string& to) const {
        std::string text = json();
        const std::size_t at = text.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        text.replace(at, from.size(), to);
        const auto read = documentFromJson(text, "a.dateline.json");
        return read ? "accepted" : read.error().text();
    }
};

TEST_F(TextForm, IsMadeToBeReadAndCompared) {
    const std::string text = json();
    EXPECT_THAT(text, StartsWith("{\n  \"format\": \"dateline\",\n  \"version\": 1,\n  \"settings\": {},\n"));
    EXPECT_THAT(text, HasSubstr(R"(
      "text": [
        "The harbour of Møn burned on 3 May 2025, “all of it”, Anna Ruiz said. Ruiz opened)"));
    EXPECT_THAT(text, HasSubstr(R"(
          "selector": [
            {"type": "TextQuoteSelector", "exact": "The harbour of Møn burned on 3 May 2025", "prefix": "", "suffix": ", “all of it”, Anna Ruiz said. R"},
            {"type": "TextPositionSelector", "start": 0, "end": 39}
          ],
          "said_by": "Anna Ruiz",
          "reported": true,
          "when": "2025-05-03",
          "expression": {"text": "on 3 May 2025", "start": 26, "end": 39, "timex_type": "DATE", "timex_value": "2025-05-03"},
          "confidence": 0.9
)"));
    EXPECT_THAT(text, HasSubstr("\n      \"actors\": [\"Port Authority\", \"Anna Ruiz\"],\n"));
    EXPECT_EQ(text.back(), '\n');
}

TEST_F(TextForm, AnEditChangesItsLinesAndNoOther) {
    const std::string before = json();
    document::EventEdit edit;
    edit.title = "Blaze";
    ASSERT_TRUE(m_document->editEvent(fire(), edit));
    std::string after = json();
    const std::size_t at = after.find("Blaze");
    ASSERT_NE(at, std::string::npos);
    after.replace(at, 5, "The harbour burned");
    EXPECT_EQ(after, before);
}

TEST_F(TextForm, ComesBackTheSame) {
    ASSERT_TRUE(m_document->setTitle("A “title” with \\ and \t and \x01"));
    ASSERT_TRUE(m_document->addTags(std::vector{fire(), inquiry()}, {"court", "fire"}));
    ASSERT_TRUE(m_document->relate(model::RelationKind::PartOf, fire(), inquiry()));
    const auto claims = m_document->event(fire())->claims;
    ASSERT_TRUE(m_document->chooseAccount(fire(), claims[1].id, "it saw the log"));
    ASSERT_TRUE(m_document->recordChecks(
        std::vector{document::CheckedQuote{claims[0].id, model::QuoteState::Changed, "burnt"}}, "page"));
    ASSERT_TRUE(m_document->setGrouping(model::Grouping::Tag));
    document::LaneEdit lane;
    lane.name = "Courts";
    lane.colour = 3;
    ASSERT_TRUE(m_document->editLane({model::Grouping::Tag, m_document->tags()[0].id.value}, lane));
    lane.isHidden = true;
    ASSERT_TRUE(m_document->editLane({model::Grouping::Tag, std::nullopt}, lane));
    document::SourceEdit source;
    source.versionOf = m_document->sources()[0].id;
    ASSERT_TRUE(m_document->editSource(m_document->sources()[1].id, source));
    ASSERT_TRUE(m_document->addEra("The inquiry", *time::Edtf::parse("2025-05-04~/.."), 3));
    ASSERT_TRUE(m_document->addEra("Before", *time::Edtf::parse("/2025"), 0));
    ASSERT_TRUE(m_document->orderLanesBy(model::LaneOrder::Name));
    expectRoundTrip(*m_document, m_folder);
}

TEST_F(TextForm, ErasStandALineEachAndNowhereWithoutAny) {
    const std::string before = json();
    EXPECT_EQ(before.find("eras"), std::string::npos);
    ASSERT_TRUE(m_document->addEra("The inquiry", *time::Edtf::parse("2025-05-04/.."), 3));
    EXPECT_THAT(json(), HasSubstr("\n  \"eras\": [\n    {\"id\": 1, \"name\": \"The inquiry\", \"when\": "
                                  "\"2025-05-04/..\", \"colour\": 3}\n  ],\n"));
    EXPECT_THAT(refusal("\"2025-05-04/..\"", "\"../..\""), HasSubstr("an era needs a day"));
    EXPECT_THAT(refusal("\"when\": \"2025-05-04/..\", ", ""), HasSubstr("when"));
    EXPECT_THAT(refusal("\"colour\": 3", "\"colour\": -3"), HasSubstr("colour"));
    EXPECT_THAT(refusal("\"The inquiry\"", "\"\""), HasSubstr("needs a name"));
    EXPECT_THAT(refusal("\"colour\": 3}", "\"colour\": 3}, {\"id\": 1, \"name\": \"x\", \"when\": \"2025\"}"),
                HasSubstr("second time"));
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(json(), before);
}

TEST_F(TextForm, OfRandomDocumentsComesBackTheSame) {
    for (std::uint32_t seed = 1; seed <= 12; ++seed) {
        SCOPED_TRACE(seed);
        const std::string path = m_folder.file("random.dateline");
        std::filesystem::remove(path);
        const auto document = std::move(*Document::create(path));
        const test::RandomEdits edits(seed, /*withHistory=*/true);
        for (std::size_t i = 0; i < 60; ++i) {
            (void)edits.apply(*document, i);
            if (i % 20 == 19) {
                ASSERT_NO_FATAL_FAILURE(expectRoundTrip(*document, m_folder));
            }
        }
    }
}

TEST_F(TextForm, OddTextsComeBackByteForByte) {
    const std::vector<std::string> texts = {
        "",
        "no newline at the end",
        "\n",
        "\r\n\r\nlines of both\n kinds\r and none",
        "\n\n\n",
        std::string("a NUL\0 inside", 13),
        "🌉 beyond the BMP, e\u0301 composed, \u2028 separators",
    };
    for (const std::string& text : texts) {
        model::Contents contents;
        model::Source source;
        source.id = {7};
        source.text = *Utf8Text::fromUtf8(text);
        contents.sources.push_back(source);
        std::string json = documentAsJson(contents);
        const std::size_t hash = json.find("      \"sha256\": \"\",\n");
        ASSERT_NE(hash, std::string::npos);
        json.erase(hash, 20);
        const auto read = documentFromJson(json, "a");
        ASSERT_TRUE(read) << read.error().text();
        EXPECT_EQ(read->contents.sources.at(0).text.bytes(), text);
    }
}

TEST_F(TextForm, TakesEventsWithNamesNobodyListed) {
    std::string text = json();
    const std::string from = "\"actors\": [\"Port Authority\", \"Anna Ruiz\"]";
    text.replace(text.find(from), from.size(), "\"actors\": [\"Somebody\", \"Anna Ruiz\", \"Nobody\"]");
    const auto read = documentFromJson(text, "a");
    ASSERT_TRUE(read) << read.error().text();
    const auto& actors = read->contents.events[0].actors;
    ASSERT_EQ(actors.size(), 3U);
    EXPECT_EQ(actors[1].id, m_document->event(fire())->actors[1].id);
    EXPECT_NE(actors[0].id, actors[2].id);
}

TEST_F(TextForm, SaysWhereAndWhatIsWrong) {
    EXPECT_EQ(
        refusal("\"version\": 1", "\"version\": 2"),
        "a.dateline.json: line 3, column 15: was made by a newer Dateline (version 2 of the text form, this "
        "one reads up to 1); update Dateline to read it");
    EXPECT_THAT(refusal("\"title\": \"The harbour burned\"", "\"title\": The harbour burned"),
                testing::AllOf(HasSubstr("is no JSON"), HasSubstr("line 37, column 16: ")));
    EXPECT_THAT(refusal("\"title\": \"The harbour burned\"", "\"title\": 5"),
                HasSubstr("“title” must be a text in quotation marks"));
    EXPECT_THAT(refusal("\"when\": \"2025-05-03\"", "\"when\": \"2025-13-03\""),
                HasSubstr("“when” is no date: “2025-13-03”"));
    EXPECT_THAT(refusal("\"said_by\"", "\"says\""),
                HasSubstr("“says” is nothing this version knows; it would be lost"));
    EXPECT_THAT(refusal("\"start\": 0, \"end\": 39", "\"start\": 1, \"end\": 39"),
                HasSubstr("the quote of “The harbour burned” does not stand in source 1 at 1–39"));
    EXPECT_THAT(refusal("\"start\": 0, \"end\": 39", "\"start\": 0, \"end\": 99999999999"),
                HasSubstr("does not stand in source 1 at 0–99999999999"));
    EXPECT_THAT(refusal("\"start\": 0", "\"start\": -1"), HasSubstr("“start” must be at least 0"));
    EXPECT_THAT(refusal("burned on 3 May 2025, “all", "burnt on 3 May 2025, “all"),
                HasSubstr("is not the one its sha256 was made of"));
    EXPECT_THAT(refusal("\"source\": 2", "\"source\": 9"), HasSubstr("there is no source 9"));
    EXPECT_THAT(refusal("\"id\": 2,\n      \"title\": \"Ruiz", "\"id\": 1,\n      \"title\": \"Ruiz"),
                HasSubstr("the id 1 is here for the second time"));
    EXPECT_THAT(refusal("\"confidence\": 0.9", "\"confidence\": 9"),
                HasSubstr("must be a number from 0 to 1"));
    EXPECT_THAT(refusal("TextQuoteSelector", "CssSelector"),
                HasSubstr("“CssSelector” is no selector of ours"));
    EXPECT_THAT(refusal("\"relations\": []",
                        "\"relations\": [{\"id\": 1, \"kind\": \"cause\", \"from\": 1, \"to\": 77}]"),
                HasSubstr("there is no event 77"));
    EXPECT_THAT(refusal("\"format\": \"dateline\"", "\"format\": \"timeline\""),
                HasSubstr("is no document in text form"));
}

TEST_F(TextForm, VersionsThatComeRoundToThemselvesAreRefused) {
    model::Contents contents;
    for (std::int64_t id = 1; id <= 4; ++id) {
        model::Source source;
        source.id = {id};
        source.text = *Utf8Text::fromUtf8("Words.");
        source.sha256 = sha256Hex(source.text.bytes());
        source.versionOf = id == 4 ? std::nullopt : std::optional(model::SourceId{id + 1});
        contents.sources.push_back(source);
    }
    EXPECT_TRUE(documentFromJson(documentAsJson(contents), "a")); // 1 of 2 of 3 of 4
    contents.sources[3].versionOf = model::SourceId{2};
    const auto round = documentFromJson(documentAsJson(contents), "a");
    ASSERT_FALSE(round);
    EXPECT_THAT(round.error().text(), HasSubstr("is a newer version of itself"));
    contents.sources[3].versionOf = model::SourceId{4};
    EXPECT_FALSE(documentFromJson(documentAsJson(contents), "a"));
}

TEST_F(TextForm, NoTextAtAllIsRefusedInASentence) {
    const std::vector<std::string> texts = {"",
                                            "[]",
                                            "5",
                                            "{",
                                            "{}",
                                            "null",
                                            "\xff",
                                            "{\"a\":",
                                            "[[[[",
                                            "{\"format\": \"dateline\"}",
                                            "{\"format\": \"dateline\", \"version\": 1}x",
                                            "{\"format\": \"dateline\", \"version\": 1, \"sources\": [" +
                                                std::string(100'000, '[')};
    for (const std::string& text : texts) {
        const auto read = documentFromJson(text, "a.json");
        ASSERT_FALSE(read) << text.substr(0, 60);
        EXPECT_THAT(read.error().text(), StartsWith("a.json: line 1, column ")) << text.substr(0, 60);
        EXPECT_TRUE(read.error().offset);
    }
    EXPECT_TRUE(documentFromJson("{\"format\": \"dateline\", \"version\": 1}", "a"));
}

// Whatever is done to the text, it is read or refused with a line.
TEST_F(TextForm, DamagedAtRandomIsReadOrRefused) {
    const std::string whole = json();
    std::mt19937 random(5);
    int refused = 0;
    for (int i = 0; i < 3000; ++i) {
        std::string text = whole;
        for (std::size_t n = 1 + random() % 3; n > 0; --n) {
            const std::size_t at = random() % text.size();
            switch (random() % 4) {
            case 0:
                text[at] = static_cast<char>(random());
                break;
            case 1:
                text.erase(at, 1 + random() % 40);
                break;
            case 2:
                text.insert(at, text.substr(random() % text.size(), random() % 60));
                break;
            default:
                text[at] = "{}[]\",:0-"[random() % 9];
            }
        }
        const auto read = documentFromJson(text, "a");
        if (!read) {
            ++refused;
            ASSERT_THAT(read.error().text(), StartsWith("a: line "));
            ASSERT_LE(*read.error().offset, text.size());
        } else { // then it holds together
            const std::string path = m_folder.file("damaged.dateline");
            std::filesystem::remove(path);
            ASSERT_TRUE(Document::create(path, read->contents)) << i;
        }
    }
    EXPECT_GT(refused, 2000);
    EXPECT_LT(refused, 3000);
}

} // namespace
} // namespace dateline::exchange
