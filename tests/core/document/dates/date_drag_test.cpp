// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/dates/date_drag.h"
#include "core/time/gregorian/instant.h"

#include <gtest/gtest.h>

namespace dateline::document {
namespace {

constexpr double kDay = double(time::kMicrosPerDay);

std::string after(const char* date, double days, DragPart part = DragPart::Whole) {
    const auto result = dragged(time::Edtf::parse(date, time::EdtfRules::WithTimedIntervals).value(), part,
                                std::int64_t(days * kDay));
    return result ? result->text() : result.error().message;
}

TEST(DateDrag, GoesByStepsOfWhatADateIsKnownTo) {
    EXPECT_EQ(after("2025-05-03", 1.4), "2025-05-04");
    EXPECT_EQ(after("2025-05-03", -3), "2025-04-30");
    EXPECT_EQ(after("2025-05-03~", 30), "2025-06-02~");
    EXPECT_EQ(after("2025-05", 62), "2025-07");
    EXPECT_EQ(after("2025-05-XX", -31), "2025-04-XX");
    EXPECT_EQ(after("2025", 366 * 3), "2028");
    EXPECT_EQ(after("198X", 3700), "199X");
    EXPECT_EQ(after("199", -3653), "198");
    EXPECT_EQ(after("19", 36525), "20");
    EXPECT_EQ(after("2025-21", 92), "2025-22");
    EXPECT_EQ(after("2025-24", 92), "2026-21");
    EXPECT_EQ(after("2025-33", -92), "2024-36");
    EXPECT_EQ(after("2025-05-03T10:30", 1.0 / 24), "2025-05-03T11:30");
    EXPECT_EQ(after("2025-05-03T23:59:59Z", 2.0 / 86400), "2025-05-04T00:00:01Z");
    EXPECT_EQ(after("0000-01", -31), "-0001-12");
}

TEST(DateDrag, TooLittleForAStepChangesNothing) {
    EXPECT_EQ(after("2025-05", 14), "2025-05");
    EXPECT_EQ(after("2025", 180), "2025");
    EXPECT_EQ(after("2025-05-03", 0.4), "2025-05-03");
}

TEST(DateDrag, RangesMoveAsAWholeOrByOneEnd) {
    EXPECT_EQ(after("2025-05-03/2025-05-09", 7), "2025-05-10/2025-05-16");
    EXPECT_EQ(after("2025-05-03/2025-05-09", 7, DragPart::End), "2025-05-03/2025-05-16");
    EXPECT_EQ(after("2025-05-03/2025-05-09", -2, DragPart::Start), "2025-05-01/2025-05-09");
    EXPECT_EQ(after("2025-02~/2025-05-05", 61), "2025-04~/2025-07-05"); // as exact as its coarser end
    EXPECT_EQ(after("../2025-05-05", 1, DragPart::Start), "../2025-05-06");
    EXPECT_EQ(after("[2009..2011]", 365), "[2010..2012]");
}

TEST(DateDrag, AnEraOfOneDateBeginsAndEnds) {
    const auto moved = [](const char* when, DragPart part, int days) {
        const auto result =
            draggedEra(time::Edtf::parse(when).value(), part, days * std::int64_t(time::kMicrosPerDay));
        return result ? result->text() : result.error().message;
    };
    EXPECT_EQ(moved("1987", DragPart::End, 730), "1987/1989");
    EXPECT_EQ(moved("1987", DragPart::Start, -365), "1986/1987");
    EXPECT_EQ(moved("1987", DragPart::End, 20), "1987"); // not far enough
    EXPECT_EQ(moved("1987", DragPart::Whole, 365), "1988");
    EXPECT_NE(moved("1987", DragPart::End, -400).find("cannot be moved there"), std::string::npos);
    EXPECT_EQ(moved("1939-09-01/1945-09-02", DragPart::End, -1), "1939-09-01/1945-09-01");
    EXPECT_EQ(moved("1989-11-09/..", DragPart::Start, 1), "1989-11-10/..");
}

TEST(DateDrag, SaysWhyNot) {
    EXPECT_NE(after("2025-05-03/2025-05-09", -30, DragPart::End).find("cannot be moved there"),
              std::string::npos);
    EXPECT_NE(after("20X5", 400).find("unspecified digits"), std::string::npos);
    EXPECT_NE(after("XXXX-05-04", 3).find("unspecified digits"), std::string::npos);
}

} // namespace
} // namespace dateline::document
