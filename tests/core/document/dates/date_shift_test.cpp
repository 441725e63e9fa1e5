// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/dates/date_shift.h"

#include <gtest/gtest.h>

namespace dateline::document {
namespace {

std::string after(const char* date, const DateShift& shift) {
    const auto result = shifted(time::Edtf::parse(date).value(), shift);
    return result ? result->text() : "refused";
}

TEST(DateShift, KeepsWhatADateIsKnownTo) {
    EXPECT_EQ(after("2025-05-03", {0, 0, 30}), "2025-06-02");
    EXPECT_EQ(after("2025-05-03~", {0, -5, 0}), "2024-12-03~");
    EXPECT_EQ(after("2025-05", {0, 8, 0}), "2026-01");
    EXPECT_EQ(after("2025", {-30, 0, 0}), "1995");
    EXPECT_EQ(after("2025-05-XX", {0, 1, 0}), "2025-06-XX");
    EXPECT_EQ(after("2025-21", {1, 0, 0}), "2026-21");
    EXPECT_EQ(after("199", {20, 0, 0}), "201");
    EXPECT_EQ(after("2025-05-03T10:30Z", {0, 0, 1}), "2025-05-04T10:30Z");
    EXPECT_EQ(after("0001-01", {0, -1, 0}), "0000-12");
    EXPECT_EQ(after("0001", {-3, 0, 0}), "-0002");
    EXPECT_EQ(after("9999", {1, 0, 0}), "Y10000");
}

TEST(DateShift, ADayThatAMonthHasNotBecomesItsLast) {
    EXPECT_EQ(after("2024-02-29", {1, 0, 0}), "2025-02-28");
    EXPECT_EQ(after("2025-01-31", {0, 1, 0}), "2025-02-28");
}

TEST(DateShift, MovesBothEndsAndEveryMember) {
    EXPECT_EQ(after("2025-05-03/2025-05-09", {0, 0, 7}), "2025-05-10/2025-05-16");
    EXPECT_EQ(after("../2025-05-05", {0, 0, 1}), "../2025-05-06");
    EXPECT_EQ(after("[2009..2011]", {1, 0, 0}), "[2010..2012]");
    EXPECT_EQ(after("{2001-01,2014-12}", {0, 1, 0}), "{2001-02,2015-01}");
    EXPECT_EQ(after("2009-05/", {0, 1, 0}), "2009-06/");
}

TEST(DateShift, RefusesToInventPrecision) {
    EXPECT_EQ(after("2025-05", {0, 0, 1}), "refused");
    EXPECT_EQ(after("2025", {0, 1, 0}), "refused");
    EXPECT_EQ(after("2025-21", {0, 3, 0}), "refused");
    EXPECT_EQ(after("19XX", {1, 0, 0}), "refused");
    EXPECT_EQ(after("199", {3, 0, 0}), "refused");
    EXPECT_EQ(after("2025-05-03/2025-06", {0, 0, 1}), "refused");
}

TEST(DateShift, InWords) {
    EXPECT_EQ(inWords({0, 0, 3}), "3 days later");
    EXPECT_EQ(inWords({-1, -2, 0}), "1 year and 2 months earlier");
}

} // namespace
} // namespace dateline::document
