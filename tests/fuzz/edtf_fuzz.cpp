// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes give a date or a placed error; a date round-trips, its bounds are in order, and all that is said
// of it can be said. The same bytes go through the date field's reader.
#include "core/base/require.h"
#include "core/time/comparison.h"
#include "core/time/date_entry.h"
#include "core/time/date_wording.h"
#include "core/time/display_margin.h"
#include "core/time/edtf.h"
#include "core/time/time_bounds.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace {

using namespace dateline;
using namespace dateline::time;

template<typename T>
void requireOrder(const std::optional<T>& first, const std::optional<T>& second) {
    DATELINE_REQUIRE(!first || !second || *first <= *second);
}

void checkBounds(const Edtf& date) {
    const TimeBounds bounds = boundsOf(date);
    requireOrder(bounds.startMin, bounds.startMax);
    requireOrder(bounds.endMin, bounds.endMax);
    requireOrder(bounds.startMin, bounds.endMin);
    requireOrder(bounds.startMax, bounds.endMax);
    const DayBounds days = dayBoundsOf(date);
    // A time of day with an offset on one side only may put the days apart by one.
    requireOrder(days.earliest, days.latest);
    DATELINE_REQUIRE(bounds.startMin.has_value() == days.earliest.has_value());
    DATELINE_REQUIRE(bounds.endMax.has_value() == days.latest.has_value());
    DATELINE_REQUIRE(isDuring(bounds, asPeriod(date)) != Certainty::No);
    DATELINE_REQUIRE(isBefore(bounds, bounds) != Certainty::Certainly);
    (void)boundsOf(date, Hemisphere::Southern);
}

void checkWords(const Edtf& date) {
    for (const WordForm form : {WordForm::Short, WordForm::Medium, WordForm::Long}) {
        DATELINE_REQUIRE(!inWords(date, form).empty());
    }
    DATELINE_REQUIRE(!precisionInWords(date).empty());
    const DisplayMargin margin = displayMarginOf(date);
    DATELINE_REQUIRE(margin.startMicros >= 0 && margin.endMicros >= 0);
    const bool isMarked = date.isApproximate() || date.isUncertain();
    DATELINE_REQUIRE(isMarked || displayMarginInWords(date).empty());
}

void checkDate(const Edtf& date, std::string_view text, EdtfRules rules) {
    DATELINE_REQUIRE(date.text() == text);
    DATELINE_REQUIRE(date.level() >= 0 && date.level() <= 2);
    const std::string canonical = date.canonical();
    const auto again = Edtf::parse(canonical, rules);
    DATELINE_REQUIRE(again.has_value());
    DATELINE_REQUIRE(*again == date);
    DATELINE_REQUIRE(again->canonical() == canonical);
    DATELINE_REQUIRE(boundsOf(*again) == boundsOf(date));
    DATELINE_REQUIRE(again->precision() == date.precision());
    DATELINE_REQUIRE(chronological(date, *again) == std::strong_ordering::equal);
    checkBounds(date);
    checkWords(date);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto strict = Edtf::parse(text);
    const auto wide = Edtf::parse(text, EdtfRules::WithTimedIntervals);
    DATELINE_REQUIRE(!strict || wide);
    if (strict) {
        checkDate(*strict, text, EdtfRules::AnnexA);
    } else {
        DATELINE_REQUIRE(strict.error().offset.has_value() && *strict.error().offset <= size);
        DATELINE_REQUIRE(!strict.error().message.empty());
    }
    if (wide) {
        checkDate(*wide, text, EdtfRules::WithTimedIntervals);
    }
    const auto entry = readDateEntry(text, {CivilDate{2025, 5, 5}, Hemisphere::Northern});
    if (entry) {
        DATELINE_REQUIRE(!entry->choices.empty());
        for (const DateChoice& choice : entry->choices) {
            DATELINE_REQUIRE(!choice.words.empty());
            checkDate(choice.date, choice.date.text(), EdtfRules::AnnexA);
        }
    }
    return 0;
}
