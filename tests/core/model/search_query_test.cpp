// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/search_query.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::model {
namespace {

using testing::HasSubstr;
using Query = SearchQuery;

Query queryOf(std::string_view text) {
    const auto parsed = Query::parse(text);
    EXPECT_TRUE(parsed.has_value()) << text << ": " << (parsed ? "" : parsed.error().message);
    return parsed.value_or({});
}

std::string complaintAbout(std::string_view text) {
    const auto parsed = Query::parse(text);
    return parsed ? "none" : parsed.error().message;
}

TEST(SearchQuery, WordsBeginAndQuotedWordsAreWhole) {
    using Terms = std::vector<Query::Term>;
    EXPECT_EQ(queryOf("fire \"two days\" San").terms, (Terms{{"fire"}, {"two days", true}, {"San"}}));
    EXPECT_EQ(queryOf("\"open").terms, (Terms{{"open"}})) << "still being typed";
    EXPECT_EQ(queryOf("a\"b\"c").terms, (Terms{{"a"}, {"b", true}, {"c"}}));
    EXPECT_TRUE(queryOf(" -- \"\" () * \n").isEmpty());
    EXPECT_TRUE(queryOf("").isEmpty());
}

TEST(SearchQuery, AMinusTakesOut) {
    using Terms = std::vector<Query::Term>;
    EXPECT_EQ(queryOf("fire -ferry -\"two days\"").terms,
              (Terms{{"fire"}, {"ferry", false, true}, {"two days", true, true}}));
    EXPECT_EQ(queryOf("well-known").terms, (Terms{{"well-known"}})) << "a hyphen is none";
    EXPECT_TRUE(queryOf("-tag:court").names.front().term.isExcluded);
    EXPECT_TRUE(queryOf("-is:undated").known.front().isExcluded);
    EXPECT_TRUE(queryOf("-before:2025").dates.front().isExcluded);
}

TEST(SearchQuery, FiltersTakeAWordOrWordsInMarks) {
    const Query query = queryOf("actor:ruiz source:\"Harbour Post\" TAG:court by:ruiz Is:Conflict rest");
    const std::vector<Query::Name> names = {{Query::Field::Actor, {"ruiz"}},
                                            {Query::Field::Source, {"Harbour Post", true}},
                                            {Query::Field::Tag, {"court"}},
                                            {Query::Field::SaidBy, {"ruiz"}}};
    EXPECT_EQ(query.names, names);
    EXPECT_EQ(query.known, (std::vector<Query::Known>{{Query::State::Conflict}}));
    EXPECT_EQ(query.terms, (std::vector<Query::Term>{{"rest"}}));
}

TEST(SearchQuery, DatesAreEdtfOrWords) {
    const Query query = queryOf("before:2025-03 after:\"3 May 2024\" in:1987~");
    ASSERT_EQ(query.dates.size(), 3U);
    EXPECT_EQ(query.dates[0], (Query::Date{Query::Side::Before, *time::Edtf::parse("2025-03")}));
    EXPECT_EQ(query.dates[1], (Query::Date{Query::Side::After, *time::Edtf::parse("2024-05-03")}));
    EXPECT_EQ(query.dates[2].side, Query::Side::In);
}

TEST(SearchQuery, WhatIsNoFilterIsSearchedFor) {
    for (const char* text : {"5:52", "https://example.org/a", "warning: fire", ":", "a:", "Ümlaut:x"}) {
        EXPECT_TRUE(queryOf(text).names.empty()) << text;
    }
}

TEST(SearchQuery, WhatCannotBeUnderstoodIsSaid) {
    EXPECT_THAT(complaintAbout("colour:red"), HasSubstr("no filter “colour:”"));
    EXPECT_THAT(complaintAbout("colour:red"), HasSubstr("actor:, source:"));
    EXPECT_THAT(complaintAbout("before:someday"), HasSubstr("“before:someday” has no date"));
    EXPECT_THAT(complaintAbout("after:2025-02-30"), HasSubstr("after:2025-03"));
    EXPECT_THAT(complaintAbout("before:03/04/2025"), HasSubstr("before:2025-03-04"));
    EXPECT_THAT(complaintAbout("before:03/04/2025"), HasSubstr("before:2025-04-03"));
    EXPECT_THAT(complaintAbout("is:late"), HasSubstr("is:unverified"));
    EXPECT_THAT(complaintAbout("is:"), HasSubstr("after is: comes"));
    EXPECT_THAT(complaintAbout("actor: ruiz"), HasSubstr("as in actor:ruiz"));
    EXPECT_THAT(complaintAbout("tag:\"\""), HasSubstr("tag:court"));
    EXPECT_THAT(complaintAbout("before:"), HasSubstr("as in before:2025-03"));
}

} // namespace
} // namespace dateline::model
