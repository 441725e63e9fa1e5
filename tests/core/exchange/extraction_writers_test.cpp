// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv.h"
#include "core/exchange/edtf_json.h"
#include "core/exchange/extraction_writers.h"
#include "tests/core/document/story.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace dateline::exchange {
namespace {

using nlohmann::ordered_json;
using testing::ElementsAre;

std::vector<std::string> keysOf(const ordered_json& object) {
    std::vector<std::string> keys;
    for (const auto& item : object.items()) {
        keys.push_back(item.key());
    }
    return keys;
}

extract::Extraction storyExtraction() {
    extract::Extraction extraction;
    extraction.candidates = test::story().events;
    extract::Timex timex;
    timex.expression = {"about “May”", {5, 16}, "DATE", "2025-05"};
    extract::Timex about = timex;
    about.mod = "APPROX";
    extraction.expressions = {timex, about};
    return extraction;
}

TEST(ExtractionJson, HasTheKeysOfTheContractInOrder) {
    const auto json =
        ordered_json::parse(written(ExtractionFormat::JsonDocument, test::story().source, storyExtraction()));
    EXPECT_THAT(keysOf(json), ElementsAre("source", "events"));
    EXPECT_THAT(keysOf(json["source"]), ElementsAre("title", "published", "sha256", "length"));
    EXPECT_THAT(keysOf(json["events"][0]),
                ElementsAre("title", "when", "earliest", "latest", "actors", "said_by", "quote", "expression",
                            "explanation", "alternatives", "confidence"));
    EXPECT_THAT(keysOf(json["events"][0]["quote"]), ElementsAre("exact", "prefix", "suffix", "start", "end"));
    EXPECT_THAT(keysOf(json["events"][0]["expression"]),
                ElementsAre("text", "start", "end", "timex_type", "timex_value"));
    EXPECT_THAT(keysOf(json["events"][1]["explanation"][0]), ElementsAre("rule", "text"));
}

TEST(ExtractionJson, SaysNullWhereThereIsNothing) {
    const auto json =
        ordered_json::parse(written(ExtractionFormat::JsonDocument, test::story().source, storyExtraction()));
    const auto& undated = json["events"][3];
    for (const char* key : {"when", "earliest", "latest", "said_by", "expression"}) {
        EXPECT_TRUE(undated[key].is_null()) << key;
    }
    const auto& openStart = json["events"][2];
    EXPECT_TRUE(openStart["earliest"].is_null());
    EXPECT_EQ(openStart["latest"], "2025-05-05");
    EXPECT_EQ(json["source"]["length"], test::story().source.text.codePointCount());
}

TEST(ExtractionJson, IsLaidOutAsOneDocument) {
    for (const auto& extraction : {storyExtraction(), extract::Extraction{}}) {
        const std::string text = written(ExtractionFormat::JsonDocument, test::story().source, extraction);
        EXPECT_EQ(text, ordered_json::parse(text).dump(2) + '\n');
    }
}

TEST(TimexLines, AreOneObjectALineWithModOnlyWhereThereIsOne) {
    EXPECT_EQ(written(ExtractionFormat::TimexLines, test::story().source, storyExtraction()),
              "{\"start\":5,\"end\":16,\"text\":\"about “May”\",\"type\":\"DATE\",\"value\":\"2025-05\"}\n"
              "{\"start\":5,\"end\":16,\"text\":\"about “May”\",\"type\":\"DATE\",\"value\":\"2025-05\","
              "\"mod\":\"APPROX\"}\n");
}

TEST(ExtractionCsv, HasOneRecordAnEvent) {
    const std::string csv = written(ExtractionFormat::Csv, test::story().source, storyExtraction());
    EXPECT_EQ(csv.substr(0, csv.find('\n')), "title,when,earliest,latest,actors,said_by,quote,start,end,"
                                             "expression,timex_type,timex_value,confidence");
    EXPECT_NE(csv.find("The harbour burned,2025-05-03,2025-05-03,2025-05-03,Port Authority; Anna Ruiz,"),
              std::string::npos)
        << csv;
}

TEST(Csv, QuotesOnlyWhatNeedsIt) {
    EXPECT_EQ(csvRecord({"plain", "a,b", "say \"no\"", "two\nlines", ""}),
              "plain,\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\n");
}

TEST(EdtfJson, AnswersInOneLine) {
    EXPECT_EQ(edtfAsJson("2025-04"),
              "{\"input\":\"2025-04\",\"valid\":true,\"level\":0,\"earliest\":\"2025-04-01\","
              "\"latest\":\"2025-04-30\",\"words\":\"April 2025\"}");
    const auto open = ordered_json::parse(edtfAsJson("../2025-05-05"));
    EXPECT_TRUE(open["earliest"].is_null());
    EXPECT_EQ(ordered_json::parse(edtfAsJson("-0043-03-15"))["earliest"], "-0043-03-15");
}

TEST(EdtfJson, SaysWhereAnInvalidStringGoesWrong) {
    const auto json = ordered_json::parse(edtfAsJson("2025-13"));
    EXPECT_THAT(keysOf(json), ElementsAre("input", "valid", "at", "error"));
    EXPECT_EQ(json["at"], 5);
    EXPECT_EQ(json["valid"], false);
    EXPECT_NO_THROW(ordered_json::parse(edtfAsJson("20\xff\xfe")));
}

} // namespace
} // namespace dateline::exchange
