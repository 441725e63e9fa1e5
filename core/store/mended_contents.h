// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contents.h"

#include <string>
#include <vector>

namespace dateline::store {

/// Makes contents read from a damaged file whole again: all text is UTF-8, what refers to something lost
/// goes, a lost source is made anew of the quotes that stood in it, and a quote that does not stand in its
/// text any more is found again or marked as lost. Adds a sentence to `losses` for each.
void mend(model::Contents& contents, std::vector<std::string>& losses);

} // namespace dateline::store
