// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "core/document/snapshot/timeline_snapshot.h"
#include "tests/core/document/story.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

namespace dateline::document {
namespace {

using test::contentOf;
using test::secondStory;
using test::story;
using test::TemporaryFolder;
using testing::ElementsAre;
using testing::IsEmpty;

class DocumentTest : public testing::Test {
protected:
    std::unique_ptr<Document> make() { return std::move(*Document::create(m_path)); }
    std::unique_ptr<Document> reopen() { return std::move(*Document::open(m_path)); }

    TemporaryFolder m_folder;
    std::string m_path = m_folder.file("Harbour fire.dateline");
};

std::vector<std::string> titlesOf(const Document& document) {
    std::vector<std::string> titles;
    for (const auto& event : document.events()) {
        titles.push_back(event.title);
    }
    return titles;
}

TEST_F(DocumentTest, ReopensIdentically) {
    std::string before;
    {
        const auto document = make();
        ASSERT_TRUE(document->addArticle(story()));
        ASSERT_TRUE(document->setTitle("The fire"));
        before = contentOf(*document);
    }
    EXPECT_EQ(contentOf(*reopen()), before);
    EXPECT_NE(before.find("The harbour burned"), std::string::npos);
}

TEST_F(DocumentTest, KeepsEveryPartOfACandidate) {
    const auto document = make();
    const AcceptedArticle article = story();
    const auto imported = document->addArticle(article);
    ASSERT_TRUE(imported);
    ASSERT_EQ(imported->events.size(), article.events.size());
    for (std::size_t i = 0; i < article.events.size(); ++i) {
        const model::Candidate& candidate = article.events[i];
        const auto event = document->event(imported->events[i]);
        ASSERT_TRUE(event);
        ASSERT_EQ(event->claims.size(), 1U);
        const model::Claim& claim = event->claims.front();
        EXPECT_EQ(event->title, candidate.title);
        EXPECT_EQ(event->when, candidate.date.when);
        EXPECT_EQ(claim.quote, candidate.quote);
        EXPECT_EQ(claim.date, candidate.date);
        EXPECT_EQ(claim.saidBy, candidate.saidBy);
        EXPECT_EQ(claim.isReported, candidate.isReported);
        EXPECT_EQ(claim.source, imported->source);
    }
    const auto source = document->source(imported->source);
    ASSERT_TRUE(source);
    EXPECT_EQ(source->text, article.source.text);
    EXPECT_EQ(source->published, article.source.published);
    EXPECT_EQ(source->sha256.size(), 64U);
}

TEST_F(DocumentTest, ListsEventsByTimeUndatedLast) {
    const auto document = make();
    ASSERT_TRUE(document->addArticle(story()));
    EXPECT_THAT(titlesOf(*document), ElementsAre("The port had closed", "The harbour burned",
                                                 "Ruiz opened an inquiry", "Nobody knows when"));
    const auto events = document->events();
    EXPECT_TRUE(events[1].hasPhrase);
    EXPECT_EQ(document->summary(events[1].id)->dating.phrase, "on 3 May 2025");
    EXPECT_EQ(events[1].claimCount, 1);
    EXPECT_TRUE(events[1].lane.has_value());
    EXPECT_FALSE(events[3].when.has_value());
}

TEST_F(DocumentTest, TitleIsTheUsersElseTheFiles) {
    const auto document = make();
    EXPECT_EQ(document->title(), "Harbour fire");
    ASSERT_TRUE(document->setTitle("Fire!"));
    EXPECT_EQ(document->title(), "Fire!");
}

TEST_F(DocumentTest, SameTextOfTheSameDayIsOneSource) {
    const auto document = make();
    AcceptedArticle article = story();
    const auto first = document->addArticle(article);
    const auto again = document->addArticle(article);
    EXPECT_EQ(first->source, again->source);
    article.source.published = *time::Edtf::parse("2025-05-06");
    EXPECT_NE(document->addArticle(article)->source, first->source);
    EXPECT_EQ(document->sources().size(), 2U);
}

TEST_F(DocumentTest, RefusesAQuoteThatDoesNotStandInTheText) {
    const auto document = make();
    AcceptedArticle article = story();
    article.events[1].quote.exact = "words nobody wrote";
    const auto refused = document->addArticle(article);
    ASSERT_FALSE(refused);
    EXPECT_THAT(document->events(), IsEmpty());
    EXPECT_THAT(document->sources(), IsEmpty());
}

TEST_F(DocumentTest, EditsChangeOnlyWhatTheyName) {
    const auto document = make();
    const auto imported = document->addArticle(story());
    const auto before = *document->event(imported->events[0]);
    EventEdit edit;
    edit.when = std::optional(*time::Edtf::parse("2025-05"));
    ASSERT_TRUE(document->editEvent(before.id, edit));
    const auto after = *document->event(before.id);
    EXPECT_EQ(after.when->text(), "2025-05");
    EXPECT_EQ(after.title, before.title);
    EXPECT_EQ(after.actors.size(), before.actors.size());
    edit = {};
    edit.actors = {"Port Authority", "", "Anna Ruiz", "Anna Ruiz"};
    ASSERT_TRUE(document->editEvent(before.id, edit));
    const auto actors = document->event(before.id)->actors;
    ASSERT_EQ(actors.size(), 2U);
    EXPECT_EQ(actors[0].name, "Port Authority");
    EXPECT_EQ(actors[1].name, "Anna Ruiz");
}

TEST_F(DocumentTest, ACandidateCanBecomeOneMoreAccountOfAnEvent) {
    const auto document = make();
    const auto fire = document->addArticle(story())->events.front();
    const std::string before = contentOf(*document);
    AcceptedArticle second = secondStory();
    second.events.push_back(second.events.front());
    second.sameAs = {{1, fire}};
    const auto imported = document->addArticle(second);
    ASSERT_TRUE(imported);
    ASSERT_EQ(imported->events.size(), 2U);
    EXPECT_NE(imported->events[0], fire);
    EXPECT_EQ(imported->events[1], fire);
    const auto event = document->event(fire);
    ASSERT_EQ(event->claims.size(), 2U);
    EXPECT_EQ(event->claims[1].source, imported->source);
    EXPECT_EQ(event->claims[1].quote, second.events[1].quote);
    EXPECT_EQ(event->claims[1].date.when->text(), "2025-05-02");
    EXPECT_EQ(event->title, "The harbour burned");
    EXPECT_EQ(event->when->text(), "2025-05-03");
    EXPECT_EQ(event->actors.size(), 2U);
    EXPECT_THAT(document->search("\"burned in the night\""), testing::Contains(fire));
    const std::string after = contentOf(*document);
    ASSERT_TRUE(document->undo());
    EXPECT_EQ(contentOf(*document), before);
    ASSERT_TRUE(document->redo());
    EXPECT_EQ(contentOf(*document), after);
}

TEST_F(DocumentTest, AnAccountOfAGoneEventIsRefusedWhole) {
    const auto document = make();
    ASSERT_TRUE(document->addArticle(story()));
    const std::string before = contentOf(*document);
    AcceptedArticle second = secondStory();
    second.sameAs = {{0, model::EventId{999}}};
    EXPECT_EQ(document->addArticle(second).error().code, ErrorCode::NotFound);
    EXPECT_EQ(contentOf(*document), before);
}

TEST_F(DocumentTest, AnAccountFromASourceThatIsThereIsOneEdit) {
    const auto document = make();
    const auto imported = document->addArticle(story());
    const auto [fire, inquiry] = std::pair(imported->events[0], imported->events[1]);
    const model::Candidate account = story().events[1];
    const std::string before = contentOf(*document);
    ASSERT_TRUE(document->addClaim(fire, imported->source, account));
    EXPECT_EQ(document->event(fire)->claims.size(), 2U);
    EXPECT_EQ(document->event(inquiry)->claims.size(), 1U);
    EXPECT_EQ(document->undoWords(), "add an account to “The harbour burned”");
    ASSERT_TRUE(document->undo());
    EXPECT_EQ(contentOf(*document), before);

    EXPECT_EQ(document->addClaim({999}, imported->source, account).error().code, ErrorCode::NotFound);
    EXPECT_EQ(document->addClaim(fire, {999}, account).error().code, ErrorCode::NotFound);
    model::Candidate elsewhere = account;
    ++elsewhere.quote.position.start;
    EXPECT_EQ(document->addClaim(fire, imported->source, elsewhere).error().code, ErrorCode::Invalid);
    EXPECT_EQ(contentOf(*document), before);
}

TEST_F(DocumentTest, ASnapshotShowsWhatWasKnownOnADay) {
    const auto document = make();
    const auto fire = document->addArticle(story())->events.front(); // published on 5 May
    AcceptedArticle second = secondStory();                          // on 6 May, and dates the fire anew
    second.sameAs = {{0, fire}};
    ASSERT_TRUE(document->addArticle(second));
    EventEdit edit;
    edit.when = time::Edtf::parse("2025-05-02").value();
    ASSERT_TRUE(document->editEvent(fire, edit));

    EXPECT_TRUE(TimelineSnapshot::asKnownOn(*document, {2025, 5, 4})->isEmpty());
    const auto first = TimelineSnapshot::asKnownOn(*document, {2025, 5, 5});
    ASSERT_EQ(first->size(), 4U);
    const auto then = first->summary(*first->indexOf(fire));
    EXPECT_EQ(then.when->text(), "2025-05-03");
    EXPECT_EQ(then.claimCount, 1);
    EXPECT_EQ(first->publications().size(), 1U);
    const auto all = TimelineSnapshot::asKnownOn(*document, {2025, 5, 6});
    EXPECT_EQ(all->summary(*all->indexOf(fire)).when->text(), "2025-05-02");
    EXPECT_EQ(all->publications().size(), 2U);
    // In the order of the dates known, undated last; and at the end all is as without a day.
    EXPECT_EQ(first->summary(0).when->text(), "../2025-05-05");
    EXPECT_FALSE(first->summary(3).when);
    const auto now = TimelineSnapshot::of(*document);
    ASSERT_EQ(all->size(), now->size());
    for (std::size_t i = 0; i < now->size(); ++i) {
        EXPECT_EQ(all->id(i), now->id(i));
    }
}

TEST_F(DocumentTest, EditOfAGoneEventIsAnError) {
    const auto document = make();
    const auto refused = document->editEvent({7}, EventEdit{});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::NotFound);
    EXPECT_FALSE(document->undoWords());
}

TEST_F(DocumentTest, RemovedEventsTakeTheirClaimsAndLonelyActors) {
    const auto document = make();
    const auto imported = document->addArticle(story());
    ASSERT_TRUE(document->removeEvents(imported->events));
    EXPECT_THAT(document->events(), IsEmpty());
    EXPECT_THAT(document->actors(), IsEmpty());
    EXPECT_THAT(document->quotesIn(imported->source), IsEmpty());
    EXPECT_EQ(document->sources().size(), 1U);
}

TEST_F(DocumentTest, TellsWhatChangedAfterItIsDone) {
    const auto document = make();
    std::vector<std::string> heard;
    const auto connection = document->changed.connect([&](const Change& change) {
        heard.push_back(change.words + (change.eventsChanged ? " events" : "") +
                        (change.sourcesChanged ? " sources" : ""));
    });
    ASSERT_TRUE(document->addArticle(story()));
    ASSERT_TRUE(document->setTitle("T"));
    ASSERT_TRUE(document->setTitle("T")); // changes nothing, so nobody hears
    ASSERT_TRUE(document->undo());
    EXPECT_THAT(heard, ElementsAre("import Fire at the harbour events sources", "name the timeline “T”",
                                   "undo: name the timeline “T”"));
}

TEST_F(DocumentTest, QuotesOfASourceComeInTheOrderOfItsText) {
    const auto document = make();
    const auto imported = document->addArticle(story());
    const auto quotes = document->quotesIn(imported->source);
    ASSERT_EQ(quotes.size(), 4U);
    for (std::size_t i = 1; i < quotes.size(); ++i) {
        EXPECT_LT(quotes[i - 1].position, quotes[i].position);
    }
}

TEST_F(DocumentTest, CopyIsWholeAndReplacesInOneStep) {
    const auto document = make();
    ASSERT_TRUE(document->addArticle(story()));
    const std::string copy = m_folder.file("copy.dateline");
    test::writeBytes(copy, "old");
    ASSERT_TRUE(document->saveCopy(copy));
    auto opened = std::move(*Document::open(copy));
    EXPECT_EQ(opened->events().size(), 4U);
    EXPECT_EQ(opened->undoWords(), "import Fire at the harbour");
    ASSERT_TRUE(opened->undo());
    EXPECT_EQ(document->events().size(), 4U);
    EXPECT_EQ(m_folder.entryCount(), 2U);
}

TEST_F(DocumentTest, CopyToAnImpossiblePlaceLeavesNothing) {
    const auto document = make();
    EXPECT_FALSE(document->saveCopy(m_folder.file("no/such/folder.dateline")));
    EXPECT_EQ(m_folder.entryCount(), 1U);
}

TEST_F(DocumentTest, SecondWindowSeesTheFirstOnesEdits) {
    const auto one = make();
    const auto two = reopen();
    ASSERT_TRUE(one->addArticle(story()));
    EXPECT_EQ(two->events().size(), 4U);
    ASSERT_TRUE(two->setTitle("Two"));
    EXPECT_EQ(one->title(), "Two");
}

TEST_F(DocumentTest, OpenRefusalsNameTheFile) {
    const auto missing = Document::open(m_folder.file("none.dateline"));
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().text(), m_folder.file("none.dateline") + ": no such file");
    make();
    const auto taken = Document::create(m_path);
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().text(), m_path + ": is there already; choose another name");
}

TEST_F(DocumentTest, DamageFoundLateIsTold) {
    { ASSERT_TRUE(make()->addArticle(story())); }
    // The file is sound as a database, but a date in it is none.
    std::string bytes = test::bytesOf(m_path);
    for (auto at = bytes.find("2025-05-03"); at != std::string::npos; at = bytes.find("2025-05-03", at + 1)) {
        bytes.replace(at, 10, "2025-95-93");
    }
    test::writeBytes(m_path, bytes);
    const auto document = reopen();
    std::string heard;
    const auto connection = document->failed.connect([&](const Error& error) { heard = error.message; });
    EXPECT_THAT(document->events(), IsEmpty());
    EXPECT_NE(heard.find("2025-95-93"), std::string::npos) << heard;
}

} // namespace
} // namespace dateline::document
