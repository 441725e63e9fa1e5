// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/bounds/comparison.h"
#include "core/time/bounds/display_margin.h"
#include "core/time/bounds/time_bounds.h"
#include "core/time/edtf/edtf.h"
#include "core/time/wording/date_wording.h"

#include <optional>
#include <string>

namespace dateline::time {

/// What must hold of every date there is, for the property test and the fuzzer alike: the name of the first
/// thing that does not, or nothing.
class EdtfProperties {
public:
    static std::string broken(const Edtf& date, EdtfRules rules) {
        for (const auto& check : {brokenRoundTrip(date, rules), brokenBounds(date), brokenWords(date)}) {
            if (!check.empty()) {
                return check;
            }
        }
        return {};
    }

private:
    template<typename T>
    static bool areInOrder(const std::optional<T>& first, const std::optional<T>& second) {
        return !first || !second || *first <= *second;
    }

    static std::string brokenRoundTrip(const Edtf& date, EdtfRules rules) {
        if (date.level() < 0 || date.level() > 2) {
            return "the level is 0, 1 or 2";
        }
        const std::string canonical = date.canonical();
        const auto again = Edtf::parse(canonical, rules);
        if (!again) {
            return "the canonical form " + canonical + " parses: " + again.error().message;
        }
        if (!(*again == date) || again->canonical() != canonical) {
            return "the canonical form " + canonical + " means the same and is its own canonical form";
        }
        if (boundsOf(*again) != boundsOf(date) || again->precision() != date.precision() ||
            again->isApproximate() != date.isApproximate() || again->isUncertain() != date.isUncertain()) {
            return "the canonical form " + canonical + " has the same bounds, precision and flags";
        }
        if (chronological(date, *again) != std::strong_ordering::equal) {
            return "equal dates are equal in order";
        }
        return {};
    }

    static std::string brokenBounds(const Edtf& date) {
        for (const Hemisphere hemisphere : {Hemisphere::Northern, Hemisphere::Southern}) {
            const TimeBounds bounds = boundsOf(date, hemisphere);
            if (!areInOrder(bounds.startMin, bounds.startMax) || !areInOrder(bounds.endMin, bounds.endMax) ||
                !areInOrder(bounds.startMin, bounds.endMin) || !areInOrder(bounds.startMax, bounds.endMax)) {
                return "bounds are in order";
            }
            const DayBounds days = dayBoundsOf(date, hemisphere);
            if (!areInOrder(days.earliest, days.latest) ||
                bounds.startMin.has_value() != days.earliest.has_value() ||
                bounds.endMax.has_value() != days.latest.has_value()) {
                return "bounds in days are in order and open where the instants are";
            }
            if (isDuring(bounds, asPeriod(date, hemisphere)) == Certainty::No ||
                isBefore(bounds, bounds) == Certainty::Certainly) {
                return "a date can be during itself and is not certainly before itself";
            }
        }
        return {};
    }

    static std::string brokenWords(const Edtf& date) {
        for (const WordForm form : {WordForm::Short, WordForm::Medium, WordForm::Long}) {
            if (inWords(date, form).empty()) {
                return "there are words for it";
            }
        }
        const DisplayMargin margin = displayMarginOf(date);
        const bool isMarked = date.isApproximate() || date.isUncertain();
        if (precisionInWords(date).empty() || margin.startMicros < 0 || margin.endMicros < 0 ||
            (!isMarked && !displayMarginInWords(date).empty())) {
            return "its precision can be said, and its margin is there only if it is marked";
        }
        return {};
    }
};

} // namespace dateline::time
