// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/event_list.h"
#include "tests/core/document/story.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace dateline::exchange {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class EventList : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(m_document->addArticle(test::story())); }

    std::vector<std::string> titles(const std::string& search, const char* from, const char* to) {
        ListFilter filter;
        filter.search = *model::SearchQuery::parse(search);
        if (from != nullptr) {
            filter.from = *time::Edtf::parse(from);
        }
        if (to != nullptr) {
            filter.to = *time::Edtf::parse(to);
        }
        std::vector<std::string> found;
        for (const auto& event : listEvents(*m_document, filter)) {
            found.push_back(event.title);
        }
        return found;
    }

    test::TemporaryFolder m_folder;
    std::unique_ptr<document::Document> m_document =
        std::move(*document::Document::create(m_folder.file("Fire.dateline")));
};

TEST_F(EventList, FiltersByWordsAndBySpan) {
    EXPECT_EQ(titles("", nullptr, nullptr).size(), 4U);
    EXPECT_THAT(titles("inquiry", nullptr, nullptr), ElementsAre("Ruiz opened an inquiry"));
    EXPECT_THAT(titles("", "2025-05-04", nullptr),
                ElementsAre("The port had closed", "Ruiz opened an inquiry"));
    EXPECT_THAT(titles("", nullptr, "2025-05-03"), ElementsAre("The port had closed", "The harbour burned"));
    EXPECT_THAT(titles("", "1999", "2000"), ElementsAre("The port had closed")); // its start is open
    EXPECT_THAT(titles("", "2026", nullptr), IsEmpty());
}

TEST_F(EventList, TableHasOneAlignedLineAnEvent) {
    const std::string table = eventsAsTable(*m_document, listEvents(*m_document, {}));
    EXPECT_EQ(std::count(table.begin(), table.end(), '\n'), 5);
    EXPECT_EQ(table.rfind("WHEN", 0), 0U);
    const auto column = table.find("EVENT");
    const auto secondLine = table.find('\n') + 1;
    EXPECT_EQ(table.substr(secondLine + column, 19), "The port had closed") << table;
}

TEST_F(EventList, JsonHoldsClaimsAndSources) {
    const auto json = nlohmann::json::parse(eventsAsJson(*m_document, listEvents(*m_document, {})));
    EXPECT_EQ(json["title"], "Fire");
    EXPECT_EQ(json["sources"][0]["outlet"], "The Gazette");
    ASSERT_EQ(json["events"].size(), 4U);
    EXPECT_EQ(json["events"][2]["claims"][0]["expression"]["text"], "a day later");
    EXPECT_EQ(json["events"][2]["claims"][0]["alternatives"], (nlohmann::json{"2025-05-06", "2025-05~"}));
    EXPECT_TRUE(json["events"][3]["when"].is_null());
}

TEST_F(EventList, CsvHasOneRecordAClaim) {
    const std::string csv = eventsAsCsv(*m_document, listEvents(*m_document, {}));
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 5);
}

} // namespace
} // namespace dateline::exchange
