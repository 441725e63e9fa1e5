// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/edtf/edtf.h"

#include <optional>

namespace dateline::time {

/// Whether what is dated `when` can have been going on at or after the earliest moment of `from` and at or
/// before the latest of `to`. Nothing, and an end that a date leaves open, sets no limit.
bool canBeWithin(const Edtf& when, const std::optional<Edtf>& from, const std::optional<Edtf>& to);

} // namespace dateline::time
