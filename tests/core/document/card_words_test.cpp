// SPDX-License-Identifier: GPL-3.0-or-later
// What a card says below its title: the date, how it was written, and who says so.
#include "core/document/snapshot/phrase_beside_date.h"
#include "core/document/snapshot/timeline_content.h"
#include "tests/core/document/edited_story.h"

#include <gtest/gtest.h>

namespace dateline::document {
namespace {

class CardWords : public test::EditedStory {
protected:
    struct Words {
        std::string date;
        std::string detail;
        std::string teller;
        friend bool operator==(const Words&, const Words&) = default;
    };
    static Words of(const TimelineSnapshot& snapshot, model::EventId id) {
        const std::size_t event = *snapshot.indexOf(id);
        const layout::CardTexts& texts = *snapshot.content().texts;
        return {texts.date(event), texts.detail(event), texts.teller(event)};
    }
    Words of(model::EventId id) const { return of(*TimelineSnapshot::of(*m_document), id); }
};

TEST(PhraseBesideDate, SaysNoMoreWhenItsWordsAreAmongThoseOfTheDate) {
    for (const auto& [phrase, words] : std::initializer_list<std::pair<const char*, const char*>>{
             {"1952", "1952"},
             {"in 1952", "1952"},
             {"on 3 May 2025", "3 May 2025"},
             {"May 3rd", "3 May 2025"},
             {"Sept. 11, 2001", "11 September 2001"},
             {"the 1950s", "1950s"},
         }) {
        EXPECT_TRUE(saysNoMore(phrase, words)) << phrase;
    }
    for (const auto& [phrase, words] : std::initializer_list<std::pair<const char*, const char*>>{
             {"", "1952"},
             {"last month", "April 2025"},
             {"In February this year", "February 2025"},
             {"early 1952", "1952"},
             {"not in 1952", "1952"},
             {"Saturday", "3 May 2025"},
             {"ma", "May 2025"},
             {"1952–54", "1952 – 1954"},
         }) {
        EXPECT_FALSE(saysNoMore(phrase, words)) << phrase;
    }
}

TEST_F(CardWords, AreOfTheAccountThatGivesTheDate) {
    EXPECT_EQ(of(fire()), (Words{"3 May 2025", "3 May 2025", "Anna Ruiz"}));
    EXPECT_EQ(of(inquiry()), (Words{"4 May 2025", "4 May 2025 · “a day later”", "The Gazette"}));
    const auto second = m_document->event(fire())->claims.at(1).id;
    ASSERT_TRUE(m_document->chooseAccount(fire(), second, ""));
    EXPECT_EQ(of(fire()),
              (Words{"2 May 2025", "2 May 2025 · “in the night of 2 May”", "Harbour fire: the day after"}));
    EXPECT_EQ(of(*TimelineSnapshot::asKnownOn(*m_document, {2025, 5, 5}), fire()),
              (Words{"3 May 2025", "3 May 2025", "Anna Ruiz"}));
    ASSERT_TRUE(m_document->removeClaim(second)); // which was chosen; the date stays
    EXPECT_EQ(of(fire()).detail, "2 May 2025");   // nobody wrote that
}

TEST_F(CardWords, ASentenceWithoutADateSaysSo) {
    EXPECT_EQ(of(closed()).detail, "until 5 May 2025 · no date in source");
    EXPECT_EQ(of(cranes()).detail, "no date in source");
    EventEdit edit;
    edit.when = time::Edtf::parse("2025-05-04").value();
    ASSERT_TRUE(m_document->editEvent(cranes(), edit));
    EXPECT_EQ(of(cranes()).detail, "4 May 2025"); // an editor's, not the source's
}

TEST_F(CardWords, FollowTheNamesOfSpeakersAndSources) {
    const auto before = TimelineSnapshot::of(*m_document);
    EXPECT_EQ(of(*before, inquiry()).teller, "The Gazette");
    SourceEdit source;
    source.outlet = "The Evening Gazette";
    ASSERT_TRUE(m_document->editSource(m_document->event(inquiry())->claims.front().source, source));
    EXPECT_EQ(of(inquiry()).teller, "The Evening Gazette");
    ClaimEdit account;
    account.saidBy = std::optional<std::string>("A witness");
    ASSERT_TRUE(m_document->editClaim(m_document->event(inquiry())->claims.front().id, account));
    EXPECT_EQ(of(inquiry()).teller, "A witness");
}

TEST_F(CardWords, ATellerAloneIsSaidToBeOne) {
    const auto alone = [&](model::EventId id) {
        const auto snapshot = TimelineSnapshot::of(*m_document);
        return snapshot->content().texts->tellerInWords(*snapshot->indexOf(id));
    };
    EXPECT_EQ(alone(fire()), "said by Anna Ruiz");
    EXPECT_EQ(alone(inquiry()), "in The Gazette");
}

TEST(CardWordsOfOneSource, NameTheSpeakersOnly) {
    const test::TemporaryFolder folder;
    const auto document = std::move(*Document::create(folder.file("a.dateline")));
    const auto events = document->addArticle(test::story())->events;
    const auto snapshot = TimelineSnapshot::of(*document);
    const layout::CardTexts& texts = *snapshot->content().texts;
    EXPECT_EQ(texts.teller(*snapshot->indexOf(events[0])), "Anna Ruiz");
    EXPECT_EQ(texts.teller(*snapshot->indexOf(events[1])), "");
    EXPECT_EQ(texts.tellerInWords(*snapshot->indexOf(events[1])), "");
}

} // namespace
} // namespace dateline::document
