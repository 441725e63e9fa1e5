// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lanes.h"

#include <string>

namespace dateline::document {

/// The name of the lane of events without a member: "No actor named"; the only one of Grouping::None: "All
/// events".
std::string nameOfLaneWithout(model::Grouping grouping);

} // namespace dateline::document
