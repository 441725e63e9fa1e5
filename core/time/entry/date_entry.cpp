// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/entry/date_entry.h"

#include "core/base/trimmed.h"
#include "core/time/entry/entry_phrase.h"
#include "core/time/wording/date_wording.h"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::time {
namespace {

constexpr std::size_t kMaxLength = 200;
constexpr std::string_view kExamples =
    "write it like 3 May 2025, May 2025, 1985-89, c. 1987, before March 2010, 44 BC or in EDTF";

/// EDTF itself; but the short forms of decades and centuries (197, 19) are years to who types them, and
/// 1921-25 is spring in EDTF and five years elsewhere.
bool isPlainEdtf(const Edtf& date) {
    const auto isPlain = [](const EdtfDate& one) {
        return one.yearForm == EdtfDate::YearForm::Plain || one.yearForm == EdtfDate::YearForm::Long;
    };
    if (date.isDate()) {
        return isPlain(date.date());
    }
    return std::all_of(date.members().begin(), date.members().end(),
                       [&](const EdtfSpan& span) { return isPlain(span.from) && isPlain(span.to); });
}

bool canBeYears(const Edtf& date) {
    return date.isDate() && date.date().isGrouping() && date.text().size() == 7 &&
           date.date().month > date.date().year % 100;
}

} // namespace

Result<DateEntry> readDateEntry(std::string_view typed, const EntryContext& context) {
    const std::string_view text = trimmed(typed);
    if (text.empty()) {
        return unexpected(ErrorCode::Invalid, fmt::format("No date: {}.", kExamples));
    }
    if (text.size() > kMaxLength) {
        return unexpected(
            Error{ErrorCode::TooLarge, fmt::format("Too long for a date: {}.", kExamples), {}, kMaxLength});
    }
    DateEntry entry;
    const auto edtf = Edtf::parse(text);
    if (edtf && isPlainEdtf(*edtf)) {
        entry.choices.push_back({*edtf, inWords(*edtf, WordForm::Long)});
        if (!canBeYears(*edtf)) {
            return entry;
        }
    }
    std::size_t fault = 0;
    const auto tokens = tokenizeEntry(text, fault);
    if (!tokens) {
        return unexpected(
            Error{ErrorCode::Invalid,
                  fmt::format("Character {} cannot be part of a date: {}.", fault + 1, kExamples),
                  {},
                  fault});
    }
    EntryReader reader(*tokens, context);
    reader.read();
    for (DateChoice& choice : reader.takeChoices()) {
        entry.choices.push_back(std::move(choice));
    }
    if (!entry.choices.empty()) {
        return entry;
    }
    if (!reader.problem().empty()) {
        return unexpected(ErrorCode::Invalid, reader.problem());
    }
    return unexpected(
        Error{ErrorCode::Invalid, fmt::format("Not understood as a date: {}.", kExamples), {}, 0});
}

} // namespace dateline::time
