// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/entry/date_entry.h"

#include <QString>

#include <optional>

namespace dateline::ui {

/// What a date typed into a field can mean, at least one choice, likeliest first: EDTF and words as
/// time::readDateEntry takes them, and the words of articles ("last month"), counted from `reference`.
/// Fails with what to type instead.
Result<std::vector<time::DateChoice>> typedDates(const QString& text,
                                                 const std::optional<time::Edtf>& reference = {});

/// As typedDates, but only single days will do: a day of publication.
Result<std::vector<time::DateChoice>> typedDays(const QString& text);

} // namespace dateline::ui
