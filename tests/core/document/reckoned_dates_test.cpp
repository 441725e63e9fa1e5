// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/reckoned_dates.h"
#include "core/extract/extractor.h"
#include "tests/core/document/story.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace dateline::document {
namespace {

time::Edtf date(const char* text) {
    return time::Edtf::parse(text).value();
}

/// An article as a reader imports it, with every event that was found in it.
class ReckonedAnew : public testing::Test {
protected:
    void import(const std::optional<time::Edtf>& published) {
        AcceptedArticle article;
        article.source.title = "Bridge";
        article.source.published = published;
        article.source.text = Utf8Text::fromUtf8("The council closed the bridge on Tuesday. Engineers found "
                                                 "cracks in two pillars on May 4. The bridge was opened on "
                                                 "3 June 1964. The mayor resigned on Thursday.\n")
                                  .value();
        article.events = extract::extract(article.source.text, {published, "en"}).candidates.all();
        ASSERT_GE(article.events.size(), 4U);
        m_source = m_document->addArticle(article).value().source;
    }
    ReckonedDates reckon(const std::optional<time::Edtf>& published) const {
        return reckonedAnew(*m_document->source(m_source), accountsOf(*m_document, m_source), published);
    }
    Result<void> change(const time::Edtf& published, std::span<const ReckonedDate> dates) {
        SourceEdit edit;
        edit.published = published;
        return m_document->editSource(m_source, edit, dates);
    }
    std::string datesInOrder() const {
        std::string dates;
        for (const auto& account : accountsOf(*m_document, m_source)) {
            const auto event = m_document->event(account.event);
            EXPECT_EQ(event->when, account.claim.date.when);
            dates += (event->when ? event->when->text() : "none") + " ";
        }
        return dates;
    }
    model::ClaimId claimDated(const char* when) const {
        for (const auto& account : accountsOf(*m_document, m_source)) {
            if (account.claim.date.when == date(when)) {
                return account.claim.id;
            }
        }
        ADD_FAILURE() << "no account is dated " << when;
        return {};
    }

    test::TemporaryFolder m_folder;
    std::unique_ptr<Document> m_document = std::move(*Document::create(m_folder.file("a.dateline")));
    model::SourceId m_source;
};

TEST_F(ReckonedAnew, DatesFollowTheCorrectedDayInOneStep) {
    import(date("2025-05-09"));
    ASSERT_EQ(datesInOrder(), "2025-05-06 2025-05-04 1964-06-03 2025-05-08 ");
    const ReckonedDates dates = reckon(date("2024-05-17"));
    EXPECT_EQ(dates.setByHand, 0U);
    ASSERT_EQ(dates.changed.size(), 3U); // not the one that says its year
    EXPECT_EQ(dates.changed[0].before, date("2025-05-06"));
    EXPECT_EQ(dates.changed[0].now.when, date("2024-05-14"));
    EXPECT_TRUE(dates.changed[0].movesEvent);
    const std::string before = test::contentOf(*m_document);
    ASSERT_TRUE(change(date("2024-05-17"), dates.changed));
    EXPECT_EQ(datesInOrder(), "2024-05-14 2024-05-04 1964-06-03 2024-05-16 ");
    EXPECT_EQ(m_document->undoWords(), "change the day of publication of the source “Bridge” and 3 dates");
    // The reckoning is told as if it had been imported so.
    const auto claim = m_document->claim(dates.changed[0].claim)->claim;
    EXPECT_EQ(claim.date.anchor->date, "2024-05-17");
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(test::contentOf(*m_document), before);
}

TEST_F(ReckonedAnew, WithoutADayAtFirstTheyFallIntoPlace) {
    import(std::nullopt);
    const ReckonedDates dates = reckon(date("2025-05-09"));
    ASSERT_TRUE(change(date("2025-05-09"), dates.changed));
    EXPECT_EQ(datesInOrder(), "2025-05-06 2025-05-04 1964-06-03 2025-05-08 ");
}

TEST_F(ReckonedAnew, WhatWasSetByHandStaysAndIsCounted) {
    import(date("2025-05-09"));
    ClaimEdit edit;
    edit.when = date("2025-04-29");
    ASSERT_TRUE(m_document->editClaim(claimDated("2025-05-06"), edit));
    EventEdit event; // the event alone: its account is still as it was read
    event.when = date("2025-05");
    const auto inMay = claimDated("2025-05-04");
    ASSERT_TRUE(m_document->editEvent(m_document->claim(inMay)->event, event));
    const ReckonedDates dates = reckon(date("2024-05-17"));
    EXPECT_EQ(dates.setByHand, 1U);
    ASSERT_EQ(dates.changed.size(), 2U);
    ASSERT_TRUE(change(date("2024-05-17"), dates.changed));
    EXPECT_EQ(m_document->claim(inMay)->claim.date.when, date("2024-05-04"));
    EXPECT_EQ(m_document->event(m_document->claim(inMay)->event)->when, date("2025-05"));
}

TEST_F(ReckonedAnew, NothingIsProposedWhereNothingChanges) {
    import(date("2025-05-09"));
    EXPECT_TRUE(reckon(date("2025-05-09")).changed.empty());
}

TEST_F(ReckonedAnew, AnAccountChangedMeanwhileIsNotOverwritten) {
    import(date("2025-05-09"));
    const ReckonedDates dates = reckon(date("2024-05-17"));
    ClaimEdit edit;
    edit.when = date("2025-04-29");
    ASSERT_TRUE(m_document->editClaim(dates.changed[1].claim, edit));
    const std::string before = test::contentOf(*m_document);
    const auto done = change(date("2024-05-17"), dates.changed);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Busy);
    EXPECT_EQ(test::contentOf(*m_document), before);
}

} // namespace
} // namespace dateline::document
