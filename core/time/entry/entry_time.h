// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/entry/entry_tokens.h"

#include <string>

namespace dateline::time {

/// Takes a time of day from the end ("…, 14:05", "… at 2:05 pm UTC-6") or the start ("14:05 on …") of the
/// tokens and writes it as EDTF does: "T14:05-06:00". Leaves both alone if there is none; false if what looks
/// like a time is none.
bool takeEntryTime(EntryTokens& tokens, std::string& time);

} // namespace dateline::time
