// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/conflicts.h"

#include "core/time/bounds/comparison.h"
#include "core/time/bounds/display_margin.h"
#include "core/time/wording/date_wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace dateline::evidence {
namespace {

using time::Certainty;
using time::Instant;
using time::TimeBounds;

/// A claim's date, made ready to be compared.
struct Account {
    std::optional<TimeBounds> bounds; ///< nothing: says nothing of when
    bool isFloating = false;          ///< has a time of day that names no zone
    bool isZoned = false;
};

Instant moved(Instant at, std::int64_t micros) {
    if (at == Instant::min() || at == Instant::max()) {
        return at;
    }
    if (micros > 0 && at.micros > Instant::max().micros - micros) {
        return Instant::max();
    }
    if (micros < 0 && at.micros < Instant::min().micros - micros) {
        return Instant::min();
    }
    return {at.micros + micros};
}

void widen(TimeBounds& bounds, std::int64_t before, std::int64_t after) {
    for (auto* lower : {&bounds.startMin, &bounds.endMin}) {
        if (*lower) {
            *lower = moved(**lower, -before);
        }
    }
    for (auto* upper : {&bounds.startMax, &bounds.endMax}) {
        if (*upper) {
            *upper = moved(**upper, after);
        }
    }
}

void noteZone(Account& account, const time::EdtfDate& date) {
    if (date.hasTime()) {
        (date.time.zone == time::EdtfTime::Zone::Floating ? account.isFloating : account.isZoned) = true;
    }
}

/// Weeks, weekends, quarters and halves of a year are stretches in EDTF, which has no other word for them;
/// told as one ("last week"), they are as coarse as a month is.
bool isOneUnit(const model::Claim& claim, const TimeBounds& bounds) {
    if (!claim.date.expression || !bounds.startMin || !bounds.endMax) {
        return false;
    }
    const std::string& value =
        claim.date.expression->timexValue; // TIMEX3: "2025-W10", "2025-W10-WE", "2025-Q4"
    const std::size_t dash = value.find('-', 1);
    const char unit = dash == std::string::npos || dash + 1 == value.size() ? '\0' : value[dash + 1];
    const std::int64_t days = unit == 'W' ? 7 : unit == 'Q' ? 92 : unit == 'H' ? 184 : 0;
    // "from the first quarter to the third" carries the value of its beginning.
    return moved(*bounds.startMin, days * time::kMicrosPerDay) >= *bounds.endMax;
}

Account accountOf(const model::Claim& claim) {
    Account account;
    if (!claim.date.when) {
        return account;
    }
    const time::Edtf& when = *claim.date.when;
    account.bounds = time::boundsOf(when);
    if (isOneUnit(claim, *account.bounds)) {
        account.bounds->startMax = account.bounds->endMax;
        account.bounds->endMin = account.bounds->startMin;
    }
    const auto margin = time::displayMarginOf(when);
    widen(*account.bounds, margin.startMicros, margin.endMicros);
    if (!claim.date.expression) {
        // What the source does not say is only known from its having been told.
        account.bounds = TimeBounds{{}, {}, {}, account.bounds->endMax};
    }
    if (when.isDate()) {
        noteZone(account, when.date());
    } else {
        for (const time::EdtfSpan& member : when.members()) {
            noteZone(account, member.from);
            noteZone(account, member.to);
        }
    }
    return account;
}

/// One end of a stretch as a time of its own.
bool canBeTheSame(std::optional<Instant> aMin, std::optional<Instant> aMax, std::optional<Instant> bMin,
                  std::optional<Instant> bMax) {
    return !aMin || !aMax || !bMin || !bMax ||
           time::overlaps({aMin, aMax, aMin, aMax}, {bMin, bMax, bMin, bMax}) != Certainty::No;
}

/// How two accounts disagree, to stand between or after their names; nothing: they do not.
struct Disagreement {
    const char* between;
    const char* after;
};

std::optional<Disagreement> disagreement(const Account& first, const Account& second) {
    if (!first.bounds || !second.bounds) {
        return std::nullopt;
    }
    TimeBounds a = *first.bounds;
    TimeBounds b = *second.bounds;
    if ((first.isFloating && second.isZoned) || (first.isZoned && second.isFloating)) {
        constexpr std::int64_t kMostOffset = 14 * time::kMicrosPerHour;
        widen(a, kMostOffset, kMostOffset);
    }
    if (isBefore(a, b) == Certainty::Certainly) {
        return Disagreement{" is over before ", " begins"};
    }
    if (isBefore(b, a) == Certainty::Certainly) {
        return Disagreement{" begins after ", " is over"};
    }
    if (!canBeTheSame(a.startMin, a.startMax, b.startMin, b.startMax)) {
        return Disagreement{" and ", " do not begin at the same time"};
    }
    if (!canBeTheSame(a.endMin, a.endMax, b.endMin, b.endMax)) {
        return Disagreement{" and ", " do not end at the same time"};
    }
    return std::nullopt;
}

std::string nameOf(const model::Claim& claim) {
    const std::string date = time::inWords(*claim.date.when, time::WordForm::Long);
    return claim.date.expression ? fmt::format("“{}” ({})", claim.date.expression->text, date) : date;
}

/// Calls `found` for each pair that disagrees, until it returns false.
template<typename Found>
void forEachDisagreement(std::span<const model::Claim> claims, Found&& found) {
    std::vector<Account> accounts;
    accounts.reserve(claims.size());
    for (const model::Claim& claim : claims) {
        accounts.push_back(accountOf(claim));
    }
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        for (std::size_t j = i + 1; j < accounts.size(); ++j) {
            if (const auto how = disagreement(accounts[i], accounts[j]); how && !found(i, j, *how)) {
                return;
            }
        }
    }
}

} // namespace

std::vector<Conflict> conflictsAmong(std::span<const model::Claim> claims) {
    std::vector<Conflict> conflicts;
    forEachDisagreement(claims, [&](std::size_t i, std::size_t j, const Disagreement& how) {
        conflicts.push_back({i, j, nameOf(claims[i]) + how.between + nameOf(claims[j]) + how.after});
        return true;
    });
    return conflicts;
}

bool hasConflict(std::span<const model::Claim> claims) {
    bool isFound = false;
    forEachDisagreement(claims, [&](std::size_t, std::size_t, const Disagreement&) {
        isFound = true;
        return false;
    });
    return isFound;
}

} // namespace dateline::evidence
