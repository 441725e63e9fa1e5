// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "core/document/snapshot/timeline_snapshot.h"
#include "tests/core/document/edited_story.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::document {
namespace {

using test::contentOf;
using testing::ElementsAre;
using testing::IsEmpty;

class Accounts : public test::EditedStory {
protected:
    model::ClaimId accountOf(model::EventId id, std::size_t index) const {
        return m_document->event(id)->claims.at(index).id;
    }
};

TEST_F(Accounts, DisagreementIsToldWithTheOtherDates) {
    const auto summary = summaryOf(fire());
    EXPECT_TRUE(summary.isInConflict);
    EXPECT_FALSE(summary.isDecided);
    ASSERT_EQ(summary.otherDates.size(), 1U);
    EXPECT_EQ(summary.otherDates[0].text(), "2025-05-02");
    EXPECT_EQ(summary.moreSources.size(), 1U);
    EXPECT_FALSE(summaryOf(inquiry()).isInConflict);
    EXPECT_THAT(summaryOf(inquiry()).otherDates, IsEmpty());
    // Before the second report nobody disagreed.
    const auto before = TimelineSnapshot::asKnownOn(*m_document, {2025, 5, 5});
    EXPECT_FALSE(before->summary(*before->indexOf(fire())).isInConflict);
    EXPECT_THAT(before->moreSources(*before->indexOf(fire())), IsEmpty());
}

TEST_F(Accounts, AChoiceGivesTheDateAndItsReasonAndCanBeUndone) {
    const std::string before = contentOf(*m_document);
    ASSERT_TRUE(m_document->chooseAccount(fire(), accountOf(fire(), 1), "The later report had seen the log"));
    EXPECT_EQ(m_document->undoWords(), "follow 2 May 2025 for “The harbour burned”");
    const auto event = *m_document->event(fire());
    EXPECT_EQ(event.when->text(), "2025-05-02");
    EXPECT_EQ(event.choice->claim, event.claims[1].id);
    EXPECT_EQ(event.choice->reason, "The later report had seen the log");
    EXPECT_TRUE(summaryOf(fire()).isDecided);
    EXPECT_TRUE(summaryOf(fire()).isInConflict); // decided, not gone
    EXPECT_EQ(summaryOf(fire()).otherDates[0].text(), "2025-05-03");
    ASSERT_TRUE(m_document->clearChoice(fire()));
    EXPECT_FALSE(m_document->event(fire())->choice);
    ASSERT_TRUE(m_document->undo());
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(contentOf(*m_document), before);
    EXPECT_EQ(m_document->chooseAccount(fire(), accountOf(inquiry(), 0), "").error().code,
              ErrorCode::NotFound);
}

TEST_F(Accounts, TheEventFollowsACorrectionOfItsChosenAccountOnly) {
    const auto [first, second] = std::pair(accountOf(fire(), 0), accountOf(fire(), 1));
    ASSERT_TRUE(m_document->chooseAccount(fire(), second, ""));
    ClaimEdit edit;
    edit.when = time::Edtf::parse("2025-05-01").value();
    ASSERT_TRUE(m_document->editClaim(first, edit));
    EXPECT_EQ(m_document->event(fire())->when->text(), "2025-05-02");
    edit.when = time::Edtf::parse("2025-04-30").value();
    ASSERT_TRUE(m_document->editClaim(second, edit));
    EXPECT_EQ(m_document->undoWords(), "change the date of an account of “The harbour burned”");
    EXPECT_EQ(m_document->event(fire())->when->text(), "2025-04-30");
    const auto claim = m_document->claim(second)->claim;
    EXPECT_EQ(claim.date.when->text(), "2025-04-30");
    ASSERT_FALSE(claim.date.steps.empty());
    EXPECT_EQ(claim.date.steps.back().text, "30 April 2025 instead of 2 May 2025");
    EXPECT_EQ(claim.quote.exact, "It burned in the night of 2 May.");
}

TEST_F(Accounts, TheLastAccountStays) {
    const auto [first, second] = std::pair(accountOf(fire(), 0), accountOf(fire(), 1));
    ASSERT_TRUE(m_document->chooseAccount(fire(), second, "why not"));
    ASSERT_TRUE(m_document->removeClaim(second));
    EXPECT_EQ(m_document->undoWords(), "remove an account of “The harbour burned”");
    EXPECT_FALSE(m_document->event(fire())->choice);
    EXPECT_FALSE(summaryOf(fire()).isInConflict);
    EXPECT_THAT(m_document->search("\"in the night\""), IsEmpty());
    const auto refused = m_document->removeClaim(first);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().message, "“The harbour burned” has no other account; remove the event instead");
    EXPECT_EQ(m_document->removeClaim(second).error().code, ErrorCode::NotFound);
}

TEST_F(Accounts, AChangedQuoteIsMarkedUntilItIsFoundAgain) {
    const auto claim = accountOf(fire(), 1);
    const std::vector checks = {
        CheckedQuote{claim, model::QuoteState::Changed, "It burned in the night of 1 May."},
        CheckedQuote{accountOf(fire(), 0), model::QuoteState::Moved, ""}};
    ASSERT_TRUE(m_document->recordChecks(checks, "page.html"));
    EXPECT_EQ(m_document->undoWords(), "check 2 quotes, 1 unverified");
    EXPECT_TRUE(summaryOf(fire()).isUnverified);
    EXPECT_FALSE(summaryOf(inquiry()).isUnverified);
    const auto check = m_document->claim(claim)->claim.check;
    ASSERT_TRUE(check);
    EXPECT_EQ(*check, (model::QuoteCheck{model::QuoteState::Changed, "It burned in the night of 1 May.",
                                         "page.html"}));
    ASSERT_TRUE(m_document->recordChecks(std::vector{CheckedQuote{claim, model::QuoteState::Exact, ""}},
                                         "page.html"));
    EXPECT_FALSE(summaryOf(fire()).isUnverified);
    ASSERT_TRUE(m_document->undo());
    EXPECT_TRUE(summaryOf(fire()).isUnverified);
    ASSERT_TRUE(m_document->removeEvents(std::vector{fire()}));
    EXPECT_FALSE(m_document->claim(claim));
}

} // namespace
} // namespace dateline::document
