// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/sheet_spans.h"
#include "tests/core/layout/fixed_width_metrics.h"
#include "tests/support/told_timeline.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace dateline::layout {
namespace {

constexpr double kWidth = 1000;
constexpr double kHeight = 500;

time::Instant at(const char* day) {
    return drawnExtentOf(*time::Edtf::parse(day)).start;
}

std::string number(int value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
}

std::vector<CardSize> sizesOf(const TimelineContent& content) {
    const FixedWidthMetrics metrics;
    CardFaces faces(*content.texts, metrics);
    std::vector<CardSize> sizes;
    for (std::size_t event = 0; event < content.index.size(); ++event) {
        sizes.push_back(faces.face(event).size);
    }
    return sizes;
}

std::vector<SheetSpan> spansOf(const TimelineContent& content, int atLeast) {
    return sheetSpans(content, sizesOf(content), {kWidth, kHeight, atLeast, {}, {}});
}

// How many sheets a span comes to when it is laid out.
int sheetsOf(const std::shared_ptr<const TimelineContent>& content, const SheetSpan& span) {
    const FixedWidthMetrics metrics;
    TimelineLayout layout(contentOnSheets(content, span, kWidth), metrics);
    ViewState view;
    view.scale = sheetScale(span, kWidth);
    view.width = kWidth;
    view.height = kHeight + TimelineLayout::kAxisHeight;
    view.minRows = 1000;
    view.isStill = true;
    const DrawList list = layout.layOut(view);
    return int(std::ceil(list.neededHeight / kHeight));
}

// Told in 2009 and 2012, then nothing for years, then ever more until the summer of 2025.
std::vector<tests::Told> longStory() {
    std::vector<tests::Told> told{{"Joined the council", "2009", 0},
                                  {"The bridge collapsed", "2011/2013", 0},
                                  {"Was incorporated", "2022-05-12", 0},
                                  {"Took the money", "2022-04/2024-08", 0},
                                  {"Goes on", "2025-02/2025-06", 0}};
    for (int i = 0; i < 60; ++i) {
        told.push_back({"Was told the clerks as item " + number(i),
                        "2025-" + number(2 + i / 15) + "-" + number(1 + 2 * (i % 14)), 0});
    }
    return told;
}

TEST(SheetSpans, EvenTimesGetEvenSpansOnBordersOfTheCalendar) {
    std::vector<tests::Told> told;
    for (int month = 1; month <= 12; ++month) {
        told.push_back({"In month " + number(month), "2025-" + number(month) + "-12", 0});
    }
    const auto content = tests::toldContent(told, 1);
    const auto spans = spansOf(*content, 3);
    ASSERT_EQ(spans.size(), 3U);
    EXPECT_EQ(spans[1].from, at("2025-05-01"));
    EXPECT_EQ(spans[2].from, at("2025-09-01"));
    for (std::size_t i = 1; i < spans.size(); ++i) {
        EXPECT_EQ(spans[i].from, spans[i - 1].to);
    }
}

TEST(SheetSpans, OneSpanIsTheWholeTimelineWhereItHasRoom) {
    const auto content = tests::toldContent({{"One", "2025-01", 0}, {"Two", "2025-12-24", 1}}, 2);
    const auto spans = spansOf(*content, 1);
    ASSERT_EQ(spans.size(), 1U);
    EXPECT_EQ(spans[0].first, at("2025-01"));
    EXPECT_EQ(spans[0].last, at("2025-12-25"));
}

TEST(SheetSpans, YearsWithoutEventsCostNoSheet) {
    const auto content = tests::toldContent(longStory(), 1);
    for (const int atLeast : {1, 3, 5}) {
        const auto spans = spansOf(*content, atLeast);
        ASSERT_GE(spans.size(), std::size_t(atLeast));
        int sheets = 0;
        for (const SheetSpan& span : spans) {
            const auto on = contentOnSheets(content, span, kWidth);
            EXPECT_GT(on->index.size(), 0U);
            sheets += sheetsOf(content, span);
        }
        // Sixty cards of 60 to 80 pixels by 250: a sheet has room for twenty at most.
        EXPECT_LE(sheets, atLeast < 5 ? 6 : 7) << atLeast;
    }
}

TEST(SheetSpans, AnEventStandsInOneSpanAndGoesOnThroughOthers) {
    const auto content = tests::toldContent(longStory(), 1);
    const auto spans = spansOf(*content, 4);
    std::map<std::string, std::size_t> found;
    std::map<std::string, std::vector<std::size_t>> goingOn;
    for (std::size_t number = 0; number < spans.size(); ++number) {
        const auto on = contentOnSheets(content, spans[number], kWidth);
        for (std::uint32_t event = 0; event < on->index.size(); ++event) {
            const auto [place, isNew] = found.emplace(on->texts->title(event), number);
            EXPECT_TRUE(isNew) << place->first;
        }
        for (const std::uint32_t event : goingOnInto(*content, spans[number])) {
            goingOn[content->texts->title(event)].push_back(number);
        }
    }
    EXPECT_EQ(found.size(), content->index.size());
    ASSERT_FALSE(goingOn["Goes on"].empty());
    for (const auto& [title, numbers] : goingOn) {
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            EXPECT_EQ(numbers[i], found[title] + 1 + i) << title;
        }
    }
}

