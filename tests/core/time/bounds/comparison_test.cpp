// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/bounds/comparison.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace dateline::time {
namespace {

Edtf edtf(const std::string& text) {
    return Edtf::parse(text, EdtfRules::WithTimedIntervals).value();
}

const char* shown(Certainty certainty) {
    return certainty == Certainty::No ? "no" : (certainty == Certainty::Possibly ? "possibly" : "certainly");
}

TEST(Comparison, AnswersCertainlyPossiblyOrNo) {
    const struct {
        const char* a;
        const char* b;
        const char* before;
        const char* during;
        const char* overlaps;
    } cases[] = {
        {"2025-02", "2025-03", "certainly", "no", "no"},
        {"2025-03", "2025-02", "no", "no", "no"},
        {"2025-03-03", "2025-03-03", "possibly", "possibly", "possibly"},
        {"2025-03-03", "2025-03", "possibly", "possibly", "possibly"},
        {"2025", "2025-03", "possibly", "possibly", "possibly"},
        {"2009/2011", "2010", "no", "no", "certainly"},
        {"2010", "2009/2011", "no", "certainly", "certainly"},
        {"2010-06", "2009/2011", "no", "certainly", "certainly"},
        {"2009", "2009/2011", "possibly", "possibly", "possibly"},
        {"[2009..2011]", "2012", "certainly", "no", "no"},
        {"[2009..2011]", "2010", "possibly", "possibly", "possibly"},
        {"../2005", "2006", "certainly", "no", "no"},
        {"../2005", "2004", "no", "no", "possibly"},
        {"2004", "../2005", "possibly", "certainly", "possibly"},
        {"2006/..", "2005", "no", "no", "no"},
        {"2006/", "2010", "possibly", "no", "possibly"},
        {"2007", "2006/..", "no", "certainly", "possibly"},
        {"[..1760]", "1761", "certainly", "no", "no"},
        {"[..1760]", "1750", "possibly", "possibly", "possibly"},
        {"1750", "[..1760]", "possibly", "possibly", "possibly"},
        {"../..", "1987", "possibly", "possibly", "possibly"},
    };
    for (const auto& one : cases) {
        const TimeBounds a = boundsOf(edtf(one.a));
        const TimeBounds b = boundsOf(edtf(one.b));
        EXPECT_STREQ(shown(isBefore(a, b)), one.before) << one.a << " before " << one.b;
        EXPECT_EQ(isAfter(b, a), isBefore(a, b));
        EXPECT_STREQ(shown(isDuring(a, b)), one.during) << one.a << " during " << one.b;
        EXPECT_STREQ(shown(overlaps(a, b)), one.overlaps) << one.a << " overlaps " << one.b;
        EXPECT_EQ(overlaps(a, b), overlaps(b, a));
    }
}

TEST(Comparison, AsksAgainstAPeriodWithExactEnds) {
    const auto during = [](const char* date, const char* period) {
        return std::string(shown(isDuring(boundsOf(edtf(date)), asPeriod(edtf(period)))));
    };
    EXPECT_EQ(during("2025-03-03", "2025-03"), "certainly");
    EXPECT_EQ(during("2025-03", "2025-03"), "certainly");
    EXPECT_EQ(during("2025", "2025-03"), "possibly");
    EXPECT_EQ(during("2025-04", "2025-03"), "no");
    EXPECT_EQ(during("2025-03-31", "2025-03"), "certainly");
    EXPECT_EQ(during("2024-12/2025-02", "2025"), "no");
    EXPECT_EQ(during("2009/2011", "2009/2011"), "certainly");
    EXPECT_EQ(during("2025-03-03", "../2025-03"), "certainly");
    EXPECT_EQ(during("2025-03-03", "2025-03/.."), "certainly");
    const auto before = [](const char* date, const char* period) {
        return std::string(shown(isBefore(boundsOf(edtf(date)), asPeriod(edtf(period)))));
    };
    EXPECT_EQ(before("2025-02-28", "2025-03"), "certainly");
    EXPECT_EQ(before("2025-03-01", "2025-03"), "no");
    EXPECT_EQ(before("2025-02/2025-03", "2025-03"), "no");
    EXPECT_EQ(before("2025", "2025-03"), "possibly");
    EXPECT_EQ(before("Y170000002", "Y170000003"), "possibly"); // beyond the axis nothing is certain
}

TEST(Comparison, SortsByOneDocumentedOrder) {
    const std::vector<std::string> sorted{
        "../..",           "../2025-05-05", "../2025-01", "[..1760-12-03]", "Y-170000002", "Y-17E7",
        "-0043-03-15",     "0000",          "1986/..",    "1986",           "1987/1990",   "[1987..1989]",
        "1987-01-01/1987", "1987",          "1987?",      "1987~",          "1987-01",     "1987-01-01",
        "1987-01-02",      "Y12000",        "Y170000002", "Y170000003",
    };
    std::vector<Edtf> dates;
    for (const std::string& text : sorted) {
        dates.push_back(edtf(text));
    }
    for (std::size_t i = 0; i < dates.size(); ++i) {
        for (std::size_t j = 0; j < dates.size(); ++j) {
            const auto order = chronological(dates[i], dates[j]);
            EXPECT_EQ(order < 0, i < j) << sorted[i] << ' ' << sorted[j];
            EXPECT_EQ(order == 0, i == j) << sorted[i] << ' ' << sorted[j];
        }
    }
}

} // namespace
} // namespace dateline::time
