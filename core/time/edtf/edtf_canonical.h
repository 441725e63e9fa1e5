// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/edtf/edtf_date.h"

#include <string>

namespace dateline::time {

/// The one spelling of a date: a qualifier that holds for the leading components is written once, after the
/// last of them, any other before its component; long years in full; a zero offset as Z; no zeros that end a
/// fraction.
std::string canonicalOf(const EdtfDate& date);

} // namespace dateline::time
