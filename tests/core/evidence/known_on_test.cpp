// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/known_on.h"

#include <gtest/gtest.h>

namespace dateline::evidence {
namespace {

std::optional<time::Edtf> date(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(time::Edtf::parse(text).value());
}

model::Source source(std::int64_t id, const std::string& published) {
    model::Source made;
    made.id = {id};
    made.published = date(published);
    return made;
}

model::Claim claim(std::int64_t source, const std::string& when) {
    model::Claim made;
    made.source = {source};
    made.date.when = date(when);
    return made;
}

class KnownOn : public testing::Test {
protected:
    /// "claims: date", or "unknown".
    std::string on(const model::Event& event, time::CivilDate day) const {
        const auto known = knownOn(event, m_days, day);
        if (!known) {
            return "unknown";
        }
        std::string said;
        for (const std::size_t index : known->claims) {
            said += std::to_string(index);
        }
        return said + ": " + (known->when ? known->when->text() : "no date");
    }

    // 1: 14 March, 2: 20 March, 3: some day of April, 4: nobody knows.
    const std::vector<model::Source> m_sources = {
        source(1, "2024-03-14T23:30:00-05:00"), source(2, "2024-03-20"), source(3, "2024-04"), source(4, "")};
    const PublicationDays m_days = publicationDays(m_sources);
};

TEST_F(KnownOn, AnEventAppearsWithItsFirstReport) {
    model::Event event;
    event.when = date("2024-03-12");
    event.claims = {claim(1, "2024-03-12")};
    EXPECT_EQ(on(event, {2024, 3, 13}), "unknown");
    EXPECT_EQ(on(event, {2024, 3, 14}), "0: 2024-03-12");
}

TEST_F(KnownOn, ItsDateChangesAsReportsComeIn) {
    model::Event event;
    event.when = date("2024-01~"); // what the editor made of all three
    event.claims = {claim(2, "2024-01"), claim(1, "2023-11"), claim(3, "")};
    EXPECT_EQ(on(event, {2024, 3, 19}), "1: 2023-11");
    EXPECT_EQ(on(event, {2024, 3, 20}), "01: 2024-01");
    EXPECT_EQ(on(event, {2024, 4, 29}), "01: 2024-01");
    EXPECT_EQ(on(event, {2024, 4, 30}), "012: 2024-01~");
}

TEST_F(KnownOn, TheChosenDateHoldsFromTheFirstReportThatHasIt) {
    model::Event event;
    event.when = date("2023-11");
    event.claims = {claim(1, "2023-11"), claim(2, "2024-01"), claim(3, "2023-11")};
    EXPECT_EQ(on(event, {2024, 3, 20}), "01: 2023-11");
}

TEST_F(KnownOn, ASourceWithoutADayIsNeverKnownToHaveBeenOut) {
    model::Event event;
    event.claims = {claim(4, "2024-01")};
    EXPECT_EQ(on(event, {9999, 12, 31}), "unknown");
}

TEST_F(KnownOn, ReportDaysAreInOrderAndOnce) {
    auto days = m_days;
    days.emplace(model::SourceId{9}, time::CivilDate{2024, 3, 20});
    EXPECT_EQ(reportDays(days), (std::vector<time::CivilDate>{{2024, 3, 14}, {2024, 3, 20}, {2024, 4, 30}}));
}

} // namespace
} // namespace dateline::evidence
