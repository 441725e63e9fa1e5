// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/event_columns.h"

#include <gtest/gtest.h>

#include <limits>

namespace dateline::model {
namespace {

using Columns = EventColumns;

TEST(NarrowColumn, TakesTheBytesItsLargestValueNeeds) {
    IdColumn<EventId> ids;
    const std::vector<std::int64_t> values = {
        1, 255, 256, 65'535, 65'536, 4'294'967'295, 4'294'967'296, std::numeric_limits<std::int64_t>::max()};
    const std::vector<std::size_t> widths = {1, 1, 2, 2, 4, 4, 8, 8};
    for (std::size_t i = 0; i < values.size(); ++i) {
        ids.push_back({values[i]});
        EXPECT_EQ(ids.width(), widths[i]) << values[i];
        for (std::size_t j = 0; j <= i; ++j) {
            EXPECT_EQ(ids[j].value, values[j]);
        }
    }
    ids.push_back({-7}); // from a file that is none of ours
    EXPECT_EQ(ids[8].value, -7);
    EXPECT_EQ(ids.size(), 9U);
}

TEST(NarrowColumn, NoPlaceIsAPlaceLikeAnyOther) {
    Columns::PlaceColumn places;
    for (const std::uint32_t place : {0U, Columns::kNone, 254U}) {
        places.push_back(place);
    }
    EXPECT_EQ(places.width(), 1U);
    EXPECT_EQ(places[1], Columns::kNone);
    EXPECT_EQ(places[2], 254U);
    places.set(0, 70'000);
    EXPECT_EQ(places.width(), 4U);
    EXPECT_EQ(places[0], 70'000U);
    EXPECT_EQ(places[1], Columns::kNone);
    std::vector<std::uint32_t> all;
    places.each([&](std::size_t at, std::uint32_t place) {
        EXPECT_EQ(at, all.size());
        all.push_back(place);
    });
    EXPECT_EQ(all, (std::vector<std::uint32_t>{70'000, Columns::kNone, 254}));
}

TEST(NarrowColumn, ComparesValuesNotBytes) {
    IdColumn<EventId> wide;
    wide.push_back({70'000});
    wide.set(0, {7});
    IdColumn<EventId> narrow;
    narrow.push_back({7});
    EXPECT_NE(wide.width(), narrow.width());
    EXPECT_EQ(wide, narrow);
    narrow.set(0, {8});
    EXPECT_NE(wide, narrow);
}

TEST(NarrowColumn, TakesAPartOfAnother) {
    IdColumn<EventId> from;
    for (const std::int64_t id : {1, 300, 2, 70'000, 3}) {
        from.push_back({id});
    }
    IdColumn<EventId> into;
    into.append(from, 2, 2);
    EXPECT_TRUE(into.empty());
    into.append(from, 0, 2); // narrower than they are kept there
    EXPECT_EQ(into.width(), 2U);
    into.append(from, 1, 5);
    EXPECT_EQ(into.width(), 4U);
    into.append(from, 4, 5); // as wide
    std::vector<std::int64_t> all;
    into.each([&](std::size_t, EventId id) { all.push_back(id.value); });
    EXPECT_EQ(all, (std::vector<std::int64_t>{1, 300, 300, 2, 70'000, 3, 3}));
}

TEST(DateColumn, TakesAPartOfAnother) {
    DateColumn from;
    from.append({1, 2, 0}, 3);
    from.append({3, 4, 0}, 2);
    from.append({5, 6, 0}, 1);
    for (std::size_t first = 0; first <= 6; ++first) {
        for (std::size_t last = first; last <= 6; ++last) {
            DateColumn into;
            into.push_back({1, 2, 0});
            into.append(from, first, last);
            ASSERT_EQ(into.size(), 1 + last - first);
            for (std::size_t i = first; i < last; ++i) {
                EXPECT_EQ(into[1 + i - first], from[i]) << first << " " << last;
            }
        }
    }
}

TEST(DateColumn, TellsTheDateOfEachEventHoweverManyShareIt) {
    const DateColumn::Date first{-5, 5, 1};
    const DateColumn::Date second{-5, 5, 2};
    DateColumn dates;
    EXPECT_EQ(dates.size(), 0U);
    dates.push_back(first);
    dates.append(first, 2);
    dates.push_back(second);
    dates.push_back(first);
    const std::vector<DateColumn::Date> expected = {first, first, first, second, first};
    ASSERT_EQ(dates.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(dates[i], expected[i]) << i;
    }
    std::vector<DateColumn::Date> all;
    dates.each([&](std::size_t, const DateColumn::Date& date) { all.push_back(date); });
    EXPECT_EQ(all, expected);
    std::vector<std::uint32_t> counts;
    dates.eachRun([&](const DateColumn::Date&, std::uint32_t count) { counts.push_back(count); });
    EXPECT_EQ(counts, (std::vector<std::uint32_t>{3, 1, 1}));
}

} // namespace
} // namespace dateline::model
