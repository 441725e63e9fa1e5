// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/conflicts.h"

#include <gtest/gtest.h>

namespace dateline::evidence {
namespace {

/// A date that stands in the source, "phrase|EDTF" or "phrase|EDTF|TIMEX3 value", or one that does not,
/// "|EDTF";
/// "" is no date.
model::Claim claim(const std::string& written) {
    model::Claim made;
    if (const auto sign = written.find('|'); sign != std::string::npos) {
        const std::size_t second = std::min(written.find('|', sign + 1), written.size());
        made.date.when = time::Edtf::parse(written.substr(sign + 1, second - sign - 1),
                                           time::EdtfRules::WithTimedIntervals)
                             .value();
        if (sign > 0) {
            const std::string value = second < written.size() ? written.substr(second + 1) : "";
            made.date.expression = model::Expression{written.substr(0, sign), {}, "DATE", value};
        }
    }
    return made;
}

std::string conflict(const std::string& a, const std::string& b) {
    const std::vector<model::Claim> claims = {claim(a), claim(b)};
    const auto found = conflictsAmong(claims);
    EXPECT_EQ(hasConflict(claims), !found.empty());
    return found.empty() ? "none" : found.front().words;
}

TEST(Conflicts, DatesThatExcludeEachOther) {
    EXPECT_EQ(conflict("last autumn|2023-11", "in January|2024-01"),
              "“last autumn” (November 2023) is over before “in January” (January 2024) begins");
    EXPECT_EQ(conflict("Tuesday|2024-03-12", "Monday|2024-03-11"),
              "“Tuesday” (12 March 2024) begins after “Monday” (11 March 2024) is over");
    EXPECT_NE(conflict("after six|2024-03-12T06", "5.52|2024-03-12T05:52"), "none");
}

TEST(Conflicts, ACoarserDateAgreesWithAFinerOneWithinIt) {
    EXPECT_EQ(conflict("in April|2025-04", "12 April|2025-04-12"), "none");
    EXPECT_EQ(conflict("in 2010|2010", "between|[2009..2011]"), "none");
    EXPECT_EQ(conflict("at six|2024-03-12T06:00:00", "that day|2024-03-12"), "none");
}

TEST(Conflicts, StretchesMustBeginAndEndTogether) {
    EXPECT_EQ(conflict("2009 to 2011|2009/2011", "2010 to 2011|2010/2011"),
              "“2009 to 2011” (from 2009 to 2011) and “2010 to 2011” (from 2010 to 2011) do not begin at the "
              "same time");
    EXPECT_NE(conflict("a|2009/2011", "b|2009/2012"), "none");
    EXPECT_EQ(conflict("since|2009/..", "a|2009/2012"), "none");
    EXPECT_EQ(conflict("until|../2012", "a|2009/2012"), "none");
}

TEST(Conflicts, AWeekNamedAsOneAgreesWithItsDays) {
    EXPECT_EQ(conflict("last week|2025-03-03/2025-03-09|2025-W10", "7 March|2025-03-07"), "none");
    EXPECT_EQ(conflict("the first week|2025-03-01/2025-03-07|2025-W10", "7 March|2025-03-07"), "none");
    EXPECT_EQ(conflict("the weekend|2025-03-08/2025-03-09|2025-W10-WE", "Sunday|2025-03-09"), "none");
    EXPECT_EQ(conflict("the quarter|2024-10/2024-12|2024-Q4", "in October|2024-10"), "none");
    EXPECT_NE(conflict("last week|2025-03-03/2025-03-09|2025-W10", "10 March|2025-03-10"), "none");
    EXPECT_NE(conflict("from 3 to 9 March|2025-03-03/2025-03-09|2025-03-03", "7 March|2025-03-07"), "none");
    EXPECT_NE(conflict("from the first quarter to the third|2024-01/2024-09|2024-Q1", "May|2024-05"), "none");
    EXPECT_EQ(conflict("odd|2024-01/2024-09|2024-", "odd|2024-01/2024-09|-"), "none");
}

TEST(Conflicts, ApproximateDatesHaveAMargin) {
    EXPECT_EQ(conflict("about 1987|1987~", "in 1988|1988"), "none");
    EXPECT_NE(conflict("about 1987|1987~", "in 1990|1990"), "none");
    EXPECT_EQ(conflict("perhaps May|2025-05?", "in June|2025-06"), "none");
}

TEST(Conflicts, ATimeWithoutAZoneMayBeAnyZones) {
    EXPECT_EQ(conflict("six|2024-03-12T06:00:00", "log|2024-03-12T05:52:00Z"), "none");
    EXPECT_NE(conflict("six|2024-03-12T06:00:00Z", "log|2024-03-12T05:52:00Z"), "none");
    EXPECT_NE(conflict("six|2024-03-12T06:00:00", "log|2024-03-14T05:52:00Z"), "none");
}

TEST(Conflicts, NoDateInTheSourceSaysOnlyThatItWasOver) {
    EXPECT_EQ(conflict("|../2025-05-05", "3 May|2025-05-03"), "none");
    EXPECT_NE(conflict("|../2025-05-05", "9 May|2025-05-09"), "none");
    EXPECT_EQ(conflict("", "9 May|2025-05-09"), "none");
}

TEST(Conflicts, EveryPairIsNamed) {
    const std::vector<model::Claim> claims = {claim("a|2025-01"), claim("b|2025-01-05"), claim("c|2025-02"),
                                              claim("")};
    const auto found = conflictsAmong(claims);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(std::pair(found[0].first, found[0].second), std::pair(std::size_t{0}, std::size_t{2}));
    EXPECT_EQ(std::pair(found[1].first, found[1].second), std::pair(std::size_t{1}, std::size_t{2}));
    EXPECT_TRUE(conflictsAmong({}).empty());
}

TEST(Conflicts, DatesBeyondTheAxisAreHarmless) {
    EXPECT_EQ(conflict("a|Y170000002", "b|Y170000002?"), "none");
    EXPECT_NE(conflict("a|Y170000002", "b|2020"), "none");
    EXPECT_NE(conflict("a|Y-170000002~", "b|2020~"), "none");
}

} // namespace
} // namespace dateline::evidence