TEST(SheetSpans, CardsStandWholeOnTheirSheet) {
    const auto content = tests::toldContent(longStory(), 1);
    const FixedWidthMetrics metrics;
    for (const SheetSpan& span : spansOf(*content, 3)) {
        TimelineLayout layout(contentOnSheets(content, span, kWidth), metrics);
        ViewState view;
        view.scale = sheetScale(span, kWidth);
        view.width = kWidth;
        view.height = 100'000;
        view.isStill = true;
        const DrawList list = layout.layOut(view);
        EXPECT_TRUE(list.chips.empty());
        EXPECT_FALSE(list.cards.empty());
        for (const DrawList::Card& card : list.cards) {
            EXPECT_GE(card.area.x, 0);
            EXPECT_LE(card.area.right(), kWidth);
        }
    }
}

TEST(SheetSpans, ASpanAskedForIsTheSpanOfTheAxes) {
    const auto content = tests::toldContent({{"One", "2025-05-05", 0}, {"Two", "2025-05-25", 0}}, 1);
    const auto spans =
        sheetSpans(*content, sizesOf(*content), {kWidth, kHeight, 1, at("2025-01-01"), at("2026-01-01")});
    ASSERT_EQ(spans.size(), 1U);
    EXPECT_EQ(spans[0].first, at("2025-01-01"));
    EXPECT_EQ(spans[0].last, at("2026-01-01"));
}

TEST(SheetSpans, OddTimelinesHaveASheet) {
    const FixedWidthMetrics metrics;
    for (const std::vector<tests::Told>& told : std::vector<std::vector<tests::Told>>{
             {},
             {{"Some day", "", 0}},
             {{"A moment", "2025-05-05T12:00", 0}},
             {{"Until", "../2025-05", 0}},
             {{"Since", "2025-05/..", 0}},
             {{"First", "Y-200000", 0}, {"Last", "Y200000", 0}},
             std::vector<tests::Told>(90, tests::Told{"At once", "2025-05-05T12:00", 0})}) {
        const auto content = tests::toldContent(told, 1);
        for (const int atLeast : {1, 4}) {
            const auto spans = spansOf(*content, atLeast);
            ASSERT_FALSE(spans.empty());
            std::size_t shown = 0;
            for (const SheetSpan& span : spans) {
                EXPECT_LE(span.from, span.first);
                EXPECT_LE(span.first, span.last);
                shown += contentOnSheets(content, span, kWidth)->index.size();
                EXPECT_LT(sheetsOf(content, span), 30);
            }
            EXPECT_EQ(shown, content->index.size() - content->index.undated().size());
        }
    }
}

} // namespace
} // namespace dateline::layout
