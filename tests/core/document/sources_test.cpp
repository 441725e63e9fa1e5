// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/document/edited_story.h"

#include <gmock/gmock.h>

namespace dateline::document {
namespace {

using testing::Contains;

class Sources : public test::EditedStory {
protected:
    model::Source first() const { return m_document->sources()[0]; }
    model::Source second() const { return m_document->sources()[1]; }
};

TEST_F(Sources, AllThatIsKnownOfOneCanBeChangedAndUndone) {
    const std::string before = test::contentOf(*m_document);
    SourceEdit edit;
    edit.title = "Blaze at the harbour";
    edit.outlet = "The Herald";
    edit.author = "Zoë Author";
    edit.address = "https://example.org/1";
    edit.published = time::Edtf::parse("2025-05-04").value();
    edit.retrieved = time::Edtf::parse("2025-05-07T10:00:00Z").value();
    edit.language = "de";
    ASSERT_TRUE(m_document->editSource(first().id, edit));
    const model::Source source = *m_document->source(first().id);
    EXPECT_EQ(source.title, "Blaze at the harbour");
    EXPECT_EQ(source.outlet, "The Herald");
    EXPECT_EQ(source.author, "Zoë Author");
    EXPECT_EQ(source.address, "https://example.org/1");
    EXPECT_EQ(source.published->text(), "2025-05-04");
    EXPECT_EQ(source.retrieved->text(), "2025-05-07T10:00:00Z");
    EXPECT_EQ(source.language, "de");
    EXPECT_EQ(source.text, test::story().source.text);
    EXPECT_EQ(m_document->undoWords(), "change the source “Fire at the harbour”");
    EXPECT_THAT(m_document->searchSources(model::SearchQuery::parse("herald zoe").value()),
                Contains(source.id));
    EXPECT_THAT(m_document->searchSources(model::SearchQuery::parse("gazette").value()), testing::IsEmpty());
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(test::contentOf(*m_document), before);
    EXPECT_THAT(m_document->searchSources(model::SearchQuery::parse("gazette").value()), Contains(source.id));
}

TEST_F(Sources, OnePartIsNamedInTheHistory) {
    SourceEdit edit;
    edit.published = std::optional<time::Edtf>();
    ASSERT_TRUE(m_document->editSource(first().id, edit));
    EXPECT_FALSE(first().published);
    EXPECT_EQ(first().title, "Fire at the harbour");
    EXPECT_EQ(m_document->undoWords(), "change the day of publication of the source “Fire at the harbour”");
    EXPECT_EQ(m_document->editSource({99}, edit).error().code, ErrorCode::NotFound);
}

TEST_F(Sources, OneIsANewerVersionOfAnotherButNeverOfItself) {
    SourceEdit edit;
    edit.versionOf = first().id;
    ASSERT_TRUE(m_document->editSource(second().id, edit));
    EXPECT_EQ(second().versionOf, first().id);
    edit.versionOf = second().id;
    const auto refused = m_document->editSource(first().id, edit);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().message, "a source cannot be a newer version of itself");
    EXPECT_FALSE(m_document->editSource(second().id, edit));
    edit.versionOf = model::SourceId{99};
    EXPECT_EQ(m_document->editSource(second().id, edit).error().code, ErrorCode::NotFound);
    edit.versionOf = std::optional<model::SourceId>();
    ASSERT_TRUE(m_document->editSource(second().id, edit));
    EXPECT_FALSE(second().versionOf);
}

TEST_F(Sources, AnArticleComesInAsANewerVersion) {
    auto article = test::secondStory();
    article.source.published = *time::Edtf::parse("2025-05-09");
    article.source.versionOf = second().id;
    const auto imported = m_document->addArticle(article);
    ASSERT_TRUE(imported);
    EXPECT_EQ(m_document->source(imported->source)->versionOf, second().id);
    article.source.published = *time::Edtf::parse("2025-05-10");
    article.source.versionOf = model::SourceId{99};
    EXPECT_EQ(m_document->addArticle(article).error().code, ErrorCode::NotFound);
}

TEST_F(Sources, OneIsRemovedWithWhatHangsOnItAndComesBack) {
    LaneEdit lane;
    lane.name = "The Gazette's lane";
    ASSERT_TRUE(m_document->editLane({model::Grouping::Source, first().id.value}, lane));
    SourceEdit newer;
    newer.versionOf = first().id;
    ASSERT_TRUE(m_document->editSource(second().id, newer));
    const std::string before = test::contentOf(*m_document);
    const SourceUse use = m_document->useOf(first().id);
    EXPECT_EQ(use.accounts, 4U);
    EXPECT_EQ(use.onlyHere, 3U);
    EXPECT_EQ(use.elsewhere, 1U);
    EXPECT_EQ(use.otherDates, 1U); // the fire's is that of the account that goes
    EXPECT_EQ(use.newerTexts, 1U);
    const model::SourceId gone = first().id;
    ASSERT_TRUE(m_document->removeSource(gone));
    EXPECT_EQ(m_document->undoWords(), "remove the source “Fire at the harbour” with 3 events");
    ASSERT_EQ(m_document->sources().size(), 1U);
    EXPECT_EQ(first().title, "Harbour fire: the day after");
    EXPECT_FALSE(first().versionOf);
    ASSERT_EQ(m_document->eventCount(), 1U);
    const auto event = *m_document->event(fire());
    EXPECT_EQ(event.title, "The harbour burned"); // what an editor made of it stays
    EXPECT_EQ(event.when->text(), "2025-05-02");
    ASSERT_EQ(event.claims.size(), 1U);
    EXPECT_EQ(event.claims[0].source, first().id);
    EXPECT_THAT(m_document->searchSources(model::SearchQuery::parse("gazette").value()), testing::IsEmpty());
    EXPECT_TRUE(m_document->laneSettings().empty());
    EXPECT_EQ(m_document->removeSource(gone).error().code, ErrorCode::NotFound);
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(test::contentOf(*m_document), before);
    EXPECT_THAT(m_document->searchSources(model::SearchQuery::parse("gazette").value()), Contains(gone));
    ASSERT_TRUE(m_document->redo());
    EXPECT_EQ(m_document->eventCount(), 1U);
}

TEST_F(Sources, ADateThatAnotherAccountGivesStaysWhenOneGoes) {
    const SourceUse use = m_document->useOf(second().id);
    EXPECT_EQ(use.accounts, 1U);
    EXPECT_EQ(use.onlyHere, 0U);
    EXPECT_EQ(use.elsewhere, 1U);
    EXPECT_EQ(use.otherDates, 0U);
    ASSERT_TRUE(m_document->removeSource(second().id));
    EXPECT_EQ(m_document->undoWords(), "remove the source “Harbour fire: the day after”");
    EXPECT_EQ(m_document->event(fire())->when->text(), "2025-05-03");
    EXPECT_EQ(m_document->eventCount(), 4U);
    // A date set by hand, which no account gives, is not taken away either.
    ASSERT_TRUE(m_document->undo());
    EventEdit edit;
    edit.when = time::Edtf::parse("2025-05").value();
    ASSERT_TRUE(m_document->editEvent(fire(), edit));
    EXPECT_EQ(m_document->useOf(first().id).otherDates, 0U);
    ASSERT_TRUE(m_document->removeSource(first().id));
    EXPECT_EQ(m_document->event(fire())->when->text(), "2025-05");
}

TEST_F(Sources, OneWithoutEventsGoesAlone) {
    AcceptedArticle bare;
    bare.source.title = "Nothing in it";
    bare.source.text = Utf8Text::fromUtf8("Words only.").value();
    const auto added = m_document->addArticle(bare);
    ASSERT_TRUE(added);
    const std::string with = test::contentOf(*m_document);
    EXPECT_EQ(m_document->useOf(added->source).accounts, 0U);
    ASSERT_TRUE(m_document->removeSource(added->source));
    EXPECT_EQ(m_document->sources().size(), 2U);
    EXPECT_EQ(m_document->eventCount(), 4U);
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(test::contentOf(*m_document), with);
}

} // namespace
} // namespace dateline::document
